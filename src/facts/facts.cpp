// SPDX-License-Identifier: MIT
#include "facts/facts.h"

#include <algorithm>

namespace facts {

void Facts::absorb(Facts&& other) {
  for (auto& [table, set] : other.sets_) {
    std::unique_ptr<Rows>& slot = sets_[table];
    if (slot) {
      slot->append(*set);
    } else {
      slot = std::move(set);
    }
  }
  other.sets_.clear();
  pool.absorb(std::move(other.pool));
}

bool Facts::empty() const {
  return std::all_of(sets_.begin(), sets_.end(),
                     [](const auto& entry) { return entry.second->size() == 0; });
}

std::size_t Facts::size(const Table& table) const {
  const Rows* set = find(table);
  return set == nullptr ? 0 : set->size();
}

const Row& Facts::row(const Table& table, std::size_t i) const {
  return find(table)->at(i);
}

const Facts::Rows* Facts::find(const Table& table) const {
  const auto found = sets_.find(&table);
  return found == sets_.end() ? nullptr : found->second.get();
}

const Table* find_table(std::string_view name) {
  const std::span<const Table* const> tables = all_tables();
  const auto found = std::find_if(tables.begin(), tables.end(),
                                  [&](const Table* table) { return table->name == name; });
  return found == tables.end() ? nullptr : *found;
}

}  // namespace facts
