// SPDX-License-Identifier: MIT
#include "rule/rule.h"

#include "catch.h"

TEST_CASE("words and enumerators map both ways", "[rule]") {
  for (const auto severity : {rule::Severity::Info, rule::Severity::Critical}) {
    CHECK(rule::severity_from(to_string(severity)) == severity);
  }
  CHECK(rule::profile_from("healthcare") == rule::Profile::Healthcare);
  CHECK(rule::confidence_from("sure") == std::nullopt);
  CHECK(to_string(rule::Status::Preview) == "preview");
}

TEST_CASE("placeholders come in order of the message, then of the fix, each once", "[rule]") {
  rule::Rule rule;
  rule.message = "'{b}' and '{a}' and '{b}'.";
  rule.fix = "Change {c} and {a}.";
  CHECK(rule.placeholders() == std::vector<std::string>{"b", "a", "c"});
}
