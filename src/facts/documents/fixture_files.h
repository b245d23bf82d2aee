// SPDX-License-Identifier: MIT
// The hook `fixtures` against the files in the fixtures folder (frappe/utils/fixtures.py): export
// writes one file per entry, import reads every file there is, listed or not.
#pragma once

#include <optional>
#include <string_view>

#include "facts/table.h"

namespace facts {

class Facts;
class Library;

// An entry of the hook.
struct FixtureEntry : Row {
  std::string_view app;
  std::string_view doctype;
  std::string_view path;     // of the file that export writes
  bool has_file = false;     // it may be there
  bool has_filters = false;  // filters or or_filters narrow what is exported
  Texts unread;              // keys that nothing reads
  static const Table kTable;
};

// A file of the fixtures folder.
struct FixtureFile : Row {
  std::string_view app;
  std::string_view path;
  std::string_view name;  // of the file
  Texts doctypes;         // of its records
  Texts unknown;          // those that no app has: nothing of the file is imported from there on
  std::int64_t records = 0;
  std::optional<bool> is_listed;  // an entry writes it; missing: the hook is made at run time
  static const Table kTable;
};

void derive_fixture_entries(Library& library, Facts& facts);
void derive_fixture_files(Library& library, Facts& facts);

}  // namespace facts
