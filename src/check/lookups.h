// SPDX-License-Identifier: MIT
// Indexes for correlated look-ups ("is there a row over `table` with the same server?"): without
// them a question asks every row of every row.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <unordered_map>
#include <utility>
#include <vector>

#include "facts/facts.h"

namespace check {

using Columns = std::vector<const facts::Column*>;

// Lives as long as one question is asked of facts that do not change meanwhile.
class Lookups {
 public:
  explicit Lookups(const facts::Facts& facts) : facts_(facts) {}

  // True when `holds` says so of a row of `inner` whose columns `inner_keys` equal the columns
  // `outer_keys` of `outer`, one by one. Missing equals missing.
  [[nodiscard]] bool any(const facts::Table& inner, const Columns& inner_keys,
                         const facts::Row& outer, const Columns& outer_keys,
                         const std::function<bool(const facts::Row&)>& holds);

 private:
  using Index = std::unordered_map<std::size_t, std::vector<const facts::Row*>>;

  const Index& index(const facts::Table& table, const Columns& keys);

  const facts::Facts& facts_;
  std::map<std::pair<const facts::Table*, Columns>, Index> indexes_;
};

}  // namespace check
