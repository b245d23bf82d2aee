// SPDX-License-Identifier: MIT
// All fact rows of a run. Filled per file in parallel (each file into a Facts of its own), joined
// in file order, completed by the derivations, and then constant.
//
// A new table takes three steps: the row struct in its family's header, its name in AllRows below,
// and a line in registry.cpp for the function that fills it.
#pragma once

#include <span>
#include <string_view>
#include <tuple>
#include <vector>

#include "base/pool.h"
#include "facts/config/config_rows.h"
#include "facts/config/session_rows.h"
#include "facts/core.h"
#include "facts/doctype/custom_fields.h"
#include "facts/doctype/doctype.h"
#include "facts/doctype/json_document.h"
#include "facts/hooks/hooks.h"
#include "facts/hooks/patches.h"
#include "facts/nginx/nginx.h"
#include "facts/python/python_calls.h"
#include "facts/table.h"

namespace facts {

template <typename... R>
using RowSets = std::tuple<std::vector<R>...>;

// clang-format off
using AllRows = RowSets<
    Unchecked,
    FileFact,
    Comment,
    NginxDirective,
    NginxServer,
    TlsEndpoint,
    Hook,
    HookTarget,
    DocEvent,
    SchedulerEvent,
    Patch,
    Call,
    DocType,
    DocTypeField,
    PropertySetter,
    JsonDocument,
    CustomField,
    CustomFieldUse,
    CustomFieldGap,
    ConfigKey,
    SecretSpan,
    ConfigRead,
    Site,
    SiteSetting,
    SystemSetting,
    SessionValue,
    SessionPolicy>;
// clang-format on

class Facts {
 public:
  template <typename R>
  [[nodiscard]] std::vector<R>& rows() {
    return std::get<std::vector<R>>(rows_);
  }
  template <typename R>
  [[nodiscard]] const std::vector<R>& rows() const {
    return std::get<std::vector<R>>(rows_);
  }
  // Adds a row and gives it back for filling in.
  template <typename R>
  R& add(R row) {
    return rows<R>().emplace_back(std::move(row));
  }
  // Appends all rows of `other`, and owns its text from now on.
  void absorb(Facts&& other);
  [[nodiscard]] bool empty() const;

  base::Pool pool;

 private:
  AllRows rows_;
};

// A table without its row type: how declarative rules and `frappe-lint facts` see it.
struct AnyTable {
  const Table* table;
  std::size_t (*size)(const Facts& facts);
  const Row& (*row)(const Facts& facts, std::size_t i);
};

// All tables, in the order of AllRows.
[[nodiscard]] std::span<const AnyTable> all_tables();
// The table of that name, or null.
[[nodiscard]] const AnyTable* find_table(std::string_view name);

}  // namespace facts
