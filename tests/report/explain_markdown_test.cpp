// SPDX-License-Identifier: MIT
#include "report/report.h"
#include "sample_run.h"

TEST_CASE("the Markdown page says the same and holds no HTML", "[report]") {
  rule::Rule rule = sample::make_rule("FLH003", "broken-hook-target");
  rule.title = "A <script> in *hooks*";
  const std::string page = report::explain_markdown(rule);
  for (const std::string_view part :
       {"# FLH003 hooks/broken-hook-target\n", "A \\<script\\> in \\*hooks\\*.\n",
        "| Severity | high |\n", "| Checklist | PF-50 |\n",
        "\n## Why\n\nFrappe imports hooks late.", "`Hook target '{target}' does not exist.`",
        "\n## What to do\n", "`# frappe-lint: ignore[FLH003] until=2027-01-31 the reason`",
        "- https://example.com/hooks\n"}) {
    INFO(page);
    CHECK(page.find(part) != std::string::npos);
  }
  CHECK(page.find("Weakness") == std::string::npos);
}
