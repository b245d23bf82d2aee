// SPDX-License-Identifier: MIT
#include "facts/knowledge/schema.h"

#include "catch.h"
#include "facts/small_world.h"

namespace facts {
namespace {

constexpr const char* kOrder =
    R"({"doctype":"DocType","name":"Order","fields":[{"fieldname":"item","fieldtype":"Link",
     "options":"Item"}]})";
constexpr const char* kFixture =
    R"([{"doctype":"Custom Field","dt":"Item","fieldname":"custom_size","fieldtype":"Data"}])";

std::unique_ptr<tests::World> world(const std::string& hooks) {
  return tests::make_world({{"acme/hooks.py", hooks},
                            {"acme/sales/doctype/order/order.json", kOrder},
                            {"acme/fixtures/custom_field.json", kFixture}});
}

}  // namespace

TEST_CASE("the schema holds own DocTypes, declared fields and those of known apps", "[facts]") {
  const auto small = world("required_apps = ['erpnext']\n");
  Library library(small->workspace);
  Schema& schema = library.schema(small->facts);
  CHECK(schema.has_doctype("Order", 0) == Answer::Yes);
  CHECK(schema.has_doctype("Sales Invoice", 0) == Answer::Yes);
  CHECK(schema.has_doctype("Sales Invoyce", 0) == Answer::No);
  CHECK(schema.nearest_doctype("Sales Invoyce") == "Sales Invoice");
  CHECK(schema.has_field("Order", "item", 0) == Answer::Yes);
  CHECK(schema.has_field("Order", "nothing", 0) == Answer::No);
  CHECK(schema.has_field("Item", "custom_size", 0) == Answer::Yes);
  CHECK(schema.has_field("Item", "custom_weight", 0) == Answer::No);
  CHECK(schema.has_field("Item", "modified_by", 0) == Answer::Yes);
  CHECK(schema.has_field("No Such DocType", "x", 0) == Answer::Unknown);
  CHECK(schema.fields("Order", "item").at(0).target == "Item");
  CHECK(schema.has_foreign_document("Role", "Sales User"));
  CHECK(schema.has_foreign_function("frappe.utils.nowdate_") != Answer::Yes);
}

TEST_CASE("an unknown app that is required leaves questions open", "[facts]") {
  const auto small = world("required_apps = ['erpnext', 'secret_app']\n");
  Library library(small->workspace);
  Schema& schema = library.schema(small->facts);
  CHECK(schema.missing_apps(0) == std::vector<std::string>{"secret_app"});
  CHECK(schema.has_doctype("Order", 0) == Answer::Yes);
  CHECK(schema.has_doctype("Sales Invoyce", 0) == Answer::Unknown);
  CHECK(schema.has_field("Item", "custom_weight", 0) == Answer::Unknown);
  CHECK(schema.has_field("Order", "nothing", 0) == Answer::No);
  CHECK(schema.missing_apps(project::kNone) == schema.missing_apps(0));
  CHECK(schema.has_field("Item", "custom_weight", project::kNone) == Answer::Unknown);
  CHECK(schema.why_unknown(0).find("'secret_app'") != std::string::npos);
}

TEST_CASE("a table of the user makes an app known", "[facts]") {
  const auto small = world("required_apps = ['secret_app']\n");
  Knowledge knowledge;
  REQUIRE(knowledge.add("#frappe-lint knowledge 1\n#app secret_app 15\nd\tSecret\tM\t\ta:d;\n"));
  Library library(small->workspace, std::move(knowledge));
  Schema& schema = library.schema(small->facts);
  CHECK(schema.missing_apps(0).empty());
  CHECK(schema.has_field("Secret", "a", 0) == Answer::Yes);
  CHECK(schema.has_field("Secret", "b", 0) == Answer::No);
}

}  // namespace facts
