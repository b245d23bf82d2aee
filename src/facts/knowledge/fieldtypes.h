// SPDX-License-Identifier: MIT
// The field types of Frappe and the one-letter codes that stand for them in knowledge tables.
#pragma once

#include <string_view>

namespace facts {

// '?' for a type that Frappe does not have.
[[nodiscard]] char fieldtype_code(std::string_view fieldtype);
// Empty for '?' and for codes of a later version.
[[nodiscard]] std::string_view fieldtype_of(char code);
// Breaks, headings, buttons and the like: no column, no value.
[[nodiscard]] bool is_layout_fieldtype(std::string_view fieldtype);
// True when `options` names what the field points at: a DocType, or for Dynamic Link a field.
[[nodiscard]] bool has_target(std::string_view fieldtype);

}  // namespace facts
