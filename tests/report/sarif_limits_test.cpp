// SPDX-License-Identifier: MIT
// What services refuse: logs that are too long; and what differs between what a rule says of itself
// and what a run made of it.
#include <nlohmann/json.hpp>

#include "report/report.h"
#include "sample_run.h"
#include "sarif_checker.h"

using Json = nlohmann::ordered_json;

namespace {

Json run_of(const std::string& log) {
  return Json::parse(log)["runs"][0];
}

// Text that hardly compresses, a line of `length`.
std::string noise(std::size_t length) {
  std::string text;
  std::uint32_t state = 1;
  while (text.size() < length) {
    state = state * 1664525U + 1013904223U;
    text += static_cast<char>('!' + (state >> 24U) % 90U);
  }
  return text;
}

}  // namespace

TEST_CASE("the checker complains when it should", "[report]") {
  sample::SampleRun sample;
  const base::FileId id = sample.file("h.py", "one\ntwo\n");
  sample.finding(sample.rule("FLH001", "broken"), id, "one");
  Json log = Json::parse(report::sarif(sample.run));
  CHECK(sarif_checker::complaints(log.dump()).empty());
  Json& result = log["runs"][0]["results"][0];
  result["message"]["text"] = "Something else.";
  result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] = "/home/me/h.py";
  result["guid"] = "";
  const std::vector<std::string> found = sarif_checker::complaints(log.dump());
  CHECK(found.size() == 5);
}

TEST_CASE("a profile that changes a level overrides the rule's standard", "[report]") {
  sample::SampleRun sample;
  rule::Rule rule = sample::make_rule("FLC001", "session-expiry-missing");
  rule.severity = {rule::Severity::Low, rule::Severity::Medium, rule::Severity::High};
  sample.rule(rule);
  sample.rule("FLH001", "broken");
  sample.run.scope.profile = rule::Profile::Production;
  Json run = run_of(report::sarif(sample.run));
  CHECK(run["tool"]["driver"]["rules"][0]["defaultConfiguration"]["level"] == "warning");
  CHECK_FALSE(run["invocations"][0].contains("ruleConfigurationOverrides"));
  sample.run.scope.profile = rule::Profile::Healthcare;
  run = run_of(report::sarif(sample.run));
  CHECK(run["tool"]["driver"]["rules"][0]["defaultConfiguration"]["level"] == "warning");
  CHECK(run["invocations"][0]["ruleConfigurationOverrides"].dump() ==
        R"([{"descriptor":{"id":"FLC001","index":0},"configuration":{"level":"error"}}])");
}

TEST_CASE("a finding with a second place links to it", "[report]") {
  sample::SampleRun sample;
  const base::FileId id = sample.file("h.py", "one\ntwo\n");
  rule::Rule rule = sample::make_rule("FLH001", "broken");
  rule.question = rule::RowsQuestion{.over = "hook_target", .also_label = "the other value"};
  const std::size_t index = sample.rule(rule);
  sample.finding(index, id, "one").related = {{sample.place(id, "two"), "the other value"}};
  sample.finding(index, id, "two");
  const std::string log = report::sarif(sample.run);
  CHECK(sarif_checker::complaints(log).empty());
  const Json results = run_of(log)["results"];
  CHECK(results[0]["message"]["id"] == "linked");
  CHECK(results[0]["message"]["text"] ==
        "Hook target 'one' does not exist. See [the other value](0).");
  CHECK(results[1]["message"]["id"] == "default");
}

TEST_CASE("held findings stay out, unless an audit asks for them", "[report]") {
  sample::SampleRun sample;
  const base::FileId id = sample.file("h.py", "one\ntwo\nten\n");
  const std::size_t rule = sample.rule("FLH001", "broken");
  rule::Finding& held = sample.finding(rule, id, "one");
  held.state = rule::State::Suppressed;
  held.reason = "known";
  sample.finding(rule, id, "two").state = rule::State::Baselined;
  sample.finding(rule, id, "ten");
  sample.run.baseline.emplace();
  const Json brief = run_of(report::sarif(sample.run))["results"];
  REQUIRE(brief.size() == 1);
  CHECK(brief[0]["baselineState"] == "new");
  const std::string log = report::sarif_all(sample.run);
  CHECK(sarif_checker::complaints(log).empty());
  const Json all = run_of(log)["results"];
  REQUIRE(all.size() == 3);
  CHECK(all[1]["suppressions"].dump() ==
        R"([{"kind":"inSource","status":"accepted","justification":"known"}])");
  CHECK(all[1]["baselineState"] == "new");
  CHECK(all[2]["suppressions"][0]["kind"] == "external");
  CHECK(all[2]["baselineState"] == "unchanged");
}

TEST_CASE("what was not checked names its file", "[report]") {
  sample::SampleRun sample;
  sample.run.not_checked = {
      {.subject = "a b.py", .reason = "not UTF-8", .rules = {}, .is_file = true},
      {.subject = "nginx", .reason = "no configuration"}};
  const Json notes =
      run_of(report::sarif(sample.run))["invocations"][0]["toolExecutionNotifications"];
  CHECK(notes[0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "a%20b.py");
  CHECK_FALSE(notes[1].contains("locations"));
}

TEST_CASE("a log that is too long loses its context first, then its mildest results", "[report]") {
  sample::SampleRun sample;
  const std::size_t rule = sample.rule("FLH001", "broken");
  const base::FileId wide = sample.file("wide.py", noise(1900) + "\n" + noise(1900) + "\n");
  for (int i = 0; i < 3000; ++i) sample.finding(rule, {wide, {10, 1500}}, "value");
  Json run = run_of(report::sarif(sample.run));
  CHECK(run["results"].size() == 3000);
  CHECK_FALSE(run["results"][0]["locations"][0]["physicalLocation"].contains("contextRegion"));
  const Json& notes = run["invocations"][0]["toolExecutionNotifications"];
  CHECK(notes[0]["message"]["text"] == "the lines around each place are left out.");
  for (int i = 0; i < 2000; ++i) sample.finding(rule, {wide, {10, 1900}}, "value");
  const std::string log = report::sarif(sample.run);
  run = run_of(log);
  CHECK(run["results"].size() < 5000);
  CHECK(run["results"].size() > 3000);
  CHECK(run.dump().size() < 10'100'000);
  CHECK(sarif_checker::complaints(log).empty());
}
