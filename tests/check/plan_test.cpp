// SPDX-License-Identifier: MIT
#include "check/plan.h"

#include "catch.h"

using check::plan;

TEST_CASE("a plan opens nothing that no table needs", "[check]") {
  CHECK(plan({{"file", {}}}).readings.empty());
  const check::Plan comments = plan({{"comment", {}}});
  REQUIRE(comments.readings.size() == 1);
  CHECK(comments.wants(project::Kind::Python, "# frappe-lint: ignore"));
  CHECK_FALSE(comments.wants(project::Kind::Python, "# nothing"));
  CHECK_FALSE(comments.wants(project::Kind::Binary, "# frappe-lint: ignore"));
}

TEST_CASE("every table is filled by the engine or by somebody in the registry", "[check]") {
  const std::vector<std::string_view> by_engine = {"file", "unchecked"};
  for (const facts::Table* table : facts::all_tables()) {
    const std::string_view name = table->name;
    CAPTURE(name);
    if (std::find(by_engine.begin(), by_engine.end(), name) != by_engine.end()) continue;
    const check::Plan one = plan({{name, {}}});
    CHECK_FALSE((one.readings.empty() && one.derivations.empty()));
  }
}

TEST_CASE("a table has places where its rows may stand", "[check]") {
  CHECK(check::may_stand_in("hook_target", project::Kind::HooksPy, ""));
  CHECK_FALSE(check::may_stand_in("hook_target", project::Kind::Yaml, ""));
  CHECK_FALSE(check::may_stand_in("custom_field_gap", project::Kind::Python, "x = 1"));
  CHECK(check::may_stand_in("custom_field_gap", project::Kind::Python, "doc.custom_x"));
  CHECK(check::is_extracted("json_document"));
  CHECK_FALSE(check::is_extracted("hook_target"));
}

TEST_CASE("words of the questions gate a table that comes from one file each", "[check]") {
  const std::vector<check::Need> both = {{"call", {"verify"}}, {"call", {"set_trace"}}};
  const check::Plan calls = plan(both);
  CHECK(calls.wants(project::Kind::Python, "f(verify=False)"));
  CHECK(calls.wants(project::Kind::Python, "pdb.set_trace()"));
  CHECK_FALSE(calls.wants(project::Kind::Python, "f()"));
  const check::Plan every = plan({{"call", {"verify"}}, {"call", {}}});
  CHECK(every.wants(project::Kind::Python, "f()"));
}

TEST_CASE("words do not gate what a derivation joins", "[check]") {
  const check::Plan calls = plan({{"client_call", {"x"}}, {"client_target", {}}});
  CHECK(calls.wants(project::Kind::Javascript, "frappe.call('a.b')"));
}

TEST_CASE("a table with nothing to compare is not filled, and the others are", "[check]") {
  const project::Workspace workspace;
  facts::Library library(workspace);
  CHECK(check::without_idle({"custom_field_gap", "site_difference"}, library) ==
        std::vector<std::string_view>{"custom_field_gap"});
  CHECK(check::without_idle({"site_difference"}, library).empty());
}
