// SPDX-License-Identifier: MIT
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "report/report.h"
#include "report/utf8.h"
#include "sample_run.h"

namespace {

std::vector<rule::Rule> two_rules() {
  rule::Rule second = sample::make_rule("FLH002", "longer-slug", rule::Severity::Low);
  second.status = rule::Status::Preview;
  second.title = std::string(110, 'x');
  return {sample::make_rule("FLH001", "short"), second};
}

}  // namespace

TEST_CASE("one line a rule, in columns, cut to the width", "[report]") {
  const std::string text = report::rule_list(two_rules(), {});
  const std::vector<std::string_view> lines = base::split_lines(text);
  REQUIRE(lines.size() == 3);
  CHECK(lines[0] ==
        "FLH001  high     certain  hooks/short        A hook names a function that does not exist");
  CHECK(lines[1].starts_with("FLH002  low      certain  hooks/longer-slug  (preview) xxx"));
  CHECK(report::columns(lines[1]) == 100);
  CHECK(lines[2] == "2 rules");
}

TEST_CASE("rules as JSON have everything but the question", "[report]") {
  const auto json = nlohmann::ordered_json::parse(report::rule_list_json(two_rules()));
  CHECK(json["schema_version"] == "1");
  REQUIRE(json["rules"].size() == 2);
  CHECK(json["rules"][0]["code"] == "FLH001");
  CHECK(json["rules"][0]["severity"]["healthcare"] == "high");
  CHECK(json["rules"][0]["cwe"].is_null());
  CHECK(json["rules"][1]["status"] == "preview");
}

TEST_CASE("rules as a table for README", "[report]") {
  CHECK(
      report::rule_table_markdown({sample::make_rule("FLH001", "short")}) ==
      "| Code | Rule | Severity | What it finds | Checklist |\n|---|---|---|---|---|\n"
      "| FLH001 | `hooks/short` | high | A hook names a function that does not exist | PF-50 |\n");
}
