// SPDX-License-Identifier: MIT
#include "catch.h"
#include "rule/checklist.h"

using rule::ItemState;
using rule::Severity;
using rule::State;

namespace {

// Two rules that each looked at one thing in file 0.
rule::Run quiet_run() {
  rule::Run run;
  run.rules.resize(2);
  run.rules[0].code = "FLH001";
  run.rules[1].code = "FLH002";
  run.verdicts.assign(2, {.examined = 1, .proof = {base::FileId(0), {4, 9}}});
  run.files[base::FileId(0)] = {.path = "hooks.py", .bytes = "", .masked = {}};
  return run;
}

rule::Item both_rules() {
  rule::Item item;
  item.id = "PF-01";
  item.rules = {"FLH001", "FLH002"};
  item.subject = "hooks.py";
  return item;
}

rule::ItemResult judge(const rule::Item& item, const rule::Run& run) {
  return rule::assess({.name = "x", .title = "X", .items = {item}}, run).results.at(0);
}

void add(rule::Run& run, Severity severity, State state, std::string message) {
  rule::Finding finding;
  finding.severity = severity;
  finding.state = state;
  finding.message = std::move(message);
  finding.reason = "known";
  finding.place = {base::FileId(0), {1, 2}};
  run.findings.push_back(std::move(finding));
}

}  // namespace

TEST_CASE("silence of all rules is a pass with its proof", "[rule]") {
  const rule::ItemResult result = judge(both_rules(), quiet_run());
  CHECK(result.state == ItemState::Pass);
  CHECK(result.why == "2 looked at by FLH001, FLH002");
  CHECK(result.proof == base::Place{base::FileId(0), {4, 9}});
}

TEST_CASE("a line that rests on one rule is no pass before that rule has looked", "[rule]") {
  rule::Run run = quiet_run();
  rule::Item item = both_rules();
  item.evidence = "a doctor";
  item.proven_by = {"FLH002"};
  CHECK(judge(item, run).state == ItemState::Pass);
  run.verdicts[1].examined = 0;
  CHECK(judge(item, run).state == ItemState::Open);
  CHECK(judge(item, run).why == "FLH001 found nothing; needs a doctor");
  item.proven_by = {"FLH003"};
  CHECK(judge(item, quiet_run()).state == ItemState::Open);
}

TEST_CASE("the worst active finding speaks for the line", "[rule]") {
  rule::Run run = quiet_run();
  add(run, Severity::Critical, State::Suppressed, "held");
  add(run, Severity::Low, State::Active, "small");
  CHECK(judge(both_rules(), run).state == ItemState::Warn);
  CHECK(judge(both_rules(), run).why == "small");
  add(run, Severity::High, State::Active, "large");
  const rule::ItemResult result = judge(both_rules(), run);
  CHECK(result.state == ItemState::Fail);
  CHECK(result.why == "large (and 1 more)");
  CHECK(result.findings == std::vector<std::size_t>{0, 1, 2});
}

TEST_CASE("only hidden findings hold a line", "[rule]") {
  rule::Run run = quiet_run();
  add(run, Severity::High, State::Suppressed, "x");
  CHECK(judge(both_rules(), run).state == ItemState::Held);
  CHECK(judge(both_rules(), run).why == "suppressed: known");
  run.findings[0].state = State::Baselined;
  CHECK(judge(both_rules(), run).why == "in the baseline");
}

TEST_CASE("findings of other rules do not matter", "[rule]") {
  rule::Run run = quiet_run();
  add(run, Severity::High, State::Active, "x");
  rule::Item item = both_rules();
  item.rules = {"FLH002"};
  CHECK(judge(item, run).state == ItemState::Pass);
}

TEST_CASE("a rule that was not asked leaves the line open", "[rule]") {
  rule::Run run = quiet_run();
  rule::Item item = both_rules();
  item.rules.emplace_back("FLH009");
  CHECK(judge(item, run).state == ItemState::Open);
  CHECK(judge(item, run).why == "FLH009 was not asked");
  run.rules[0].needs_host = true;
  run.verdicts[0] = {.is_skipped = true, .why_skipped = "needs --host"};
  CHECK(judge(both_rules(), run).state == ItemState::Open);
  CHECK(judge(both_rules(), run).why == "FLH001 needs --host");
}

