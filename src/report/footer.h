// SPDX-License-Identifier: MIT
// The end of the text report: counts, what is hidden, what was not checked, and the gate.
#pragma once

#include <string>

#include "report/report.h"
#include "rule/finding.h"

namespace report {

// "not checked   …", "not asked …" and "note …" lines; empty when everything was judged and there
// is nothing to add.
[[nodiscard]] std::string not_checked_lines(const rule::Run& run, const Style& style);
// Defects of our own, in words that do not blame the user; empty without any.
[[nodiscard]] std::string internal_error_lines(const rule::Run& run, const Style& style);
[[nodiscard]] std::string footer(const rule::Run& run, const Style& style);

}  // namespace report
