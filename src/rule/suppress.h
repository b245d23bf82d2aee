// SPDX-License-Identifier: MIT
// Suppressions inside the target:
//
//   # frappe-lint: ignore[FLH001] reason                       this line, or the next statement
//   # frappe-lint: ignore[FLH001, FLC] until=2027-01-31 reason  until a day, UTC
//   # frappe-lint: ignore-file[FLD001] reason                  the whole file
//
// A reason is required, and there is no blanket form. Rules of frappe-lint's own family (FLX)
// cannot be suppressed. JSON has no comments: a [[suppress]] entry of the configuration speaks of a
// finding by its subject instead, which survives that Frappe writes the file anew.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "rule/rule.h"

namespace rule {

// What a [[suppress]] entry speaks of. A finding has to fit each text that is not empty.
struct Subject {
  std::string path;     // glob, relative to the root
  std::string pointer;  // JSON pointer to the value that the finding lies in
  std::string doctype;  // the JSON object around it is or is about this DocType
  std::string field;    // the JSON object around it is or is about this field
  std::string key;      // the finding's key
};

struct Suppression {
  base::Place place;  // the comment, or the `rule` of an entry
  base::Span extent;  // bytes it covers
  bool is_file_wide = false;
  std::vector<std::string> selectors;
  std::string until;  // "2027-01-31" or empty
  std::string reason;
  std::string mistake;                            // why it counts for nothing; empty: well formed
  std::optional<Subject> subject = std::nullopt;  // of an entry; none: a comment
};

// Reads a comment's text from "frappe-lint:" on; never fails, mistakes are in the result.
[[nodiscard]] Suppression parse_suppression(base::Place place, std::string_view text,
                                            base::Span extent);
// True for a day as YYYY-MM-DD.
[[nodiscard]] bool is_date(std::string_view text);
// True when the suppression names this rule; FLX never is.
[[nodiscard]] bool speaks_of(const Suppression& suppression, const Rule& rule);
// True when the comment speaks of this rule and covers that span of its file.
[[nodiscard]] bool covers(const Suppression& suppression, const Rule& rule, base::Place place);
// True when its last day lies before `now` (RFC 3339, UTC).
[[nodiscard]] bool is_expired(const Suppression& suppression, std::string_view now);

}  // namespace rule
