// SPDX-License-Identifier: MIT
// Rows of the permission table of a DocType, and which of them contradict themselves or the DocType
// (core/doctype/doctype/doctype.py, validate_permissions). Import stores them all.
#pragma once

#include <string_view>

#include "facts/table.h"

namespace facts {

struct DoctypeJson;

struct DoctypePermission : Row {
  std::string_view doctype;
  Located<std::string_view> role;
  Texts rights;                       // "read", "write", …
  Texts faults;                       // "cancel without submit", …
  Located<std::string_view> earlier;  // a row for the same role, level and owner condition
  std::int64_t permlevel = 0;
  bool is_for_owner = false;
  bool is_of_table = false;     // the DocType is a child table: nobody reads the row
  bool is_of_personal = false;  // the DocType has fields about a person, or secrets
  static const Table kTable;
};

void read_doctype_permissions(const DoctypeJson& doctype);

}  // namespace facts
