// SPDX-License-Identifier: MIT
// Whole databases and sets of uploaded files that lie in the tree: backups under the names that
// Frappe gives them, packed dumps, and plain dumps that hold rows.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "facts/registry.h"
#include "facts/table.h"

namespace facts {

struct DataDump : Row {
  std::string_view holds;  // database, uploaded files or private files
  std::int64_t size = 0;   // bytes on disk
  bool is_in_git = false;  // a push publishes it
  static const Table kTable;
};

// What a file holds by its name alone; none when the name does not tell.
[[nodiscard]] std::optional<std::string_view> held_by_name(std::string_view path);
// True for the text of a dump with rows in it.
[[nodiscard]] bool is_dump_with_rows(std::string_view sql);

void derive_data_dumps(Library& library, Facts& facts);

}  // namespace facts
