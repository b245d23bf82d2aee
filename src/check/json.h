// SPDX-License-Identifier: MIT
// Pointer questions on JSON documents that have no table yet: "/fields/*/options" with predicates
// on the value. A stopgap: a second rule on the same document deserves a table.
#pragma once

#include <vector>

#include "base/result.h"
#include "check/local.h"
#include "facts/document.h"
#include "rule/rule.h"

namespace check {

class JsonChecks {
 public:
  // Takes the json questions among `rules`, which must outlive the checks.
  [[nodiscard]] static base::Result<JsonChecks> bind(const std::vector<rule::Rule>& rules,
                                                     const std::vector<bool>& is_on);
  [[nodiscard]] bool reads(const project::File& file) const;
  [[nodiscard]] bool examines(std::size_t index, const project::File& file) const;
  void search(facts::Document& document, std::vector<LocalMatch>& out) const;

 private:
  struct Entry {
    std::size_t rule = 0;
    const rule::JsonQuestion* question = nullptr;
  };
  std::vector<Entry> entries_;
};

}  // namespace check
