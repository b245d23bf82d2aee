// SPDX-License-Identifier: MIT
// Which rules run: selectors, profile, confidence and target versions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "rule/rule.h"

namespace rule {

struct Selection {
  std::vector<std::string> select;  // empty: everything stable
  std::vector<std::string> extend;  // these as well
  std::vector<std::string> ignore;
  Profile profile = Profile::Dev;
  Confidence min_confidence = Confidence::Likely;
  bool with_host = false;
  std::vector<int> majors;  // empty: unknown, every rule may hold
};

// A selector is a code (FLN001), a code prefix (FLN, FL), a slug, family/slug, "tag:NAME" or
// "item:ID"; an ID alone works, too. Preview rules run only when named by code or slug.
[[nodiscard]] bool matches(std::string_view selector, const Rule& rule);

struct Choice {
  std::vector<bool> is_on;               // per rule
  std::vector<std::string> why_skipped;  // per rule; set when a selected rule cannot run here
};

// Unknown selectors are errors with a suggestion.
[[nodiscard]] base::Result<Choice> choose(const std::vector<Rule>& rules,
                                          const Selection& selection);
// The rules that a selector names, or an error with a suggestion.
[[nodiscard]] base::Result<std::vector<const Rule*>> find_rules(const std::vector<Rule>& rules,
                                                                std::string_view selector);

}  // namespace rule
