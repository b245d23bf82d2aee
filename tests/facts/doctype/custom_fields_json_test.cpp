// SPDX-License-Identifier: MIT
#include "catch.h"
#include "facts/doctype/custom_fields.h"
#include "facts/small_world.h"

namespace facts {
namespace {

std::unique_ptr<tests::World> world_with(const std::string& path, const std::string& text) {
  return tests::make_world({{"acme/hooks.py", ""}, {path, text}});
}

std::string declared(const std::string& path, const std::string& text) {
  const auto world = world_with(path, text);
  std::string printed;
  for (const CustomField& one : world->facts.rows<CustomField>()) {
    printed += (printed.empty() ? "" : ", ") + std::string(one.how) + " " + std::string(one.key);
  }
  return printed;
}

std::string uses(const std::string& path, const std::string& text) {
  const auto world = world_with(path, text);
  std::string printed;
  for (const CustomFieldUse& one : world->facts.rows<CustomFieldUse>()) {
    const std::string owner(one.doctype.empty() ? one.via : one.doctype);
    printed += (printed.empty() ? "" : ", ") + std::string(one.strength) + " " + owner + "." +
               std::string(one.fieldname);
  }
  return printed;
}

constexpr const char* kFixture = "acme/fixtures/x.json";

}  // namespace

TEST_CASE("custom fields are declared by JSON in any folder", "[facts]") {
  const std::string row = R"({"doctype":"Custom Field","dt":"Item","fieldname":"a"})";
  CHECK(declared(kFixture, "[" + row + "]") == "fixture Item.a");
  CHECK(declared("acme/sales/custom/item.json", R"({"custom_fields":[)" + row + "]}") ==
        "customize export Item.a");
  CHECK(declared("acme/data/x.json", R"({"Item":[{"fieldname":"a","fieldtype":"Data"}]})") ==
        "json data Item.a");
  CHECK(declared("acme/data/x.json", R"([{"fieldname":"a","fieldtype":"Data"}])") ==
        "json data *.a");
  CHECK(declared(kFixture, R"([{"doctype":"Workflow","document_type":"Item",
                               "workflow_state_field":"a"}])") == "workflow Item.a");
  CHECK(declared("acme/data/x.json",
                 R"({"doctype":"DocType","name":"Item","fields":[{"fieldname":"a"}]})") ==
        "json data Item.a");
}

TEST_CASE("documents use the fields of the DocType they are about", "[facts]") {
  const auto [text, found] = GENERATE(table<std::string, std::string>({
      {R"({"doctype":"Notification","document_type":"Item","value_changed":"custom_a",
          "condition":"doc.custom_b","message":"{{ doc.custom_c }}"})",
       "S2 Item.custom_b, S3 Item.custom_c, S2 Item.custom_a"},
      {R"({"doctype":"Number Card","document_type":"Item",
          "filters_json":"[[\"Bin\",\"custom_a\",\"=\",1]]"})",
       "S1 Bin.custom_a"},
      {R"({"doctype":"Report","query":"select custom_a from `tabItem`"})", "S1 Item.custom_a"},
      {R"({"doctype":"Web Form","doc_type":"Item","web_form_fields":[{"fieldname":"custom_a"}]})",
       "S2 Item.custom_a"},
      {R"({"doctype":"Print Format","doc_type":"Item","html":"{{ doc.custom_a }}"})",
       "S3 Item.custom_a"},
      {R"({"doctype":"Property Setter","doc_type":"Item","property":"field_order",
          "value":"[\"custom_a\",\"custom_column_break_x\"]"})",
       "S0 Item.custom_a"},
      {R"({"doctype":"Item","name":"x","custom_a":1,"custom_b":null})",
       "S2 Item.custom_a, S0 Item.custom_b"},
      {R"({"doctype":"Custom Field","dt":"Item","fieldname":"b","insert_after":"custom_a",
          "depends_on":"eval:doc.custom_c","fetch_from":"brand.custom_d"})",
       "S2 Item.custom_c, S2 link:Item.brand.custom_d, S0 Item.custom_a"},
  }));
  INFO(text);
  CHECK(uses(kFixture, "[" + text + "]") == found);
}

TEST_CASE("a DocType uses its own fields and those of its links", "[facts]") {
  CHECK(uses("acme/sales/doctype/order/order.json",
             R"({"doctype":"DocType","name":"Order","search_fields":"custom_a, b","fields":[
               {"fieldname":"b","fetch_from":"item.custom_c","depends_on":"doc.custom_d"}]})") ==
        "S2 Order.custom_d, S2 link:Order.item.custom_c, S1 Order.custom_a");
}

TEST_CASE("keys outside of fixtures are no columns", "[facts]") {
  CHECK(uses("acme/data/x.json", R"([{"doctype":"Item","custom_a":1}])").empty());
  CHECK(uses(kFixture, "[{").empty());
}

}  // namespace facts
