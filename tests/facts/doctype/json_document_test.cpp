// SPDX-License-Identifier: MIT
#include "facts/doctype/json_document.h"

#include "catch.h"
#include "facts/small_world.h"

namespace facts {
namespace {

std::string problem(const std::string& path, const std::string& text) {
  const auto world = tests::make_world({{"acme/hooks.py", ""}, {path, text}});
  const std::vector<std::string> rows = world->rows("json_document", {"problem"});
  return rows.empty() ? "no row" : rows.front();
}

}  // namespace

TEST_CASE("a document that Frappe can load has no problem", "[facts]") {
  const auto [path, text] = GENERATE(table<std::string, std::string>({
      {"acme/sales/doctype/order/order.json", R"({"doctype":"DocType","name":"Order"})"},
      {"acme/sales/doctype/order/order.json", R"([{"doctype":"DocType","name":"Order"}])"},
      {"acme/fixtures/item.json", "[]"},
      {"acme/fixtures/item.json", R"([{"doctype":"Item","name":"a","x":NaN}])"},
      {"acme/sales/custom/item.json",
       R"({"doctype":"Item","custom_fields":[],"property_setters":[]})"},
  }));
  INFO(path << text);
  CHECK(problem(path, text) == "-");
}

TEST_CASE("a document that stops a migration has its problem", "[facts]") {
  const auto [path, text, what] = GENERATE(table<std::string, std::string, std::string>({
      {"acme/sales/doctype/order/order.json", "\xEF\xBB\xBF{}", "a byte order mark at the start"},
      {"acme/sales/doctype/order/order.json", "{}", "no doctype"},
      {"acme/sales/doctype/order/order.json", R"({"doctype":"DocType"})", "no name"},
      {"acme/sales/doctype/order/order.json", "7", "neither a document nor a list of documents"},
      {"acme/fixtures/item.json", "[7]", "an item that is no document"},
      {"acme/fixtures/item.json", R"([{"doctype":"Item","name":"a"},{"doctype":"Item"}])",
       "no name"},
      {"acme/sales/custom/item.json", R"({"doctype":"Item"})", "no custom_fields"},
      {"acme/sales/custom/item.json", "[]", "not an object"},
  }));
  INFO(path << text);
  CHECK(problem(path, text) == what);
  CHECK(problem("acme/fixtures/item.json", "[{]").starts_with("not JSON, "));
}

TEST_CASE("JSON that Frappe does not load is no document", "[facts]") {
  CHECK(problem("acme/public/data.json", "{") == "no row");
  CHECK(problem("acme/sales/doctype/order/test_records.json", "{") == "no row");
}

}  // namespace facts
