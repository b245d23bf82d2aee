// SPDX-License-Identifier: MIT
#include "rule/finding.h"

#include <set>

#include "catch.h"

using rule::fingerprint;
using rule::Severity;
using rule::State;

namespace {

rule::Finding finding(Severity severity, State state) {
  rule::Finding made;
  made.severity = severity;
  made.state = state;
  return made;
}

}  // namespace

TEST_CASE("a fingerprint is 32 digits and tells every part apart", "[rule]") {
  const std::string one = fingerprint("FLH001", "a.py", "key", 0);
  CHECK(one.size() == 32);
  CHECK(one.find_first_not_of("0123456789abcdef") == std::string::npos);
  CHECK(one == fingerprint("FLH001", "a.py", "key", 0));
  const std::set<std::string> all = {one,
                                     fingerprint("FLH002", "a.py", "key", 0),
                                     fingerprint("FLH001", "b.py", "key", 0),
                                     fingerprint("FLH001", "a.py", "other", 0),
                                     fingerprint("FLH001", "a.py", "key", 1),
                                     fingerprint("FLH001", "a.pyk", "ey", 0)};
  CHECK(all.size() == 6);
}

TEST_CASE("only active findings at or above the threshold close the gate", "[rule]") {
  rule::Run run;
  run.findings = {finding(Severity::Medium, State::Active),
                  finding(Severity::Critical, State::Suppressed),
                  finding(Severity::Critical, State::Baselined)};
  CHECK(run.blocking() == 0);
  CHECK(run.exit_code() == 0);
  run.findings.push_back(finding(Severity::High, State::Active));
  CHECK(run.blocking() == 1);
  CHECK(run.exit_code() == 1);
  CHECK(run.count(State::Active) == 2);
  run.fail_on = Severity::Critical;
  CHECK(run.exit_code() == 0);
}

TEST_CASE("a defect of our own is exit 2, whatever was found", "[rule]") {
  rule::Run run;
  run.internal_errors = {"boom"};
  CHECK(run.exit_code() == 2);
  run.findings = {finding(Severity::Critical, State::Active)};
  CHECK(run.exit_code() == 2);
}

TEST_CASE("states have words", "[rule]") {
  CHECK(to_string(State::Active) == "active");
  CHECK(to_string(State::Suppressed) == "suppressed");
  CHECK(to_string(State::Baselined) == "baselined");
}
