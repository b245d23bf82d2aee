// SPDX-License-Identifier: MIT
// Reporters: pure functions from a Run to bytes. They know no Frappe and no rule by name.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rule/checklist.h"
#include "rule/finding.h"

namespace report {

struct Style {
  bool color = false;
  unsigned width = 100;   // columns; long excerpt lines are cut around the mark
  bool show_all = false;  // do not fold many findings of one rule
};

[[nodiscard]] std::string full(const rule::Run& run, const Style& style);
[[nodiscard]] std::string concise(const rule::Run& run);
[[nodiscard]] std::string json(const rule::Run& run);
[[nodiscard]] std::string sarif(const rule::Run& run);
// With suppressed and baselined findings, too: for stores that keep an audit trail. GitHub would
// open alerts for them.
[[nodiscard]] std::string sarif_all(const rule::Run& run);
[[nodiscard]] std::string github(const rule::Run& run);
[[nodiscard]] std::string gitlab(const rule::Run& run);
[[nodiscard]] std::string junit(const rule::Run& run);
[[nodiscard]] std::string markdown(const rule::Run& run);
[[nodiscard]] std::string html(const rule::Run& run);

[[nodiscard]] std::string checklist_text(const rule::Run& run, const rule::Assessment& assessment,
                                         const Style& style);
[[nodiscard]] std::string checklist_markdown(const rule::Run& run,
                                             const rule::Assessment& assessment);
[[nodiscard]] std::string checklist_html(const rule::Run& run, const rule::Assessment& assessment);
[[nodiscard]] std::string checklist_junit(const rule::Run& run, const rule::Assessment& assessment);
[[nodiscard]] std::string checklist_json(const rule::Run& run, const rule::Assessment& assessment);
// Each FAIL and WARN as a result.
[[nodiscard]] std::string checklist_sarif(const rule::Run& run, const rule::Assessment& assessment);

// A line that a rule objects to and one to write in its place; empty: there is none to show.
struct Example {
  std::string_view bad;
  std::string_view good;
};
// The page that `frappe-lint explain` prints, at most 100 columns wide but for the example.
[[nodiscard]] std::string explain(const rule::Rule& rule, const Style& style,
                                  const Example& example = {});
// The same page in Markdown: SARIF help and README.
[[nodiscard]] std::string explain_markdown(const rule::Rule& rule);
// `frappe-lint rules`: one line a rule; as JSON; as the table in README.
[[nodiscard]] std::string rule_list(const std::vector<rule::Rule>& rules, const Style& style);
[[nodiscard]] std::string rule_list_json(const std::vector<rule::Rule>& rules);
[[nodiscard]] std::string rule_table_markdown(const std::vector<rule::Rule>& rules);

}  // namespace report
