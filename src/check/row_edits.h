// SPDX-License-Identifier: MIT
// The recipe of a rule over rows, bound to the columns of its table: where each step works on a
// row, and with which text.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "check/predicate.h"
#include "facts/facts.h"
#include "rule/finding.h"
#include "rule/rule.h"

namespace check {

class RowEdits {
 public:
  // `rule` and `table` must outlive the edits.
  [[nodiscard]] static base::Result<RowEdits> bind(const rule::Rule& rule,
                                                   const facts::Table& table);
  // One edit per step, raw (see repairs.h). None where the recipe is not for this row or a column
  // that it needs is missing.
  [[nodiscard]] std::vector<rule::Edit> of(Lookups& lookups, const facts::Row& row) const;

 private:
  const rule::Rule* rule_ = nullptr;
  const facts::Table* table_ = nullptr;
  Conjunction where_;
};

}  // namespace check
