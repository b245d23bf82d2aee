// SPDX-License-Identifier: MIT
#include "report/digest.h"

#include "sample_run.h"

using rule::Severity;

TEST_CASE("the worst stands first, then path, offset and rule", "[report]") {
  sample::SampleRun sample;
  const base::FileId b = sample.file("b.py", "one two");
  const base::FileId a = sample.file("a.py", "one two");
  const std::size_t low = sample.rule("FLH001", "low", Severity::Low);
  const std::size_t high = sample.rule("FLH002", "high", Severity::High);
  sample.finding(low, b, "one");                                   // 0
  sample.finding(high, b, "two");                                  // 1
  sample.finding(high, b, "one");                                  // 2
  sample.finding(high, a, "two");                                  // 3
  sample.finding(high, a, "one").state = rule::State::Suppressed;  // 4
  CHECK(report::worst_first(sample.run) == std::vector<std::size_t>{3, 2, 1, 0});
  CHECK(report::severities_in_words(report::by_severity(sample.run), ", ") == "3 high, 1 low");
}

TEST_CASE("what was not checked is grouped by reason", "[report]") {
  rule::Run run;
  for (const std::string name : {"a", "b", "c", "d", "e"}) {
    run.not_checked.push_back({.subject = name, .reason = "syntax error", .rules = {"FLH001"}});
  }
  run.not_checked.push_back({.subject = "nginx", .reason = "none given", .rules = {}});
  const std::vector<report::Gap> gaps = report::gaps(run);
  REQUIRE(gaps.size() == 2);
  CHECK(report::in_words(gaps[0], false) == "a, b, c and 2 more: syntax error (FLH001)");
  CHECK(report::in_words(gaps[0], true) == "a, b, c, d, e: syntax error (FLH001)");
  CHECK(report::in_words(gaps[1], false) == "nginx: none given");
}

TEST_CASE("rules that were not asked are kept apart", "[report]") {
  sample::SampleRun sample;
  sample.rule("FLH001", "a");
  sample.rule("FLH002", "b");
  sample.run.verdicts[1] = {.is_skipped = true, .why_skipped = "needs --host"};
  CHECK(report::rules_asked(sample.run) == 1);
  CHECK(report::rules_skipped(sample.run).at("needs --host") == std::vector<std::string>{"FLH002"});
}

TEST_CASE("scope and gate read as sentences", "[report]") {
  rule::Run run;
  run.scope.shape = "bench";
  run.scope.apps = {"a", "b"};
  run.scope.sites = {"s"};
  run.scope.majors = {15, 16};
  run.scope.majors_from = "pyproject.toml";
  CHECK(report::scope_in_words(run.scope) ==
        "bench with 2 apps and 1 site (Frappe 15, 16 by pyproject.toml)");
  run.scope.shape = "app";
  run.scope.apps = {"a"};
  run.scope.majors.clear();
  CHECK(report::scope_in_words(run.scope) == "app a with 1 site");
  CHECK(report::gate_in_words(run) == "no finding at or above high");
  run.internal_errors = {"x"};
  CHECK(report::gate_in_words(run) == "a defect in frappe-lint itself");
}
