// SPDX-License-Identifier: MIT
// Which arguments of Frappe's database functions hold field names of the DocType that the first one
// names. The same functions exist in Python and in JavaScript under the same names.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace facts {

enum class Holds : std::uint8_t {
  Nothing,
  Fields,   // a name, a list of names, or a dict whose keys are names
  Filters,  // a dict whose keys are names, or rows [name, operator, value]
  Either,   // Fields if names, Filters if rows or a dict
  Columns,  // "custom_x desc, name"
};

struct OrmCall {
  std::string_view path;        // "frappe.db.get_value"
  std::array<Holds, 2> behind;  // positional arguments behind the DocType
};

// The function of that path, or null.
[[nodiscard]] const OrmCall* find_orm_call(std::string_view path);
// What a keyword argument (or a key of an options object) of such a call holds.
[[nodiscard]] Holds keyword_holds(std::string_view keyword);
// The field that an item of a field list names: "custom_x", "custom_x as y"; empty: not a plain
// one.
[[nodiscard]] std::string_view listed_field(std::string_view item);
// The fields of an order: "custom_x desc, name".
[[nodiscard]] std::vector<std::string_view> ordered_fields(std::string_view order);

}  // namespace facts
