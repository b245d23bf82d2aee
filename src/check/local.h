// SPDX-License-Identifier: MIT
// Questions that are asked of one file while it is in memory: text, json and query. Their matches
// are worded later, because files are read in parallel.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"
#include "base/span.h"
#include "rule/rule.h"

namespace check {

struct LocalMatch {
  std::size_t rule = 0;                                          // index into the rules of the run
  base::Span span;                                               // what is reported
  std::string key;                                               // the subject, for the fingerprint
  std::vector<std::pair<std::string_view, std::string>> values;  // for the placeholders
};

// An error when the rule's words use a placeholder that its question does not fill.
[[nodiscard]] base::Result<bool> check_placeholders(const rule::Rule& rule,
                                                    const std::vector<std::string_view>& known);

}  // namespace check
