// SPDX-License-Identifier: MIT
#include "facts/documents/mentions.h"

#include "catch.h"
#include "facts/small_world.h"

namespace facts {
namespace {

using Lines = std::vector<std::string>;

Lines documents(const tests::Files& files) {
  tests::Files all = files;
  all.try_emplace("acme/hooks.py", "");
  return tests::make_world(all)->rows("document_mention",
                                      {"document", "property", "target", "is_known"});
}

Lines fields(const std::string& path, const std::string& text) {
  return tests::make_world({{"acme/hooks.py", ""}, {path, text}})
      ->rows("field_mention", {"document", "property", "doctype", "fieldname", "is_known"});
}

constexpr const char* kOrder = "acme/sales/doctype/order/order.json";

}  // namespace

TEST_CASE("a field names the DocType it links to, or whose rows it holds", "[facts]") {
  const std::string order = R"({"doctype":"DocType","name":"Order","fields":[
    {"fieldname":"buyer","fieldtype":"Link","options":"Contact"},
    {"fieldname":"shop","fieldtype":"Link","options":"Shopp"},
    {"fieldname":"rows","fieldtype":"Table","options":"Contact Phone"},
    {"fieldname":"self","fieldtype":"Link","options":"Order"},
    {"fieldname":"old","fieldtype":"Link","options":"[Select]"}]})";
  CHECK(documents({{kOrder, order}}) == Lines{"DocField options Contact true",
                                              "DocField options Shopp false",
                                              "DocField table Contact Phone true"});
}

TEST_CASE("no name is missing while a required app is not known", "[facts]") {
  const std::string order = R"({"doctype":"DocType","name":"Order","fields":[
    {"fieldname":"shop","fieldtype":"Link","options":"Shop"}]})";
  CHECK(documents({{kOrder, order}, {"acme/hooks.py", "required_apps = ['shop_keeper']\n"}}) ==
        Lines{"DocField options Shop -"});
}

TEST_CASE("a role, state or action is known from fixtures, permissions and Frappe", "[facts]") {
  const std::string workflow = R"([{"doctype":"Workflow","name":"W","document_type":"ToDo",
    "states":[{"state":"Pending","allow_edit":"Seller"},{"state":"Paid","allow_edit":"Judge"}]}])";
  const std::string state = R"([{"doctype":"Workflow State","name":"Paid"}])";
  const std::string order =
      R"({"doctype":"DocType","name":"Order","permissions":[{"role":"Seller","read":1}]})";
  CHECK(documents({{"acme/fixtures/workflow.json", workflow},
                   {"acme/fixtures/workflow_state.json", state},
                   {kOrder, order}}) ==
        Lines{"Workflow document_type ToDo true", "Workflow states.allow_edit Seller true",
              "Workflow states.allow_edit Judge false", "Workflow states.state Pending true",
              "Workflow states.state Paid true"});
}

TEST_CASE("a kind of document that code makes is not judged", "[facts]") {
  const std::string workflow = R"([{"doctype":"Workflow","name":"W",
    "states":[{"state":"Paid"}]}])";
  CHECK(documents({{"acme/fixtures/workflow.json", workflow},
                   {"acme/setup.py", "frappe.new_doc('Workflow State')\n"}}) ==
        Lines{"Workflow states.state Paid -"});
}

TEST_CASE("documents name fields of the DocType they are about", "[facts]") {
  const auto [path, text, lines] = GENERATE(table<std::string, std::string, Lines>({
      {"acme/sales/custom/contact.json",
       R"({"doctype":"Contact","custom_fields":[{"dt":"Contact","fieldname":"a","fieldtype":"Data",
         "insert_after":"fax"}],"property_setters":[]})",
       {"Custom Field insert_after Contact fax false"}},
      {"acme/sales/web_form/ask/ask.json",
       R"({"doctype":"Web Form","name":"ask","doc_type":"Contact","web_form_fields":[
         {"fieldname":"gender"},{"fieldname":"part","fieldtype":"Section Break"}]})",
       {"Web Form web_form_fields.fieldname Contact gender true"}},
      {kOrder,
       R"({"doctype":"DocType","name":"Order","fields":[
         {"fieldname":"buyer","fieldtype":"Link","options":"Contact"},
         {"fieldname":"fax","fieldtype":"Data","fetch_from":"buyer.fax"}]})",
       {"DocField fetch_from Contact fax false"}},
      {kOrder,
       R"({"doctype":"DocType","name":"Order","links":[
         {"link_doctype":"Contact","link_fieldname":"order"},
         {"link_doctype":"Contact Phone","link_fieldname":"order","parent_doctype":"Contact"}]})",
       {"DocType links.link_fieldname Contact order false"}},
      {"acme/fixtures/property_setter.json",
       R"([{"doctype":"Property Setter","name":"x","doc_type":"Contact","property":"hidden",
         "field_name":"workflow_state"}])",
       {"Property Setter field_name Contact workflow_state -"}},
      {"acme/fixtures/dashboard_chart.json",
       R"([{"doctype":"Dashboard Chart","name":"x","document_type":"Contact","based_on":null}])",
       {}},
  }));
  INFO(text);
  CHECK(fields(path, text) == lines);
}

TEST_CASE("what the next version has may have come with a late release", "[facts]") {
  const auto known = [](const std::string& fieldname, std::vector<int> majors) {
    const std::string setter = R"([{"doctype":"Property Setter","name":"x","doc_type":"Lead",
      "property":"hidden","field_name":")" +
                               fieldname + R"("}])";
    return tests::make_world(
               {{"acme/hooks.py", ""}, {"acme/fixtures/property_setter.json", setter}},
               std::move(majors))
        ->rows("field_mention", {"is_known"});
  };
  CHECK(known("utm_analytics_section", {16}) == Lines{"-"});
  CHECK(known("utm_analytics_section", {15}) == Lines{"false"});
  CHECK(known("utm_analytics_section", {17}) == Lines{"true"});
}

TEST_CASE("a table is one when any of its definitions says so", "[facts]") {
  const auto world = tests::make_world(
      {{"acme/hooks.py", ""},
       {kOrder, R"({"doctype":"DocType","name":"Order","fields":[
          {"fieldname":"rows","fieldtype":"Table","options":"Row"},
          {"fieldname":"files","fieldtype":"Table","options":"File"}]})"},
       {"acme/a/doctype/row/row.json", R"({"doctype":"DocType","name":"Row","istable":1})"},
       {"acme/b/doctype/row/row.json", R"({"doctype":"DocType","name":"Row"})"}});
  CHECK(world->rows("document_mention", {"target", "is_table", "is_foreign"}) ==
        Lines{"Row true false", "File false true"});
}

}  // namespace facts
