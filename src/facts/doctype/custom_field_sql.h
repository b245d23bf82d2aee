// SPDX-License-Identifier: MIT
// Which custom columns of which DocType an SQL text names. Answers only what the text says for
// certain: a qualified column (`tabItem`.custom_x, i.custom_x) belongs to the table of that name or
// alias; a bare one belongs to the only table, when there is one and nothing is filled in at run
// time.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace facts {

// Stands in the text for what is filled in at run time.
inline constexpr char kSqlHole = '\x01';

struct SqlColumn {
  std::string_view doctype;
  std::string_view column;
  std::uint32_t offset = 0;  // of the column in the text
};

// Views point into `sql`.
[[nodiscard]] std::vector<SqlColumn> custom_columns(std::string_view sql);

}  // namespace facts
