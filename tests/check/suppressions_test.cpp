// SPDX-License-Identifier: MIT
#include "check/suppressions.h"

#include "check/sample_session.h"

using sample::lines;
using sample::rule_text;
using Lines = std::vector<std::string>;

namespace {

// Reports every "bad" in a file, and speaks about suppressions.
std::vector<rule::RuleText> rules() {
  const auto meta = [](const std::string& name) {
    return R"("native": ")" + name + R"(", "needs": ["comment"])";
  };
  return {{"x/bad-word.json",
           rule_text("FLB001", R"("text": {"pattern": "bad"})", "A '{match}' word.")},
          {"meta/unknown.json",
           rule_text("FLX002", meta("suppression_unknown"), "No rule '{selector}'; '{hint}'.")},
          {"meta/unused.json",
           rule_text("FLX003", meta("suppression_unused"), "Unused '{selectors}'.")},
          {"meta/malformed.json",
           rule_text("FLX004", meta("suppression_malformed"), "Malformed '{mistake}'.")},
          {"meta/expired.json",
           rule_text("FLX005", meta("suppression_expired"), "'{selectors}' until '{until}'.")}};
}

Lines judge(const std::string& python) {
  Lines all = lines(*sample::run({{"a.py", python}}, rules()));
  for (std::string& line : all) line = line.substr(line.find(' ') + 1);
  return all;
}

}  // namespace

TEST_CASE("a suppression with a reason silences its rule on its line", "[check]") {
  CHECK(judge("bad = 1  # frappe-lint: ignore[FLB001] known\n") ==
        Lines{"FLB001 A 'bad' word. (suppressed)"});
  CHECK(judge("# frappe-lint: ignore[FLB] known\nbad = 1\nbad = 2\n") ==
        Lines{"FLB001 A 'bad' word. (suppressed)", "FLB001 A 'bad' word."});
  CHECK(judge("# frappe-lint: ignore-file[FLB001] known\nx = 1\nbad = 2\n") ==
        Lines{"FLB001 A 'bad' word. (suppressed)"});
}

TEST_CASE("a suppression covers the whole next statement, but no body", "[check]") {
  CHECK(judge("# frappe-lint: ignore[FLB001] known\nx = {\n  'a': 'bad',\n}\n") ==
        Lines{"FLB001 A 'bad' word. (suppressed)"});
  CHECK(judge("# frappe-lint: ignore[FLB001] known\ndef bad():\n  bad()\n") ==
        Lines{"FLB001 A 'bad' word. (suppressed)", "FLB001 A 'bad' word."});
}

TEST_CASE("frappe-lint speaks about suppressions that do nothing", "[check]") {
  CHECK(judge("x = 1  # frappe-lint: ignore[FLB001] known\n") == Lines{"FLX003 Unused 'FLB001'."});
  CHECK(judge("x = 1  # frappe-lint: ignore[FLB002] known\n") ==
        Lines{"FLX002 No rule 'FLB002'; 'did you mean FLB001?'."});
  CHECK(judge("bad = 1  # frappe-lint: ignore[FLB001]\n") ==
        Lines{"FLB001 A 'bad' word.", "FLX004 Malformed 'it gives no reason'."});
  CHECK(judge("bad = 1  # frappe-lint: ignore[FLB001] until=2026-01-01 later\n") ==
        Lines{"FLB001 A 'bad' word.", "FLX005 'FLB001' until '2026-01-01'."});
}

TEST_CASE("a marker in a string is no suppression", "[check]") {
  CHECK(judge("x = 'frappe-lint: ignore[FLB001] bad'\n") == Lines{"FLB001 A 'bad' word."});
}
