// SPDX-License-Identifier: MIT
// What a live site says of its customisations, compared with what the apps carry: would a fresh
// site look like this one? The answer is exact, because nothing is inferred from code.
//
// The dump (`--site-evidence FILE`) is one JSON object, DocType: list of rows, as `bench execute`
// prints it; README has the command. Text before its first brace is skipped. A kind that the dump
// does not hold is not compared. It holds names and types, no data of users:
//
//   {"Custom Field": [{"dt": …, "fieldname": …, "fieldtype": …, "is_system_generated": 0}],
//    "Property Setter": [{"doc_type": …, "field_name": …, "property": …, "value": …,
//                         "is_system_generated": 0}],
//    "Custom DocPerm": [{"parent": …, "role": …, "permlevel": 0}],
//    "Workflow" | "Client Script" | "Server Script": [{"name": …}],
//    "Print Format": [{"name": …, "standard": "No"}]}
#pragma once

#include <string_view>

#include "facts/table.h"

namespace facts {

class Facts;
class Library;

struct SiteDifference : Row {
  std::string_view kind;     // "Custom Field", "Property Setter", "Client Script", …
  std::string_view doctype;  // of a Custom Field, Property Setter or Custom DocPerm
  std::string_view name;     // fieldname, "field.property" or name of the document
  std::string_view state;    // "site only", "apps only" or "drift"
  std::string_view on_site;  // type or value on the site
  std::string_view in_apps;  // type or value that the apps declare
  int uses = 0;              // places in the code that use the field
  static const Table kTable;
};

[[nodiscard]] bool has_no_site_evidence(Library& library);
void derive_site_differences(Library& library, Facts& facts);

}  // namespace facts
