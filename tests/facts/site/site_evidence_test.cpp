// SPDX-License-Identifier: MIT
#include "facts/site/site_evidence.h"

#include "catch.h"
#include "facts/facts.h"
#include "facts/knowledge/knowledge.h"
#include "facts/small_world.h"

namespace facts {
namespace {

using Lines = std::vector<std::string>;

constexpr const char* kField = R"([{"doctype":"Custom Field","name":"Contact-tier","dt":"Contact",
  "fieldname":"tier","fieldtype":"Data"}])";
constexpr const char* kSetter = R"([{"doctype":"Property Setter","name":"s","doc_type":"Contact",
  "field_name":"gender","property":"hidden","value":"1"}])";

Lines differences(const std::string& dump) {
  auto world = tests::make_world(
      {{"acme/hooks.py", ""},
       {"acme/fixtures/custom_field.json", kField},
       {"acme/fixtures/property_setter.json", kSetter},
       {"acme/a/doctype/order/order.json", R"({"doctype":"DocType","name":"Order"})"},
       {"acme/code.py", "import frappe\nfrappe.get_all('Contact', pluck='custom_x')\n"}});
  Knowledge knowledge;
  REQUIRE(knowledge.add_site(dump));
  Library library(world->workspace, std::move(knowledge));
  derive_site_differences(library, world->facts);
  return world->rows("site_difference", {"state", "kind", "doctype", "name", "on_site", "uses"});
}

}  // namespace

TEST_CASE("a site and its apps agree, or one of them has more", "[facts]") {
  const auto [dump, lines] = GENERATE(table<std::string, Lines>({
      {R"({})", {}},
      {R"({"Custom Field":[{"dt":"Contact","fieldname":"tier","fieldtype":"Data"}]})", {}},
      {R"({"Custom Field":[{"dt":"Contact","fieldname":"tier","fieldtype":"Int"}]})",
       {"drift Custom Field Contact tier Int 0"}},
      {R"({"Custom Field":[]})", {"apps only Custom Field Contact tier - 0"}},
      {R"({"Custom Field":[{"dt":"Contact","fieldname":"tier","fieldtype":"Data"},
           {"dt":"Contact","fieldname":"custom_x","fieldtype":"Check"},
           {"dt":"Contact","fieldname":"made","fieldtype":"Int","is_system_generated":1}]})",
       {"site only Custom Field Contact custom_x Check 1"}},
      {R"({"Property Setter":[{"doc_type":"Contact","field_name":"gender","property":"hidden",
           "value":"0"},{"doc_type":"Contact","field_name":null,"property":"track_changes",
           "value":"1"},{"doc_type":"Contact","property":"field_order","value":"[]"}]})",
       {"drift Property Setter Contact gender.hidden 0 0",
        "site only Property Setter Contact track_changes 1 0"}},
      {R"({"Custom DocPerm":[{"parent":"Order","role":"All"},{"parent":"Order","role":"Guest"},
           {"parent":"Contact","role":"All"}]})",
       {"site only Custom DocPerm Order permissions - 0"}},
      {R"({"Workflow":[{"name":"Steps"}],"Print Format":[{"name":"P","standard":"Yes"}]})",
       {"site only Workflow - Steps - 0"}},
  }));
  INFO(dump);
  CHECK(differences(dump) == lines);
}

TEST_CASE("the dump of a site is one JSON object, whatever stands before it", "[facts]") {
  Knowledge knowledge;
  CHECK(knowledge.add_site("Warning\n{\"Workflow\": []}\n"));
  CHECK(knowledge.site_evidence() == "{\"Workflow\": []}\n");
  CHECK_FALSE(knowledge.add_site(""));
  CHECK_FALSE(knowledge.add_site("[1]"));
  CHECK_FALSE(knowledge.add_site("{\"Workflow\": ["));
}

}  // namespace facts
