// SPDX-License-Identifier: MIT
// A run in numbers and in order: what several reporters say alike.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "rule/finding.h"

namespace report {

// Indexes of the active findings, worst severity first, then path, offset and rule.
[[nodiscard]] std::vector<std::size_t> worst_first(const rule::Run& run);

// Active findings by severity.
using BySeverity = std::array<std::size_t, 5>;
[[nodiscard]] BySeverity by_severity(const rule::Run& run);
// "1 critical, 2 high", worst first; empty without findings.
[[nodiscard]] std::string severities_in_words(const BySeverity& counts, std::string_view separator);

// Rules that were asked.
[[nodiscard]] std::size_t rules_asked(const rule::Run& run);
// Why rules were not asked → their codes.
[[nodiscard]] std::map<std::string, std::vector<std::string>> rules_skipped(const rule::Run& run);

// Entries of Run::not_checked that share reason and rules, in the order of their first.
struct Gap {
  std::string reason;
  std::vector<std::string> subjects;
  std::vector<std::string> rules;  // empty: all
};
[[nodiscard]] std::vector<Gap> gaps(const rule::Run& run);
// "legacy.py, old.py and 3 more: syntax error (FLH003, FLH004)", printable.
[[nodiscard]] std::string in_words(const Gap& gap, bool show_all);

// "app acme_crm (Frappe 15)", "bench with 3 apps and 2 sites (Frappe 15, 16)", printable.
[[nodiscard]] std::string scope_in_words(const rule::Scope& scope);
// "2 findings at or above high", "no finding at or above high", "a defect in frappe-lint".
[[nodiscard]] std::string gate_in_words(const rule::Run& run);

}  // namespace report
