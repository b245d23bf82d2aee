// SPDX-License-Identifier: MIT
#include "facts/doctype/field_types.h"

#include <algorithm>
#include <array>

namespace facts {
namespace {

constexpr auto kVarchar =
    std::to_array<std::string_view>({"Autocomplete", "Color", "Data", "Dynamic Link", "Icon",
                                     "Link", "Phone", "Read Only", "Select"});
constexpr auto kLongText = std::to_array<std::string_view>(
    {"Attach", "Attach Image", "Barcode", "Code", "Geolocation", "HTML Editor", "JSON", "Long Text",
     "Markdown Editor", "Password", "Signature", "Small Text", "Text", "Text Editor"});
constexpr auto kShort =
    std::to_array<std::string_view>({"Check", "Currency", "Date", "Datetime", "Duration", "Float",
                                     "Int", "Long Int", "Percent", "Rating", "Time"});
constexpr auto kLayout = std::to_array<std::string_view>(
    {"Button", "Column Break", "Fold", "HTML", "Heading", "Image", "Section Break", "Tab Break"});

template <typename List>
bool has(const List& list, std::string_view type) {
  return std::find(list.begin(), list.end(), type) != list.end();
}

}  // namespace

std::string_view to_string(FieldKind kind) {
  switch (kind) {
    case FieldKind::Stored:
      return "value";
    case FieldKind::Table:
      return "table";
    case FieldKind::Layout:
      return "layout";
    case FieldKind::Unknown:
      return "unknown";
  }
  return {};
}

FieldKind field_kind(std::string_view fieldtype) {
  if (fieldtype.empty() || has(kShort, fieldtype) || is_varchar(fieldtype) ||
      is_long_text(fieldtype)) {
    return FieldKind::Stored;
  }
  if (fieldtype == "Table" || fieldtype == "Table MultiSelect") return FieldKind::Table;
  return has(kLayout, fieldtype) ? FieldKind::Layout : FieldKind::Unknown;
}

bool is_varchar(std::string_view fieldtype) {
  return has(kVarchar, fieldtype);
}

bool is_long_text(std::string_view fieldtype) {
  return has(kLongText, fieldtype);
}

}  // namespace facts
