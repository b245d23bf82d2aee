// SPDX-License-Identifier: MIT
// Predicates bound to the columns of a table: the whole of the rule language.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "check/lookups.h"
#include "facts/facts.h"
#include "rule/rule.h"

namespace check {

class Conjunction {
 public:
  Conjunction();
  Conjunction(Conjunction&&) noexcept;
  Conjunction& operator=(Conjunction&&) noexcept;
  ~Conjunction();

  // Binds predicates to `table`; unknown columns, wrong types and bad regular expressions are
  // errors with the place in the rule file. `outer` resolves "{column}" inside a look-up.
  [[nodiscard]] static base::Result<Conjunction> bind(
      const std::vector<rule::Predicate>& predicates, const facts::Table& table,
      const std::string& rule_path, const facts::Table* outer = nullptr);
  // True when every predicate holds for `row`.
  [[nodiscard]] bool holds(Lookups& lookups, const facts::Row& row,
                           const facts::Row* outer = nullptr) const;
  // Items of a list column that an `any` test matched, for {column.matched}.
  [[nodiscard]] std::vector<std::string_view> matched(std::string_view column,
                                                      const facts::Row& row) const;
  // Tables that look-ups read.
  [[nodiscard]] std::vector<std::string_view> tables() const;

 private:
  struct Term;
  std::vector<std::unique_ptr<Term>> terms_;
};

}  // namespace check
