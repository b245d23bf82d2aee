// SPDX-License-Identifier: MIT
#include <nlohmann/json.hpp>

#include "report/sarif_parts.h"
#include "sample_run.h"

using report::pascal_name;
using report::sarif_rule;
using rule::Profile;
using rule::Severity;

TEST_CASE("names are words of one capital and more", "[report]") {
  CHECK(pascal_name("tls-protocol-weak") == "TlsProtocolWeak");
  CHECK(pascal_name("x-frame-missing") == "XframeMissing");
  CHECK(pascal_name("require-2fa") == "Require2fa");
  CHECK(pascal_name("2fa-missing") == "Rule2faMissing");
  CHECK(pascal_name("plan-b") == "PlanBx");
}

TEST_CASE("placeholders are numbered from zero as the message has them", "[report]") {
  rule::Rule rule = sample::make_rule("FLH001", "a");
  rule.message = "'{a.b}' calls '{c}', and '{a.b}' fails.";
  rule.fix = "Remove '{d}'.";
  const report::MessageTemplate made = report::message_template(rule);
  CHECK(made.text == "'{0}' calls '{1}', and '{0}' fails.");
  CHECK(made.placeholders == 2);
}

TEST_CASE("security rules have a score, others a problem severity", "[report]") {
  rule::Rule rule = sample::make_rule("FLH001", "a", Severity::Critical);
  const auto plain = sarif_rule(rule, Profile::Dev)["properties"];
  CHECK_FALSE(plain.contains("security-severity"));
  CHECK(plain["problem.severity"] == "error");
  CHECK(plain["tags"].dump() == R"(["PF-50","hooks"])");
  rule.cwe = 79;
  rule.is_secret = true;
  const auto secure = sarif_rule(rule, Profile::Dev)["properties"];
  CHECK(secure["security-severity"] == "9.5");
  CHECK_FALSE(secure.contains("problem.severity"));
  CHECK(secure["tags"].dump() ==
        R"(["PF-50","external/cwe/cwe-079","external/cwe/cwe-798","hooks","security"])");
  CHECK(secure["cwe"].dump() == R"(["CWE-79","CWE-798"])");
}

TEST_CASE("the score is never 0.0 and follows the profile", "[report]") {
  rule::Rule rule = sample::make_rule("FLH001", "a");
  rule.cwe = 1;
  rule.severity = {Severity::Info, Severity::Medium, Severity::High};
  CHECK(sarif_rule(rule, Profile::Dev)["properties"]["security-severity"] == "1.0");
  CHECK(sarif_rule(rule, Profile::Production)["properties"]["security-severity"] == "5.5");
  CHECK(sarif_rule(rule, Profile::Healthcare)["properties"]["security-severity"] == "8.0");
}

TEST_CASE("the level of a rule is that of production, whatever the profile", "[report]") {
  rule::Rule rule = sample::make_rule("FLH001", "a");
  rule.severity = {Severity::Info, Severity::Medium, Severity::High};
  for (const Profile profile : {Profile::Dev, Profile::Production, Profile::Healthcare}) {
    CHECK(sarif_rule(rule, profile)["defaultConfiguration"]["level"] == "warning");
  }
}

TEST_CASE("former codes are deprecated ids, former slugs are not", "[report]") {
  rule::Rule rule = sample::make_rule("FLH001", "a");
  CHECK_FALSE(sarif_rule(rule, Profile::Dev).contains("deprecatedIds"));
  rule.aliases = {"FLH999", "old-slug"};
  CHECK(sarif_rule(rule, Profile::Dev)["deprecatedIds"].dump() == R"(["FLH999"])");
}

TEST_CASE("descriptions keep to GitHub's limits in whole sentences", "[report]") {
  rule::Rule rule = sample::make_rule("FLH001", "a");
  rule.why = std::vector<std::string>(40, std::string(99, 'x') + ".");
  const std::string text = sarif_rule(rule, Profile::Dev)["fullDescription"]["text"];
  CHECK(text.size() <= 1024);
  CHECK(text.ends_with("x."));
}

TEST_CASE("at most ten tags, and the ones that matter are among them", "[report]") {
  rule::Rule rule = sample::make_rule("FLH001", "a");
  rule.cwe = 20;
  rule.tags = {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"};
  const auto tags = sarif_rule(rule, Profile::Dev)["properties"]["tags"];
  CHECK(tags.size() == 10);
  CHECK(std::find(tags.begin(), tags.end(), "security") != tags.end());
  CHECK(std::find(tags.begin(), tags.end(), "external/cwe/cwe-020") != tags.end());
}
