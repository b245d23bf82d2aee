// SPDX-License-Identifier: MIT
// What the JSON documents of an app name: other documents (the DocType of a report, the role of a
// transition) and fields of a DocType (the columns of a web form, the place of a custom field). An
// import follows none of these names, so a wrong one shows on the site only.
#pragma once

#include <optional>
#include <string_view>

#include "facts/table.h"

namespace facts {

class Document;
class Facts;
class Library;

// A document that names another one.
struct DocumentMention : Row {
  std::string_view document;      // its DocType: "Report"; "DocField" for a field of a DocType
  std::string_view name;          // its own name; "DocType.fieldname" for a field
  std::string_view property;      // "ref_doctype", "states.state"
  std::string_view source;        // kind of the file, in words
  std::string_view target_kind;   // DocType of what is named
  std::string_view target;        // its name
  bool is_repeated = false;       // the file named it before, for the same kind of document
  std::optional<bool> is_known;   // missing: an app that may have it is not known here
  std::string_view nearest;       // the DocType that is meant; missing when none is close
  std::optional<bool> is_table;   // a DocType that is named is a child table
  std::optional<bool> is_single;  // it holds one record
  bool is_foreign = false;        // a DocType that is named comes from another app
  static const Table kTable;
};

// A document that names a field of a DocType.
struct FieldMention : Row {
  std::string_view document;
  std::string_view name;
  std::string_view property;
  std::string_view source;
  std::string_view doctype;  // whose field is named
  std::string_view fieldname;
  std::optional<bool> is_known;  // missing: the DocType, or an app that may add it, is not known
  bool is_custom = false;        // named as Customize Form names its fields
  bool is_unseen = false;        // a web form hides the field, or does not let it be typed in
  bool is_public = false;        // and that form needs no login
  static const Table kTable;
};

void extract_mentions(Document& document, Facts& facts);
void derive_mentions(Library& library, Facts& facts);

}  // namespace facts
