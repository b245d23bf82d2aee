// SPDX-License-Identifier: MIT
// Where a DocType names a field of its own: title_field, search_fields, autoname, depends_on, …
// Frappe follows these names on the site and checks none of them on import.
#pragma once

#include <string_view>

#include "facts/table.h"

namespace facts {

struct DoctypeJson;

struct FieldReference : Row {
  std::string_view doctype;
  std::string_view property;  // "title_field", "autoname", …
  std::string_view subject;   // the field whose property it is; missing: the DocType's own
  Located<std::string_view> name;
  std::string_view target_kind;  // FieldKind in words, "system", or "none"
  std::string_view target_type;  // missing: no such field
  std::string_view target_options;
  bool fits = false;         // there is such a field, and its type suits the property
  bool is_repeated = false;  // named by the same property before
  static const Table kTable;
};

void read_field_references(const DoctypeJson& doctype);
// Every document has it, or it is set by the framework before forms see it.
[[nodiscard]] bool is_system_field(std::string_view fieldname);

}  // namespace facts
