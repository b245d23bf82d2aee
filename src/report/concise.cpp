// SPDX-License-Identifier: MIT
// One line a finding, in path order: for editors, grep and diff. A clean run prints nothing.
#include "report/layout.h"
#include "report/places.h"
#include "report/report.h"

namespace report {

std::string concise(const rule::Run& run) {
  Places places(run);
  std::string text;
  for (const rule::Finding& finding : run.findings) {
    if (finding.state != rule::State::Active) continue;
    const rule::Rule& rule = run.rules[finding.rule];
    const std::string place = places.name(finding.place);
    text += place.empty() ? "" : place + ": ";
    text += std::string(to_string(finding.severity)) + " " + rule.code + " " + rule.slug + " " +
            safe(finding.message) + "\n";
  }
  return log_safe(std::move(text));
}

}  // namespace report
