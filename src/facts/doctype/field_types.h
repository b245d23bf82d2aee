// SPDX-License-Identifier: MIT
// The field types of Frappe and what they become in the database
// (frappe/model/__init__.py, frappe/database/mariadb/database.py).
#pragma once

#include <cstdint>
#include <string_view>

namespace facts {

enum class FieldKind : std::uint8_t {
  Stored,   // a column
  Table,    // rows of a child table
  Layout,   // breaks, headings, buttons: nothing is stored
  Unknown,  // no field type: no column, and no control in the form
};

[[nodiscard]] std::string_view to_string(FieldKind kind);
// A field without a type is Data.
[[nodiscard]] FieldKind field_kind(std::string_view fieldtype);
// Stored as varchar, so that `length` counts.
[[nodiscard]] bool is_varchar(std::string_view fieldtype);
// Stored as text or longtext: cannot be indexed or unique.
[[nodiscard]] bool is_long_text(std::string_view fieldtype);

}  // namespace facts
