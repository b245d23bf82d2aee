// SPDX-License-Identifier: MIT
// A rule's metadata in words: what `explain`, its Markdown form and the rule tables say alike.
#pragma once

#include <string>

#include "rule/rule.h"

namespace report {

// "high", or "low (dev), medium (production), high (healthcare)".
[[nodiscard]] std::string severity_in_words(const rule::Rule& rule);
// "PF-21, HC-01", or "extra" for rules beyond the checklists.
[[nodiscard]] std::string items_in_words(const rule::Rule& rule);
// Tables or kinds of files: "tls_endpoint", "any text".
[[nodiscard]] std::string reads_in_words(const rule::Rule& rule);
// "Frappe 16 and later, only healthcare, needs --host"; empty without limits.
[[nodiscard]] std::string limits_in_words(const rule::Rule& rule);
// Findings about frappe-lint's own words cannot be suppressed.
[[nodiscard]] bool is_suppressible(const rule::Rule& rule);
// "# frappe-lint: ignore[FLN001] until=2027-01-31 the reason".
[[nodiscard]] std::string suppression_comment(const rule::Rule& rule);
// True when --fix can do something about its findings.
[[nodiscard]] bool is_fixable(const rule::Rule& rule);
// "frappe-lint --fix --select FLD028 (where it is safe)".
[[nodiscard]] std::string fix_command(const rule::Rule& rule);

}  // namespace report
