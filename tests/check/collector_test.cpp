// SPDX-License-Identifier: MIT
#include "check/collector.h"

#include "catch.h"

namespace {

rule::Finding add(const std::string& value) {
  rule::Rule rule;
  rule.message = "The name '{name}' is odd.";
  rule.fix = "Rename {name}, not {other}.";
  rule.severity.fill(rule::Severity::Low);
  check::Collector out(rule, 4, rule::Profile::Dev);
  out.add({}, "key", {{"name", value}});
  return out.findings[0];
}

}  // namespace

TEST_CASE("words are filled in from values", "[check]") {
  const rule::Finding finding = add("x");
  CHECK(finding.message == "The name 'x' is odd.");
  CHECK(finding.fix == "Rename x, not .");
  CHECK(finding.arguments == std::vector<std::string>{"x", ""});
  CHECK(finding.rule == 4);
  CHECK(finding.severity == rule::Severity::Low);
}

TEST_CASE("no argument can break a report", "[check]") {
  CHECK(add("a\x1b[0m\nb").message == "The name 'a\\x1b(0m\\nb' is odd.");
  CHECK(add("{name}").message == "The name '(name)' is odd.");
  CHECK(add(std::string(200, 'x')).arguments[0].size() == 80);
  CHECK(add(std::string(100, '\xC3') + "\xA9").arguments[0].find("\\xc3") == 0);
}

TEST_CASE("the first examined place is the proof", "[check]") {
  const rule::Rule rule;
  check::Collector out(rule, 0, rule::Profile::Dev);
  out.examined({base::FileId{2}, {1, 2}});
  out.examined({base::FileId{3}, {1, 2}});
  CHECK(out.verdict.examined == 2);
  CHECK(out.verdict.proof.file == base::FileId{2});
}
