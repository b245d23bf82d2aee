// SPDX-License-Identifier: MIT
// What Customize Form wrote to <module>/custom/<doctype>.json, and when a site gets it
// (frappe/modules/utils.py, sync_customizations).
#pragma once

#include <string_view>

#include "facts/table.h"

namespace facts {

class Document;
class Facts;

struct CustomizeExport : Row {
  Located<std::string_view> doctype;
  std::string_view app;
  std::string_view path;
  Located<bool> is_synced;            // sync_on_migrate
  Located<std::int64_t> fields;       // custom_fields
  Located<std::int64_t> setters;      // property_setters
  Located<std::int64_t> permissions;  // custom_perms
  Located<std::int64_t> links;
  static const Table kTable;
};

void extract_customize_exports(Document& document, Facts& facts);

}  // namespace facts
