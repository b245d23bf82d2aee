// SPDX-License-Identifier: MIT
// The documents that an app carries as JSON: exported ones in the folders of a module, and the
// records of its fixtures, which every migration deletes and inserts again.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "facts/table.h"

namespace facts {

class Document;
class Facts;
class Library;

// A member of a document: hashes of its key and of its value.
struct DocumentPart {
  std::uint64_t key = 0;
  std::uint64_t value = 0;  // the same for 0, null, an empty text and an empty list
};

struct AppDocument : Row {
  std::string_view doctype;
  std::string_view name;
  std::string_view app;     // package of the app
  std::string_view source;  // "standard_json", "doctype_json" or "fixture_json"
  std::string_view path;
  std::string_view standard;  // is_standard or standard, as written
  std::string_view folder;    // where the file lies, when the name wants `wanted_folder`
  std::string_view wanted_folder;
  std::string_view sibling;  // file that belongs to it and is not there: the script of a report
  std::string_view missing_class;  // of a DocType: the class that its controller does not have
  Texts roles;                     // of its table `roles`
  bool has_roles = false;
  bool has_modified = false;
  std::int64_t docstatus = 0;
  std::vector<DocumentPart> parts;    // what it says, without the dates; empty for DocTypes
  Located<std::string_view> earlier;  // path of a record with the same DocType and name
  bool is_same = false;               // and that one contradicts it in nothing
  bool is_first = false;              // of its DocType in its file
  std::string_view content;           // of a fixture: "access", "settings", "log", "record"
  static const Table kTable;
};

// A plain value of such a document, where rules ask for it.
struct DocumentValue : Row {
  std::string_view document;  // its DocType
  std::string_view name;
  std::string_view source;
  std::string_view property;
  std::string_view value;  // text, or the number as written
  bool is_set = false;     // Python's truth value
  static const Table kTable;
};

void extract_app_documents(Document& document, Facts& facts);
void derive_app_documents(Library& library, Facts& facts);

}  // namespace facts
