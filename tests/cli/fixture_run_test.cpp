// SPDX-License-Identifier: MIT
#include "cli/fixture_run.h"

#include "catch.h"
#include "rule/load.h"

namespace {

std::vector<rule::Rule> rules(const std::string& edit) {
  auto loaded = rule::load_rules(
      {{"x/one.json",
        R"({"code": "FLB001", "title": "A", "severity": "low", "confidence": "certain",
    "items": ["extra"], "since": "1.0", "why": ["B."], "fix": "C.", "message": "'{line}' is.",
    "rows": {"over": "patch_fault", "where": {"kind": "twice"}}, "edit": )" +
            edit + "}"}});
  if (!loaded) FAIL(base::to_string(loaded.error()));
  return std::move(loaded.value());
}

cli::RepairTrial trial(const std::string& edit) {
  const cli::FixtureTree tree{
      .name = "bad",
      .files = {{"acme/hooks.py", "app_name = 'acme'\n"},
                {"acme/__init__.py", ""},
                {"acme/patches.txt", "[pre_model_sync]\na.b\na.b\n[post_model_sync]\n"}}};
  const std::vector<rule::Rule> all = rules(edit);
  return cli::try_repairs(tree, all, all[0], cli::Jury::All);
}

}  // namespace

TEST_CASE("an edit that does away with its finding passes", "[cli]") {
  const cli::RepairTrial done = trial(R"({"do": "delete-line"})");
  CHECK(done.repaired == 1);
  CHECK(done.problem.empty());
}

TEST_CASE("an edit that leaves its finding fails", "[cli]") {
  CHECK(trial(R"({"do": "insert-line", "text": "# x"})").problem.find("does not do") !=
        std::string::npos);
}

TEST_CASE("an edit for no row of the fixture repairs nothing", "[cli]") {
  CHECK(trial(R"({"do": "delete-line", "where": {"line": "x"}})").repaired == 0);
}
