// SPDX-License-Identifier: MIT
// Custom fields: who declares them, who uses them, and which are used without being declared
// anywhere an app would carry them to another site. Such an app works on its author's site only: on
// a fresh one the column is missing (SQL error 1054) or the value is dropped without a word.
//
// Customize Form prefixes the fields it creates with `custom_`. Only such names are judged: any
// other unknown name may be a standard field of another version.
#pragma once

#include <string_view>
#include <vector>

#include "facts/table.h"

namespace facts {

class Document;
class Facts;
class Library;

// A custom field that some file of an app creates.
struct CustomField : Row {
  std::string_view doctype;    // "*": the file does not tell which
  std::string_view fieldname;  // may hold '*' for parts known at run time only
  std::string_view how;        // "fixture", "customize export", "python", "json data", …
  std::string_view fieldtype;
  std::string_view options;
  std::string_view record;            // name of the record, when it is not "DocType-fieldname"
  bool is_standard = false;           // every version that counts has a field of that name
  Located<std::string_view> earlier;  // fieldtype that another declaration gives it
  static const Table kTable;
};

// A use of a field whose name starts with custom_.
struct CustomFieldUse : Row {
  std::string_view doctype;  // missing until `via` is resolved
  std::string_view via;      // "handler:acme.events.validate", "class:…", "link:DocType.field"
  std::string_view fieldname;
  std::string_view strength;  // S1: SQL would fail; S2: value lost; S3: blank; S0: a hint only
  std::string_view how;       // "get_all", "attribute", "form event", "fixture record", …
  bool is_guarded = false;    // the file first asks whether the field is there
  bool is_write = false;      // only assigns the field
  static const Table kTable;
};

// A field that is used and declared nowhere: one row per DocType and field.
struct CustomFieldGap : Row {
  std::string_view doctype;
  std::string_view fieldname;
  std::string_view confidence;  // "certain", "likely" or "possible"
  std::string_view strength;    // of the strongest use
  std::string_view how;         // of the use that the row points at
  int uses = 0;
  std::vector<base::Place> places;  // the other uses, in file order
  static const Table kTable;
};

void extract_custom_fields_python(Document& document, Facts& facts);
void extract_custom_fields_javascript(Document& document, Facts& facts);
void extract_custom_fields_json(Document& document, Facts& facts);
// Fields that are declared twice with different types, or that the DocType has anyway.
void derive_custom_field_conflicts(Library& library, Facts& facts);
void derive_custom_field_gaps(Library& library, Facts& facts);

}  // namespace facts
