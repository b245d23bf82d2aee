// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "report/report.h"
#include "report/utf8.h"
#include "sample_run.h"

TEST_CASE("the page of a rule has fixed sections and fits 100 columns", "[report]") {
  rule::Rule rule = sample::make_rule("FLH003", "broken-hook-target");
  rule.cwe = 79;
  rule.why = std::vector<std::string>(8, "A sentence that says why it matters to somebody.");
  const std::string page = report::explain(rule, {.width = 200});
  for (const std::string_view part :
       {"FLH003  hooks/broken-hook-target\n", "high \u00b7 certain \u00b7 stable since 1.0\n",
        "Checklist PF-50", "Reads hook_target", "Tags hooks", "CWE-79",
        "WHAT   A hook names a function that does not exist.\n", "WHY    A sentence",
        "SAYS   Hook target '{target}' does not exist.\n", "DO     Name a function",
        "HUSH   # frappe-lint: ignore[FLH003] until=2027-01-31 the reason\n",
        "MORE   https://example.com/hooks\n"}) {
    INFO(page);
    CHECK(page.find(part) != std::string::npos);
  }
  for (const std::string_view line : base::split_lines(page)) CHECK(report::columns(line) <= 100);
  CHECK(page.find('\x1b') == std::string::npos);
  CHECK(page.find("WAS") == std::string::npos);
}

TEST_CASE("rules about suppressions offer no suppression", "[report]") {
  CHECK(report::explain(sample::make_rule("FLX001", "unreadable"), {}).find("HUSH") ==
        std::string::npos);
}
