// SPDX-License-Identifier: MIT
// DocTypes and their fields, as the scanned apps define them: JSON files below doctype/, and
// records of the DocType DocType (custom: 1) in fixtures.
#pragma once

#include <optional>
#include <string_view>

#include "facts/table.h"

namespace facts {

class Document;
class Facts;

struct DocType : Row {
  Located<std::string_view> name;
  std::string_view module;
  std::string_view app;     // package of the app that ships it
  std::string_view source;  // "doctype_json" or "fixture_json"
  std::string_view git;     // project::GitState in words
  bool is_table = false;
  bool is_single = false;
  bool is_virtual = false;
  bool is_custom = false;
  bool is_submittable = false;
  bool is_log = false;  // its rows are themselves a record of events: "… Log", "… Ledger Entry"
  bool is_tool = false;  // a single record that is no settings: a page in disguise, stores nothing
  Located<bool> track_changes;
  static const Table kTable;
};

struct DocTypeField : Row {
  std::string_view doctype;
  Located<std::string_view> fieldname;
  Located<std::string_view> fieldtype;
  Located<std::string_view> options;
  Located<std::string_view> fetch_from;
  std::string_view app;
  bool is_required = false;
  bool is_hidden = false;
  bool is_read_only = false;
  bool is_in_list = false;
  std::int64_t permlevel = 0;
  static const Table kTable;
};

// A property of a DocType or field that an app overrides on the DocType of another.
struct PropertySetter : Row {
  std::string_view doctype;
  std::string_view fieldname;  // missing: of the DocType itself
  std::string_view property;
  Located<std::string_view> value;
  std::string_view how;  // "fixture", "customize export", "json data" or "python"
  static const Table kTable;
};

void extract_doctypes(Document& document, Facts& facts);
void extract_property_setters(Document& document, Facts& facts);

}  // namespace facts
