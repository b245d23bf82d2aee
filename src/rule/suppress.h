// SPDX-License-Identifier: MIT
// Suppressions inside the target:
//
//   # frappe-lint: ignore[FLH001] reason                       this line, or the next statement
//   # frappe-lint: ignore[FLH001, FLC] until=2027-01-31 reason  until a day, UTC
//   # frappe-lint: ignore-file[FLD001] reason                  the whole file
//
// A reason is required, and there is no blanket form. Rules of frappe-lint's own family (FLX)
// cannot be suppressed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "rule/rule.h"

namespace rule {

struct Suppression {
  base::Place place;  // the comment
  base::Span extent;  // bytes it covers
  bool is_file_wide = false;
  std::vector<std::string> selectors;
  std::string until;  // "2027-01-31" or empty
  std::string reason;
  std::string mistake;  // why it counts for nothing; empty: well formed
};

// Reads a comment's text from "frappe-lint:" on; never fails, mistakes are in the result.
[[nodiscard]] Suppression parse_suppression(base::Place place, std::string_view text,
                                            base::Span extent);
// True when the suppression speaks of this rule and covers that span of its file.
[[nodiscard]] bool covers(const Suppression& suppression, const Rule& rule, base::Place place);
// True when its last day lies before `now` (RFC 3339, UTC).
[[nodiscard]] bool is_expired(const Suppression& suppression, std::string_view now);

}  // namespace rule
