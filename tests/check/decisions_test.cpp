// SPDX-License-Identifier: MIT
#include "check/decisions.h"

#include "check/sample_session.h"

using check::Decisions;
using Lines = std::vector<std::string>;

namespace {

std::vector<rule::RuleText> rules() {
  return {{"x/bad-word.json",
           sample::rule_text("FLB001", R"("text": {"pattern": "bad\\d"})", "A '{match}' word.")},
          {"meta/stale.json",
           sample::rule_text("FLX006", R"("native": "baseline_stale", "needs": ["file"])",
                             "'{code}' '{path}' '{gone}'.")},
          {"meta/unmatched.json",
           sample::rule_text("FLX007", R"("native": "decision_unmatched", "needs": ["file"])",
                             "No '{glob}'.")},
          {"meta/unused.json",
           sample::rule_text("FLX003", R"("native": "suppression_unused", "needs": ["file"])",
                             "Unused '{selectors}'.")}};
}

Decisions configured(const std::string& text) {
  auto config = rule::parse_config("frappe-lint.toml", text);
  if (!config) FAIL(base::to_string(config.error()));
  return {.config_name = "frappe-lint.toml",
          .config_path = "frappe-lint.toml",
          .config_text = text,
          .per_path = config.value().per_path,
          .suppressions = config.value().suppressions};
}

Decisions with_baseline(const std::vector<rule::BaselineEntry>& entries) {
  const std::string text = rule::print_baseline(entries);
  return {.baseline = rule::parse_baseline("b.json", text).value(),
          .baseline_path = "b.json",
          .baseline_text = text};
}

// "CODE message (state in FILE)", with the severity when it is not high.
Lines judge(sample::Files files, const Decisions& decisions) {
  if (!decisions.config_path.empty()) files[decisions.config_path] = decisions.config_text;
  if (!decisions.baseline_path.empty()) files[decisions.baseline_path] = decisions.baseline_text;
  const auto session = sample::run(files, rules(), {.decisions = decisions});
  Lines all;
  for (const rule::Finding& finding : session->result().findings) {
    std::string line = session->result().rules[finding.rule].code + " " + finding.message;
    if (finding.severity != rule::Severity::High) {
      line += " " + std::string(to_string(finding.severity));
    }
    if (finding.state != rule::State::Active) {
      line += " (" + std::string(to_string(finding.state)) + " in " + finding.decided_in + ")";
    }
    all.push_back(line);
  }
  return all;
}

}  // namespace

TEST_CASE("[per-path] holds findings and changes severities in the files of a glob", "[check]") {
  CHECK(judge({{"a/x.py", "bad1"}, {"b/x.py", "bad2"}},
              configured("[per-path.'a/**']\nignore = ['FLB']\n")) ==
        Lines{"FLB001 A 'bad1' word. (suppressed in frappe-lint.toml)", "FLB001 A 'bad2' word."});
  CHECK(judge({{"a/x.py", "bad1"}, {"b/x.py", "bad2"}},
              configured("[per-path.'a/**'.severity]\nFLB001 = 'low'\n")) ==
        Lines{"FLB001 A 'bad1' word. low", "FLB001 A 'bad2' word."});
}

TEST_CASE("a glob of [per-path] that matches nothing is told", "[check]") {
  CHECK(judge({{"a/x.py", ""}}, configured("[per-path.'b/**']\nignore = ['FLB']\n")) ==
        Lines{"FLX007 No 'b/**'."});
  Decisions decisions = configured("[per-path.'apps/a/**']\nignore = ['FLB']\n");
  decisions.above = "apps/";
  CHECK(judge({{"a/x.py", ""}}, decisions).empty());
}

TEST_CASE("an entry of the configuration silences what it speaks of", "[check]") {
  const std::string entry = "[[suppress]]\nrule = 'FLB001'\npath = 'a/**'\nreason = 'known'\n";
  CHECK(judge({{"a/x.json", "\"bad1\""}, {"b/x.py", "bad2"}}, configured(entry)) ==
        Lines{"FLB001 A 'bad1' word. (suppressed in frappe-lint.toml)", "FLB001 A 'bad2' word."});
  CHECK(judge({{"b/x.py", "bad2"}}, configured(entry)) ==
        Lines{"FLB001 A 'bad2' word.", "FLX003 Unused 'FLB001'."});
}

TEST_CASE("the baseline holds what it has and lets the rest through", "[check]") {
  const rule::BaselineEntry one{.code = "FLB001", .path = "a.py"};
  CHECK(judge({{"a.py", "bad1 bad2"}}, with_baseline({one})) ==
        Lines{"FLB001 A 'bad1' word. (baselined in b.json)", "FLB001 A 'bad2' word."});
  CHECK(judge({{"a.py", "\n\n bad7"}}, with_baseline({one})) ==
        Lines{"FLB001 A 'bad7' word. (baselined in b.json)"});
  CHECK(judge({{"moved/a.py", "bad1"}}, with_baseline({one})) ==
        Lines{"FLB001 A 'bad1' word. (baselined in b.json)"});
}

TEST_CASE("an entry is stale only when its rule was asked and its file was read", "[check]") {
  const rule::BaselineEntry gone{.code = "FLB001", .path = "a.py", .count = 2};
  CHECK(judge({{"a.py", "bad1"}}, with_baseline({gone})) ==
        Lines{"FLB001 A 'bad1' word. (baselined in b.json)", "FLX006 'FLB001' 'a.py' '1'."});
  CHECK(judge({{"c.py", "good"}}, with_baseline({gone})) == Lines{"FLX006 'FLB001' 'a.py' '2'."});
  const rule::BaselineEntry other{.code = "FLZ001", .path = "a.py"};
  CHECK(judge({{"a.py", "good"}}, with_baseline({other})).empty());
  CHECK(judge({{"a.py", "good \xFF"}}, with_baseline({gone})).empty());
}

TEST_CASE("paths of a baseline above the root begin above it", "[check]") {
  const rule::BaselineEntry inner{.code = "FLB001", .path = "apps/crm/a.py"};
  const rule::BaselineEntry outer{.code = "FLB001", .path = "apps/hr/a.py"};
  Decisions decisions = with_baseline({inner, outer});
  decisions.above = "apps/crm/";
  CHECK(judge({{"a.py", "bad1"}}, decisions) ==
        Lines{"FLB001 A 'bad1' word. (baselined in b.json)"});
}
