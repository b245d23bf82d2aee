// SPDX-License-Identifier: MIT
#include "rule/load.h"

#include "base/embedded.h"
#include "base/result.h"
#include "catch.h"
#include "rule/sample_rule.h"
#include "syntax/data_tree.h"

using rule::load_rules;
using rule::parse_rule;
using sample::kRule;
using sample::with;

namespace {

std::string mistake(const std::string& text) {
  const auto rule = parse_rule("rules/nginx/some-name.json", text);
  return rule ? "" : base::to_string(rule.error());
}

}  // namespace

TEST_CASE("a rule takes its slug and family from its path", "[rule]") {
  const auto rule = parse_rule("rules/nginx/some-name.json", kRule);
  REQUIRE(rule);
  CHECK(rule.value().name() == "nginx/some-name");
  CHECK(rule.value().code == "FLN001");
  CHECK(rule.value().cwe == 327);
  CHECK(rule.value().tags == std::vector<std::string>{"nginx", "tls"});
  CHECK(rule.value().placeholders() == std::vector<std::string>{"name", "path"});
}

TEST_CASE("a severity may differ by profile", "[rule]") {
  const auto rule = parse_rule(
      "x/y.json",
      with("\"high\"", R"({"dev": "low", "production": "medium", "healthcare": "critical"})"));
  REQUIRE(rule);
  CHECK(rule.value().severity[0] == rule::Severity::Low);
  CHECK(rule.value().severity[2] == rule::Severity::Critical);
  CHECK(mistake(with("\"high\"", R"({"dev": "low"})")) ==
        "rules/nginx/some-name.json:4:15: no severity for production");
}

TEST_CASE("a version range limits a rule", "[rule]") {
  const auto rule = parse_rule("x/y.json", with("\"cwe\"", R"("frappe": ">=14,<16", "cwe")"));
  REQUIRE(rule);
  CHECK(rule.value().frappe_min == 14);
  CHECK(rule.value().frappe_max == 15);
  CHECK(mistake(with("\"cwe\"", R"("frappe": "about 15", "cwe")")) ==
        "rules/nginx/some-name.json:8:13: expected a range such as \">=15,<17\"");
}

TEST_CASE("every mistake in a rule file has a place and words", "[rule]") {
  const std::string at = "rules/nginx/some-name.json:";
  CHECK(mistake("{") != "");
  CHECK(mistake("[]") == at + "1:1: expected an object");
  CHECK(mistake(with("severity", "sevrity")) ==
        at + "4:3: unknown key 'sevrity'; did you mean 'severity'?");
  CHECK(mistake(with("FLN001", "N1")) == at + "2:11: expected a code such as FLN001");
  CHECK(mistake(with("has a name", "has a name.")) == at + "3:12: no period after a title");
  CHECK(mistake(with("Names tell.", "Names tell")) ==
        at + "10:10: every sentence of 'why' ends with a period");
  CHECK(mistake(with("https://frappe.io", "http://frappe.io")) ==
        at + "12:11: a reference is an https link");
  CHECK(mistake(with("\"certain\"", "\"sure\"")) ==
        at + "5:17: expected certain, likely or possible");
}

TEST_CASE("a message must print in every format", "[rule]") {
  const std::string at = "rules/nginx/some-name.json:14:14: ";
  CHECK(mistake(with("'{name}' is here.", "'{name}' is here")) ==
        at + "the message must end with a period");
  CHECK(mistake(with("'{name}' is here.", "{name} is here.")) ==
        at + "a placeholder must stand in single quotes: '{column}'");
  CHECK(mistake(with("'{name}' is here.", "'{name is here.")) ==
        at + "a placeholder must stand in single quotes: '{column}'");
  CHECK(mistake(with("'{name}' is here.", "It is here.")) ==
        at + "the message needs a placeholder");
  CHECK(mistake(with("'{name}' is here.", "'{name}' [is] here.")) ==
        at + "no brackets in a message");
}

TEST_CASE("codes, slugs and aliases belong to one rule", "[rule]") {
  const auto twice = load_rules({{"a/one.json", kRule}, {"b/two.json", kRule}});
  REQUIRE_FALSE(twice);
  CHECK(base::to_string(twice.error()) == "b/two.json: 'FLN001' already belongs to a/one.json");
  const auto sorted = load_rules({{"a/one.json", with("FLN001", "FLN009")}, {"b/two.json", kRule}});
  REQUIRE(sorted);
  CHECK(sorted.value()[0].slug == "two");
}

TEST_CASE("the stock rules load", "[rule]") {
  const auto rules = rule::stock_rules();
  if (!rules) FAIL(base::to_string(rules.error()));
  CHECK(rules.value().size() >= 5);
}

TEST_CASE("the schema knows exactly the keys that the loader knows", "[rule]") {
  const syntax::DataTree schema = syntax::parse_json(base::embedded_text("_schema.json"));
  const syntax::Value properties = schema.root()["properties"];
  REQUIRE(properties.is_object());
  for (syntax::Value key = properties.first(); key; key = key.next()) {
    const std::string text = "{\"" + std::string(key.key()) + "\": 0}";
    const auto rule = parse_rule("x/y.json", text);
    REQUIRE_FALSE(rule);
    CHECK(rule.error().what.find("unknown key") == std::string::npos);
  }
  CHECK(mistake("{\"other\": 0}").find("unknown key") != std::string::npos);
}
