// SPDX-License-Identifier: MIT
// Findings of one rule: words filled in, places kept, nothing sorted yet.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "check/native.h"
#include "rule/finding.h"

namespace check {

class Collector final : public Findings {
 public:
  Collector(const rule::Rule& rule, std::size_t index, rule::Profile profile)
      : rule_(rule), index_(index), profile_(profile), names_(rule.placeholders()) {}

  void add(base::Place place, std::string_view key, const Values& values,
           std::vector<rule::Related> related = {}) override;
  void examined(base::Place place) override;

  // Names inside {} that the rule's words use.
  [[nodiscard]] const std::vector<std::string>& names() const { return names_; }

  std::vector<rule::Finding> findings;
  rule::Verdict verdict;

 private:
  const rule::Rule& rule_;
  std::size_t index_;
  rule::Profile profile_;
  std::vector<std::string> names_;
};

}  // namespace check
