// SPDX-License-Identifier: MIT
// All fact rows of a run. Filled per file in parallel (each file into a Facts of its own), joined
// in file order, completed by the derivations, and then constant.
//
// A new table takes three steps: the row struct in its subject's header, its name in tables.cpp,
// and a line in registry.cpp for the function that fills it. Only who asks for a table includes its
// row: this header knows none of them.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/pool.h"
#include "facts/core.h"
#include "facts/table.h"

namespace facts {

class Facts {
 public:
  template <typename R>
  [[nodiscard]] std::vector<R>& rows() {
    std::unique_ptr<Rows>& slot = sets_[&R::kTable];
    if (!slot) slot = std::make_unique<RowsOf<R>>();
    return static_cast<RowsOf<R>&>(*slot).list;
  }
  template <typename R>
  [[nodiscard]] const std::vector<R>& rows() const {
    static const std::vector<R> kNone;
    const Rows* set = find(R::kTable);
    return set == nullptr ? kNone : static_cast<const RowsOf<R>&>(*set).list;
  }
  // Adds a row and gives it back for filling in.
  template <typename R>
  R& add(R row) {
    return rows<R>().emplace_back(std::move(row));
  }
  // Appends all rows of `other`, and owns its text from now on.
  void absorb(Facts&& other);
  [[nodiscard]] bool empty() const;
  // The rows of a table without their type: how rules and `frappe-lint facts` see them.
  [[nodiscard]] std::size_t size(const Table& table) const;
  [[nodiscard]] const Row& row(const Table& table, std::size_t i) const;

  base::Pool pool;

 private:
  struct Rows {
    virtual ~Rows() = default;
    virtual void append(Rows& other) = 0;
    [[nodiscard]] virtual std::size_t size() const = 0;
    [[nodiscard]] virtual const Row& at(std::size_t i) const = 0;
  };
  template <typename R>
  struct RowsOf final : Rows {
    std::vector<R> list;
    void append(Rows& other) override {
      for (R& row : static_cast<RowsOf&>(other).list) list.push_back(std::move(row));
    }
    [[nodiscard]] std::size_t size() const override { return list.size(); }
    [[nodiscard]] const Row& at(std::size_t i) const override { return list[i]; }
  };

  [[nodiscard]] const Rows* find(const Table& table) const;

  std::unordered_map<const Table*, std::unique_ptr<Rows>> sets_;
};

// All tables, in the order of tables.cpp.
[[nodiscard]] std::span<const Table* const> all_tables();
// The table of that name, or null.
[[nodiscard]] const Table* find_table(std::string_view name);

}  // namespace facts
