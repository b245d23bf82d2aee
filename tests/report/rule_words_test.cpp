// SPDX-License-Identifier: MIT
#include "report/rule_words.h"

#include "sample_run.h"

using rule::Severity;

TEST_CASE("severity is one word, or one a profile", "[report]") {
  rule::Rule rule = sample::make_rule("FLH001", "a");
  CHECK(report::severity_in_words(rule) == "high");
  rule.severity = {Severity::Low, Severity::Medium, Severity::High};
  CHECK(report::severity_in_words(rule) == "low (dev), medium (production), high (healthcare)");
}

TEST_CASE("limits name versions, profiles and the host", "[report]") {
  rule::Rule rule = sample::make_rule("FLH001", "a");
  CHECK(report::limits_in_words(rule).empty());
  rule.frappe_min = 16;
  CHECK(report::limits_in_words(rule) == "Frappe 16 and later");
  rule.frappe_max = 17;
  rule.profiles = {false, false, true};
  rule.needs_host = true;
  CHECK(report::limits_in_words(rule) == "Frappe 16 to 17, only healthcare, needs --host");
  rule.frappe_min = 0;
  CHECK(report::limits_in_words(rule).starts_with("Frappe up to 17"));
}

TEST_CASE("a rule says what it reads, whatever its question", "[report]") {
  rule::Rule rule = sample::make_rule("FLH001", "a");
  rule.question = rule::RowsQuestion{
      .over = "patch",
      .where = {{.test = rule::Test::Lookup, .lookup = {{.over = "module", .where = {}}}}}};
  CHECK(report::reads_in_words(rule) == "patch, module");
  rule.question = rule::TextQuestion{};
  CHECK(report::reads_in_words(rule) == "any text");
  rule.question = rule::NativeQuestion{.name = "x", .needs = {"a", "b"}};
  CHECK(report::reads_in_words(rule) == "a, b");
  rule.question = rule::QueryQuestion{};
  CHECK(report::reads_in_words(rule) == "Python");
  rule.question = rule::JsonQuestion{.kinds = {"workspace"}, .pointer = "", .where = {}};
  CHECK(report::reads_in_words(rule) == "workspace");
}

TEST_CASE("items fall back to extra", "[report]") {
  rule::Rule rule = sample::make_rule("FLH001", "a");
  rule.items = {"PF-01", "HC-02"};
  CHECK(report::items_in_words(rule) == "PF-01, HC-02");
  rule.items.clear();
  CHECK(report::items_in_words(rule) == "extra");
}
