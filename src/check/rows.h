// SPDX-License-Identifier: MIT
// Declarative rules over fact tables: select rows, word a message.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "check/collector.h"
#include "check/predicate.h"
#include "check/row_edits.h"
#include "facts/facts.h"
#include "rule/rule.h"

namespace check {

class RowsCheck {
 public:
  // Binds the question and the words of `rule` (which must outlive the check) to their table.
  [[nodiscard]] static base::Result<RowsCheck> bind(const rule::Rule& rule);
  void run(const facts::Facts& facts, Collector& out) const;
  [[nodiscard]] std::vector<std::string_view> tables() const;

 private:
  [[nodiscard]] std::string text_of(const std::string& name, const facts::Row& row) const;
  void report(Lookups& lookups, const facts::Row& row, Collector& out) const;

  const facts::Table* table_ = nullptr;
  Conjunction where_;
  Conjunction unless_;
  bool has_unless_ = false;
  const facts::Column* at_ = nullptr;    // null: the row itself
  const facts::Column* also_ = nullptr;  // null: nothing
  std::string also_label_;
  RowEdits edits_;
};

}  // namespace check
