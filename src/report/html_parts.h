// SPDX-License-Identifier: MIT
// What the HTML reports of a run and of a checklist share: findings by rule, and what was not
// checked.
#pragma once

#include <string>
#include <vector>

#include "report/places.h"
#include "rule/finding.h"

namespace report {

// The lines around a place, the place marked, secrets as bullets; empty when the place is unknown.
[[nodiscard]] std::string html_excerpt(const base::Place& place, Places& places);
// A link to where `html_findings` shows a finding.
[[nodiscard]] std::string html_link(const rule::Finding& finding, Places& places);
// The given findings in their order, those of one rule and severity together.
[[nodiscard]] std::string html_findings(const rule::Run& run, const std::vector<std::size_t>& order,
                                        Places& places);
// Findings that are suppressed or in the baseline, what was not checked, and each rule with how it
// fared: the evidence.
[[nodiscard]] std::string html_evidence(const rule::Run& run, Places& places);
// The app's name, or what else was checked: "acme_crm", "bench".
[[nodiscard]] std::string html_subject(const rule::Run& run);
// "app acme_crm (Frappe 15), profile dev, as of 2026-11-23".
[[nodiscard]] std::string html_scope(const rule::Run& run);

}  // namespace report
