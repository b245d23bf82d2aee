// SPDX-License-Identifier: MIT
#include "catch.h"
#include "facts/doctype/doctype.h"
#include "facts/small_world.h"

namespace facts {
namespace {

using Lines = std::vector<std::string>;

Lines setters(const std::string& path, const std::string& text) {
  return tests::make_world({{"acme/hooks.py", ""}, {path, text}})
      ->rows("property_setter", {"doctype", "fieldname", "property", "value", "how"});
}

}  // namespace

TEST_CASE("property setters are found wherever an app keeps them", "[facts]") {
  const std::string row =
      R"({"doctype":"Property Setter","doc_type":"Item","field_name":"a","property":"hidden","value":"1"})";
  CHECK(setters("acme/fixtures/property_setter.json", "[" + row + "]") ==
        Lines{"Item a hidden 1 fixture"});
  CHECK(setters("acme/sales/custom/item.json", R"({"property_setters":[)" + row + "]}") ==
        Lines{"Item a hidden 1 customize export"});
  CHECK(setters("acme/data/setters.json", "[" + row + "]") == Lines{"Item a hidden 1 json data"});
}

TEST_CASE("property setters are found in code", "[facts]") {
  const auto [text, row] = GENERATE(table<std::string, std::string>({
      {"make_property_setter('Item', 'a', 'hidden', True, 'Check')", "Item a hidden 1 python"},
      {"make_property_setter('Item', None, 'track_changes', 1, 'Check', for_doctype=True)",
       "Item - track_changes 1 python"},
      {"frappe.make_property_setter({'doctype': 'Item', 'fieldname': 'a', 'property': 'reqd', "
       "'value': 0})",
       "Item a reqd 0 python"},
  }));
  INFO(text);
  CHECK(setters("acme/setup.py", "import frappe\n" + text + "\n") == Lines{row});
}

TEST_CASE("a property setter for whatever comes is left out", "[facts]") {
  CHECK(setters("acme/setup.py", "make_property_setter(doctype, None, 'hidden', 1, 'Check')\n")
            .empty());
  CHECK(setters("acme/fixtures/x.json", R"([{"doc_type":7,"property":"a"},{"property":"b"}])")
            .empty());
}

}  // namespace facts
