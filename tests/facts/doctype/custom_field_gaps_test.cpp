// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "catch.h"
#include "facts/doctype/custom_fields.h"
#include "facts/small_world.h"

namespace facts {
namespace {

using Lines = std::vector<std::string>;

Lines gaps(tests::Files files) {
  files.try_emplace("acme/hooks.py", "");
  return tests::make_world(std::move(files))
      ->rows("custom_field_gap", {"doctype", "fieldname", "confidence", "strength", "uses"});
}

constexpr const char* kUse =
    "import frappe\nfrappe.get_all('Item', pluck='custom_a')\n"
    "frappe.get_doc('Item', 1).custom_a\n";

}  // namespace

TEST_CASE("a field used and declared nowhere is one gap", "[facts]") {
  CHECK(gaps({{"acme/api.py", kUse}}) == Lines{"Item custom_a certain S1 2"});
}

TEST_CASE("the gap points at its strongest use and remembers the others", "[facts]") {
  const auto world = tests::make_world(
      {{"acme/hooks.py", ""},
       {"acme/a.py", "import frappe\nfrappe.get_doc('Item', 1).custom_a\n"},
       {"acme/b.py", "import frappe\nfrappe.get_all('Item', pluck='custom_a')\n"}});
  const auto& rows = world->facts.rows<CustomFieldGap>();
  REQUIRE(rows.size() == 1);
  CHECK(world->workspace.file(rows[0].file).path == "acme/b.py");
  REQUIRE(rows[0].places.size() == 1);
  CHECK(world->workspace.file(rows[0].places[0].file).path == "acme/a.py");
}

TEST_CASE("any declaration closes a gap, patterns included", "[facts]") {
  const auto [path, text] = GENERATE(table<std::string, std::string>({
      {"acme/fixtures/x.json",
       R"([{"doctype":"Custom Field","dt":"Item","fieldname":"custom_a"}])"},
      {"acme/stock/doctype/item/item.json",
       R"({"doctype":"DocType","name":"Item","fields":[{"fieldname":"custom_a"}]})"},
      {"acme/s.py", "f({'Item': [{'fieldname': f'custom_{x}', 'fieldtype': 'Data'}]})\n"},
      {"acme/s.py", "f([{'fieldname': 'custom_a', 'fieldtype': 'Data'}])\n"},
      {"acme/s.py", "class Item:\n  custom_a = None\n"},
  }));
  INFO(text);
  CHECK(gaps({{"acme/api.py", kUse}, {path, text}}).empty());
}

TEST_CASE("nothing is missing while a file with custom fields cannot be read whole", "[facts]") {
  const auto world =
      tests::make_world({{"acme/hooks.py", ""},
                         {"acme/api.py", kUse},
                         {"acme/fixtures/x.json", R"([{"doctype":"Custom Field","dt":"Bin",)"}});
  CHECK(world->rows("custom_field_gap", {"fieldname"}).empty());
  CHECK(world->rows("unchecked", {"about"}) == Lines{"custom_field_gap"});
}

TEST_CASE("a declaration for another DocType does not close a gap", "[facts]") {
  CHECK(gaps({{"acme/api.py", kUse},
              {"acme/s.py", "f({'Bin': [{'fieldname': 'custom_a', 'fieldtype': 'Data'}]})\n"}})
            .size() == 1);
}

TEST_CASE("what a form or a document says may be meant for a parent or a child", "[facts]") {
  const std::string declared =
      R"([{"doctype":"Custom Field","dt":"Sales Order Item","fieldname":"custom_a"}])";
  CHECK(gaps({{"acme/api.py", "import frappe\nfrappe.get_doc('Sales Order', 1).custom_a\n"},
              {"acme/fixtures/x.json", declared}})
            .empty());
  CHECK(gaps({{"acme/api.py", "import frappe\nfrappe.get_all('Sales Order', pluck='custom_a')\n"},
              {"acme/fixtures/x.json", declared}})
            .size() == 1);
}

TEST_CASE("a child table that is not named after its parent is one, too", "[facts]") {
  CHECK(gaps({{"acme/api.py", "import frappe\nfrappe.get_doc('Sales Order', 1).custom_a\n"},
              {"acme/fixtures/x.json",
               R"([{"doctype":"Custom Field","dt":"Sales Team","fieldname":"custom_a"}])"}})
            .empty());
}

TEST_CASE("standard fields that look custom are known from the tables", "[facts]") {
  const std::string code = "import frappe\nfrappe.get_all('%', pluck='custom_format')\n";
  const auto use = [&](std::string_view doctype) {
    return gaps({{"acme/api.py", base::replace_all(code, "%", doctype)}});
  };
  CHECK(use("Print Format").empty());
  CHECK(use("Item") == Lines{"Item custom_format certain S1 1"});
  CHECK(use("A DocType That Nobody Knows").empty());
}

TEST_CASE("a required app that nobody knows leaves fields open, once for each app", "[facts]") {
  const auto world = tests::make_world(
      {{"acme/hooks.py", "required_apps = ['frappe', 'secret_app']\n"}, {"acme/api.py", kUse}});
  CHECK(world->rows("custom_field_gap", {"fieldname"}).empty());
  CHECK(world->rows("unchecked", {"about"}) == Lines{"custom_field_gap"});
}

TEST_CASE("hooks tell whose document a handler gets", "[facts]") {
  const std::string handler = "def run(doc, method):\n  return doc.custom_a\n";
  const auto [hooks, count] = GENERATE(table<std::string, std::size_t>({
      {"doc_events = {'Item': {'validate': 'acme.api.run'}}", 1},
      {"doc_events = {'Item': {'validate': ['acme.api.run'], 'on_update': 'acme.api.run'}}", 1},
      {"doc_events = {'*': {'validate': 'acme.api.run'}}", 0},
      {"doc_events = {('Item', 'Bin'): {'validate': 'acme.api.run'}}", 0},
      {"doc_events = {'Item': {'validate': 'acme.api.run'}, 'Bin': {'validate': 'acme.api.run'}}",
       0},
      {"", 0},
  }));
  INFO(hooks);
  CHECK(gaps({{"acme/hooks.py", hooks + "\n"}, {"acme/api.py", handler}}).size() == count);
}

TEST_CASE("controllers are known by their folder or by an override", "[facts]") {
  const std::string code = "class SalesOrder:\n  def f(self):\n    return self.custom_a\n";
  CHECK(gaps({{"acme/sales/doctype/sales_order/sales_order.json",
               R"({"doctype":"DocType","name":"Sales Order"})"},
              {"acme/sales/doctype/sales_order/sales_order.py", code}}) ==
        Lines{"Sales Order custom_a likely S2 1"});
  CHECK(gaps({{"acme/hooks.py", "override_doctype_class = {'Sales Order': 'acme.o.SalesOrder'}\n"},
              {"acme/o.py", code}})
            .size() == 1);
  CHECK(gaps({{"acme/o.py", code}}).empty());
}

TEST_CASE("a fetched field belongs to what its link points to", "[facts]") {
  const std::string doctype =
      R"({"doctype":"DocType","name":"Order","fields":[)"
      R"({"fieldname":"item","fieldtype":"Link","options":"Item"},)"
      R"({"fieldname":"a","fetch_from":"item.custom_a"},{"fieldname":"b","fetch_from":"x.custom_a"}]})";
  CHECK(gaps({{"acme/sales/doctype/order/order.json", doctype}}) ==
        Lines{"Item custom_a likely S2 1"});
}

TEST_CASE("a value parked in memory and a mere hint are only possible gaps", "[facts]") {
  CHECK(gaps({{"acme/hooks.py", "doc_events = {'Item': {'validate': 'acme.api.run'}}\n"},
              {"acme/api.py", "def run(doc, m):\n  doc.custom_a = 1\n  return doc.custom_a\n"}}) ==
        Lines{"Item custom_a possible S2 2"});
  CHECK(gaps({{"acme/api.py", "import frappe\nfrappe.get_doc('Item', 1).get('custom_a')\n"}}) ==
        Lines{"Item custom_a possible S0 1"});
}

}  // namespace facts
