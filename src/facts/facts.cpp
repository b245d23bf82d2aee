// SPDX-License-Identifier: MIT
#include "facts/facts.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace facts {
namespace {

template <typename R>
void append(std::vector<R>& to, std::vector<R>& from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

template <typename R>
AnyTable erased() {
  return {
      .table = &R::kTable,
      .size = [](const Facts& facts) { return facts.rows<R>().size(); },
      .row = [](const Facts& facts, std::size_t i) -> const Row& { return facts.rows<R>()[i]; }};
}

template <typename... R>
std::array<AnyTable, sizeof...(R)> erase_all(const RowSets<R...>*) {
  return {erased<R>()...};
}

}  // namespace

void Facts::absorb(Facts&& other) {
  std::apply(
      [&](auto&... to) { (append(to, std::get<std::decay_t<decltype(to)>>(other.rows_)), ...); },
      rows_);
  pool.absorb(std::move(other.pool));
}

bool Facts::empty() const {
  return std::apply([](const auto&... set) { return (set.empty() && ...); }, rows_);
}

std::span<const AnyTable> all_tables() {
  static const auto tables = erase_all(static_cast<const AllRows*>(nullptr));
  return tables;
}

const AnyTable* find_table(std::string_view name) {
  const std::span<const AnyTable> tables = all_tables();
  const auto found = std::find_if(tables.begin(), tables.end(),
                                  [&](const AnyTable& t) { return t.table->name == name; });
  return found == tables.end() ? nullptr : &*found;
}

}  // namespace facts
