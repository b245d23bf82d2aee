// SPDX-License-Identifier: MIT
// A run as one HTML page: no network, no script, readable on paper and on a phone.
#include "report/digest.h"
#include "report/html_parts.h"
#include "report/html_text.h"
#include "report/layout.h"
#include "report/report.h"

namespace report {

std::string html(const rule::Run& run) {
  Places places(run);
  const BySeverity counts = by_severity(run);
  const std::string active = counted(run.count(rule::State::Active), "finding");
  std::vector<Filter> filters;
  for (std::size_t i = counts.size(); i-- > 0;) {
    if (counts[i] == 0) continue;
    const std::string word(to_string(static_cast<rule::Severity>(i)));
    filters.push_back({.name = word, .label = std::to_string(counts[i]) + " " + word});
  }
  const std::string findings = html_findings(run, worst_first(run), places);
  const bool is_passed = run.exit_code() == 0;
  return page({.title = "Check: " + html_subject(run),
               .scope = html_scope(run),
               .verdict_class = is_passed ? "pass" : "fail",
               .verdict = is_passed ? "GATE PASS" : "GATE FAIL",
               .summary = active + "; " + gate_in_words(run) + ".",
               .filters = filter_form("severities", filters),
               .main = (findings.empty() ? "" : "<h2>Findings</h2>\n" + findings) +
                       html_evidence(run, places)});
}

}  // namespace report
