// SPDX-License-Identifier: MIT
#include "rule/config.h"

#include "catch.h"

using rule::Config;
using rule::parse_config;
using rule::Rule;
using rule::Severity;

namespace {

Config config(const std::string& text) {
  auto parsed = parse_config("frappe-lint.toml", text);
  if (!parsed) FAIL(base::to_string(parsed.error()));
  return std::move(parsed.value());
}

std::string mistake(const std::string& text, const std::string& name = "frappe-lint.toml") {
  const auto parsed = parse_config(name, text);
  return parsed ? "" : base::to_string(parsed.error());
}

std::vector<Rule> rules() {
  Rule tls{.code = "FLN001", .slug = "tls-weak", .family = "nginx"};
  tls.tags = {"tls"};
  Rule other{.code = "FLN002", .slug = "tls-unset", .family = "nginx"};
  other.tags = {"tls"};
  return {tls, other};
}

}  // namespace

TEST_CASE("every key of the configuration is read", "[rule]") {
  const Config all = config(R"(
select = ["FLN", "tag:tls"]
extend-select = "FLX999"
ignore = ["FLD003"]
fail-on = "medium"
min-confidence = "certain"
profile = "healthcare"
frappe-version = [15, "16"]
exclude = ["**/dist/**"]
rules = ["lint"]
knowledge = ["acme.txt"]
baseline = "base.json"
[severity]
FLN = "critical"
[per-path."acme/patches/**"]
ignore = ["FLA001"]
severity = { FLN001 = "low" }
[inputs]
sites = ["../sites/a"]
nginx = ["../nginx.conf"]
[[suppress]]
rule = "FLD003"
doctype = "Deal"
reason = "known"
until = 2027-01-31
)");
  CHECK(all.select.size() == 2);
  CHECK(all.select[1].text == "tag:tls");
  CHECK(all.select[1].at == base::Position{.line = 2, .column = 18});
  CHECK(all.extend_select.size() == 1);
  CHECK(all.fail_on == Severity::Medium);
  CHECK(all.min_confidence == rule::Confidence::Certain);
  CHECK(all.profile == rule::Profile::Healthcare);
  CHECK(all.frappe_versions == std::vector<int>{15, 16});
  CHECK(all.exclude[0].text == "**/dist/**");
  CHECK(all.knowledge[0].text == "acme.txt");
  CHECK(all.baseline == "base.json");
  CHECK(all.severity[0].severity == Severity::Critical);
  REQUIRE(all.per_path.size() == 1);
  CHECK(all.per_path[0].pattern.text == "acme/patches/**");
  CHECK(all.per_path[0].severity[0].selector.text == "FLN001");
  CHECK(all.sites[0].text == "../sites/a");
  REQUIRE(all.suppressions.size() == 1);
  CHECK(all.suppressions[0].until == "2027-01-31");
  CHECK(all.suppressions[0].subject->doctype == "Deal");
  CHECK(all.has("fail-on"));
  for (const std::string_view key : rule::config_keys()) CHECK(all.has(std::string(key)));
}

TEST_CASE("a mistake in the configuration has a place and a suggestion", "[rule]") {
  CHECK(mistake("select = []\nignores = ['FLN']\n") ==
        "frappe-lint.toml:2:1: unknown key 'ignores'; did you mean 'ignore'?");
  CHECK(mistake("fail-on = 'hihg'\n") ==
        "frappe-lint.toml:1:11: 'fail-on' is one of critical, high, medium, low, info, never; "
        "did you mean 'high'?");
  CHECK(mistake("fail-on = 3\n").find("1:11: 'fail-on' is one of") != std::string::npos);
  CHECK(mistake("select = [1]\n") == "frappe-lint.toml:1:11: expected a text");
  CHECK(mistake("frappe-version = 9\n").find("1:18: 'frappe-version' takes majors") !=
        std::string::npos);
  CHECK(mistake("severity = 'high'\n") == "frappe-lint.toml:1:12: 'severity' takes a table");
  CHECK(mistake("[per-path]\na = 1\n") == "frappe-lint.toml:2:5: 'a' takes a table");
  CHECK(mistake("[inputs]\nngnix = []\n").find("did you mean 'nginx'?") != std::string::npos);
  CHECK(mistake("select = [\n").find("frappe-lint.toml:") == 0);
  CHECK(mistake("[suppress]\nrule = 'x'\n").find("write it as [[suppress]]") != std::string::npos);
}

TEST_CASE("an entry needs a rule, a reason and a subject", "[rule]") {
  CHECK(mistake("[[suppress]]\nrule = 'FLD'\npath = 'a'\n").find("'reason' is missing") !=
        std::string::npos);
  CHECK(mistake("[[suppress]]\nrule = 'FLD'\nreason = 'x'\n").find("needs a 'path'") !=
        std::string::npos);
  CHECK(mistake("[[suppress]]\nrule = 'FLD'\npath = 'a'\nreason = ' '\n") ==
        "frappe-lint.toml:4:10: 'reason' says nothing");
  CHECK(mistake("[[suppress]]\nrule = 'F'\npath = 'a'\nreason = 'x'\nuntil = '2027-13-01'\n") ==
        "frappe-lint.toml:5:9: 'until' takes a day, such as 2027-01-31");
  CHECK(mistake("[[suppress]]\nrule = 'F'\nkey = 'a'\nreason = 'x'\npointer = '/a'\n")
            .find("goes with a 'path'") != std::string::npos);
}

TEST_CASE("pyproject.toml has the configuration in a table of its own", "[rule]") {
  const std::string text = "[project]\nname = 'x'\n[tool.frappe-lint]\nprofile = 'dev'\n";
  CHECK(rule::holds_config(text));
  CHECK_FALSE(rule::holds_config("[project]\nname = 'x'\n"));
  CHECK(parse_config("a/pyproject.toml", text).value().profile == rule::Profile::Dev);
  CHECK(mistake("[tool.frappe-lint]\nprofil = 'dev'\n", "pyproject.toml") ==
        "pyproject.toml:2:1: unknown key 'profil'; did you mean 'profile'?");
}

TEST_CASE("a selector that names no rule is a mistake, but for suppressions", "[rule]") {
  const auto unknown = [](const std::string& text) {
    const auto error = rule::find_unknown_rule(config(text), rules());
    return error ? base::to_string(*error) : "";
  };
  CHECK(unknown("select = ['FLN']\nignore = ['tls-unste']\n") ==
        "frappe-lint.toml:2:11: unknown rule 'tls-unste'; did you mean 'tls-unset'?");
  CHECK(unknown("[severity]\nFLZ = 'low'\n").find("2:1: unknown rule 'FLZ'") != std::string::npos);
  CHECK(unknown("[per-path.a]\nignore = ['FLZ']\n").find("2:11") != std::string::npos);
  CHECK(unknown("[[suppress]]\nrule = 'FLZ'\npath = 'a'\nreason = 'x'\n").empty());
}

TEST_CASE("the most precise severity counts", "[rule]") {
  std::vector<Rule> all = rules();
  const Config some =
      config("[severity]\nFLN001 = 'low'\nFLN = 'critical'\n'tag:tls' = 'info'\nFL = 'high'\n");
  rule::override_severities(some.severity, all);
  CHECK(all[0].severity[0] == Severity::Low);
  CHECK(all[1].severity[2] == Severity::Critical);
}
