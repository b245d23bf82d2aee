// SPDX-License-Identifier: MIT
// A run for a pull request or a job summary: the gate, then a table, worst first. Services refuse
// texts of more than a megabyte, so the table ends after some hundred rows and says so. Foreign
// text stands in code spans, where nothing is a link or a mention.
#include "report/digest.h"
#include "report/layout.h"
#include "report/markdown.h"
#include "report/places.h"
#include "report/report.h"

namespace report {
namespace {

constexpr std::size_t kMostRows = 500;

std::string row(const rule::Run& run, const rule::Finding& finding, Places& places) {
  const rule::Rule& rule = run.rules[finding.rule];
  const std::string place = places.name(finding.place);
  return "| " + std::string(to_string(finding.severity)) + " | " + rule.code + " | " +
         (place.empty() ? "" : code_span(place)) + " | " + code_span(finding.message) + " | " +
         (finding.fix.empty() ? "" : code_span(finding.fix)) + " |\n";
}

}  // namespace

std::string markdown(const rule::Run& run) {
  Places places(run);
  const std::size_t active = run.count(rule::State::Active);
  std::string text = "## frappe-lint: gate " +
                     std::string(run.exit_code() == 0 ? "passed" : "**failed**") + "\n\n" +
                     code_span(scope_in_words(run.scope)) + ", profile " +
                     std::string(to_string(run.scope.profile)) + ": " + counted(active, "finding") +
                     ", " + gate_in_words(run) + ".\n";
  const std::size_t held = run.findings.size() - active;
  if (held > 0) text += "\n" + counted(held, "finding") + " suppressed or in the baseline.\n";
  if (active > 0) {
    text += "\n| Severity | Rule | Where | What | Do |\n|---|---|---|---|---|\n";
    std::size_t shown = 0;
    for (const std::size_t index : worst_first(run)) {
      if (shown++ < kMostRows) text += row(run, run.findings[index], places);
    }
    if (shown > kMostRows) text += "\n" + std::to_string(shown - kMostRows) + " more.\n";
  }
  for (const std::string& error : run.internal_errors) {
    text += "\nA defect in frappe-lint: " + code_span(error) + "\n";
  }
  const std::vector<Gap> unread = gaps(run);
  if (unread.empty()) return text;
  text += "\n### Not checked\n\n";
  for (const Gap& gap : unread) text += "- " + code_span(in_words(gap, true)) + "\n";
  return text;
}

}  // namespace report
