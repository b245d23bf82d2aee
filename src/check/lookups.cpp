// SPDX-License-Identifier: MIT
#include "check/lookups.h"

#include <algorithm>

namespace check {
namespace {

std::size_t hash_of(const facts::Row& row, const Columns& columns) {
  constexpr std::size_t kSpread = 0x9E3779B97F4A7C15U;
  std::size_t hash = 0;
  for (const facts::Column* column : columns) {
    hash = hash * kSpread + std::hash<facts::Value>()(column->get(row));
  }
  return hash;
}

bool are_equal(const facts::Row& inner, const Columns& inner_keys, const facts::Row& outer,
               const Columns& outer_keys) {
  return std::equal(inner_keys.begin(), inner_keys.end(), outer_keys.begin(),
                    [&](const facts::Column* a, const facts::Column* b) {
                      return a->get(inner) == b->get(outer);
                    });
}

}  // namespace

bool Lookups::any(const facts::Table& inner, const Columns& inner_keys, const facts::Row& outer,
                  const Columns& outer_keys, const std::function<bool(const facts::Row&)>& holds) {
  const Index& rows = index(inner, inner_keys);
  const auto found = rows.find(hash_of(outer, outer_keys));
  if (found == rows.end()) return false;
  return std::any_of(found->second.begin(), found->second.end(), [&](const facts::Row* row) {
    return are_equal(*row, inner_keys, outer, outer_keys) && holds(*row);
  });
}

const Lookups::Index& Lookups::index(const facts::Table& table, const Columns& keys) {
  const auto [at, is_new] = indexes_.try_emplace({&table, keys});
  if (!is_new) return at->second;
  const std::size_t n = facts_.size(table);
  for (std::size_t i = 0; i < n; ++i) {
    const facts::Row& row = facts_.row(table, i);
    at->second[hash_of(row, keys)].push_back(&row);
  }
  return at->second;
}

}  // namespace check
