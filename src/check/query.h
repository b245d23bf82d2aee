// SPDX-License-Identifier: MIT
// Raw tree-sitter queries over Python, all fused into one: run one by one they cost twenty times as
// much. An escape hatch; a question that comes twice deserves a table.
#pragma once

#include <memory>
#include <vector>

#include "base/result.h"
#include "check/local.h"
#include "facts/document.h"
#include "rule/rule.h"

namespace check {

class QueryChecks {
 public:
  QueryChecks();
  QueryChecks(QueryChecks&&) noexcept;
  QueryChecks& operator=(QueryChecks&&) noexcept;
  ~QueryChecks();

  // Takes the query questions among `rules`. A pattern must capture @at; text predicates (#eq? and
  // the like) are refused, because the runtime leaves them to its callers.
  [[nodiscard]] static base::Result<QueryChecks> bind(const std::vector<rule::Rule>& rules,
                                                      const std::vector<bool>& is_on);
  [[nodiscard]] bool reads(const project::File& file) const;
  [[nodiscard]] bool examines(std::size_t index, const project::File& file) const;
  void search(facts::Document& document, std::vector<LocalMatch>& out) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace check