TEST_CASE("a rule for other versions or profiles does not hold up the rest", "[rule]") {
  rule::Run run = quiet_run();
  run.scope.majors = {15};
  run.rules[0].frappe_min = 16;
  run.verdicts[0] = {.is_skipped = true, .why_skipped = "is for Frappe 16 and later"};
  CHECK(judge(both_rules(), run).state == ItemState::Pass);
  run.verdicts[1] = {};
  CHECK(judge(both_rules(), run).state == ItemState::NotApplicable);
  CHECK(judge(both_rules(), run).why == "FLH001 is for Frappe 16 and later");
}

TEST_CASE("what stayed unread in its scope leaves the line open", "[rule]") {
  rule::Run run = quiet_run();
  run.not_checked = {{.subject = "old.py", .reason = "syntax error", .rules = {"FLH002"}}};
  CHECK(judge(both_rules(), run).state == ItemState::Open);
  CHECK(judge(both_rules(), run).why == "old.py: syntax error");
  run.not_checked[0].rules = {"FLN001"};
  CHECK(judge(both_rules(), run).state == ItemState::Pass);
  run.not_checked[0].rules.clear();
  CHECK(judge(both_rules(), run).state == ItemState::Open);
}

TEST_CASE("nothing in scope is open, or not applicable where that is fine", "[rule]") {
  rule::Run run = quiet_run();
  run.verdicts.assign(2, {});
  rule::Item item = both_rules();
  item.evidence = "a log";
  CHECK(judge(item, run).state == ItemState::Open);
  CHECK(judge(item, run).why == "no hooks.py in scope; needs a log");
  item.may_be_absent = true;
  CHECK(judge(item, run).state == ItemState::NotApplicable);
  CHECK(judge(item, run).why == "no hooks.py in scope");
}

TEST_CASE("a pass without a place to show is none", "[rule]") {
  rule::Run run = quiet_run();
  run.verdicts.assign(2, {.examined = 3});
  CHECK(judge(both_rules(), run).state == ItemState::Open);
}

TEST_CASE("what a person has to confirm stays open, and rules can still fail it", "[rule]") {
  rule::Run run = quiet_run();
  rule::Item item = both_rules();
  item.person = "confirm the review";
  CHECK(judge(item, run).state == ItemState::Open);
  CHECK(judge(item, run).why == "FLH001, FLH002 found nothing; confirm the review");
  add(run, Severity::High, State::Active, "x");
  CHECK(judge(item, run).state == ItemState::Fail);
}

TEST_CASE("lines without rules wait for evidence or a person", "[rule]") {
  rule::Item item;
  item.evidence = "a log";
  CHECK(judge(item, {}).why == "needs a log");
  item.person = "ask";
  CHECK(judge(item, {}).why == "ask; needs a log");
  CHECK(judge(item, {}).state == ItemState::Open);
  item.not_applicable = "not with Frappe";
  CHECK(judge(item, {}).state == ItemState::NotApplicable);
}

TEST_CASE("the exit code is 1 when a line fails and 2 for a defect", "[rule]") {
  rule::Run run = quiet_run();
  rule::Assessment assessment = rule::assess({.name = "", .title = "", .items = {}}, run);
  CHECK(assessment.exit_code(run) == 0);
  assessment.results.push_back({.state = ItemState::Fail, .why = "", .proof = {}, .findings = {}});
  CHECK(assessment.count(ItemState::Fail) == 1);
  CHECK(assessment.exit_code(run) == 1);
  run.internal_errors = {"boom"};
  CHECK(assessment.exit_code(run) == 2);
}

TEST_CASE("states have the words that checklists print", "[rule]") {
  CHECK(to_string(ItemState::Pass) == "PASS");
  CHECK(to_string(ItemState::NotApplicable) == "N/A");
}
