// SPDX-License-Identifier: MIT
// Codes are part of the file format: never change one. `model/__init__.py` of the framework lists
// the types; "Phone" and "Autocomplete" are newer than 13.
#include "facts/knowledge/fieldtypes.h"

#include <algorithm>
#include <array>

namespace facts {
namespace {

struct Coded {
  char code;
  std::string_view name;
  bool is_layout = false;
};

constexpr std::array<Coded, 43> kTypes = {{{'A', "Attach"},
                                           {'B', "Button", true},
                                           {'C', "Column Break", true},
                                           {'D', "Date"},
                                           {'E', "HTML Editor"},
                                           {'F', "Float"},
                                           {'G', "Geolocation"},
                                           {'H', "HTML", true},
                                           {'I', "Int"},
                                           {'J', "JSON"},
                                           {'K', "Color"},
                                           {'L', "Link"},
                                           {'M', "Markdown Editor"},
                                           {'N', "Phone"},
                                           {'O', "Icon"},
                                           {'P', "Password"},
                                           {'Q', "Autocomplete"},
                                           {'R', "Rating"},
                                           {'S', "Section Break", true},
                                           {'T', "Table"},
                                           {'U', "Duration"},
                                           {'V', "Heading", true},
                                           {'W', "Tab Break", true},
                                           {'X', "Text"},
                                           {'Y', "Dynamic Link"},
                                           {'Z', "Table MultiSelect"},
                                           {'a', "Attach Image"},
                                           {'b', "Barcode"},
                                           {'c', "Check"},
                                           {'d', "Data"},
                                           {'e', "Text Editor"},
                                           {'f', "Fold", true},
                                           {'g', "Signature"},
                                           {'i', "Image", true},
                                           {'l', "Long Text"},
                                           {'m', "Currency"},
                                           {'o', "Code"},
                                           {'p', "Percent"},
                                           {'r', "Read Only"},
                                           {'s', "Select"},
                                           {'t', "Datetime"},
                                           {'u', "Time"},
                                           {'x', "Small Text"}}};

const Coded* find_name(std::string_view name) {
  const auto is_it = [&](const Coded& type) { return type.name == name; };
  const auto* found = std::find_if(kTypes.begin(), kTypes.end(), is_it);
  return found == kTypes.end() ? nullptr : found;
}

}  // namespace

char fieldtype_code(std::string_view fieldtype) {
  const Coded* type = find_name(fieldtype);
  return type == nullptr ? '?' : type->code;
}

std::string_view fieldtype_of(char code) {
  const auto is_it = [&](const Coded& type) { return type.code == code; };
  const auto* found = std::find_if(kTypes.begin(), kTypes.end(), is_it);
  return found == kTypes.end() ? std::string_view() : found->name;
}

bool is_layout_fieldtype(std::string_view fieldtype) {
  const Coded* type = find_name(fieldtype);
  return type != nullptr && type->is_layout;
}

bool has_target(std::string_view fieldtype) {
  return fieldtype == "Link" || fieldtype == "Table" || fieldtype == "Table MultiSelect" ||
         fieldtype == "Dynamic Link";
}

}  // namespace facts
