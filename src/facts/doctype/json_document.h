// SPDX-License-Identifier: MIT
// The JSON files of an app that `bench migrate` and `install-app` load, and whether they can be
// loaded at all. Frappe reads `doctype` and `name` by plain subscript and stops at the first file
// that does not parse: one broken document blocks the whole migration.
#pragma once

#include <string_view>

#include "facts/table.h"

namespace facts {

class Document;
class Facts;

struct JsonDocument : Row {
  std::string_view path;     // relative to the root
  std::string_view kind;     // "doctype_json", "standard_json", "fixture_json", "customize_json"
  std::string_view doctype;  // of the document; missing for lists
  std::string_view name;
  std::string_view app;  // package of the app
  std::string_view git;  // project::GitState in words
  bool is_valid = true;
  Located<std::string_view> problem;  // why not
  static const Table kTable;
};

void extract_json_documents(Document& document, Facts& facts);

}  // namespace facts
