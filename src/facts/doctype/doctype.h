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
  Located<std::string_view> autoname;
  Located<std::string_view> naming_rule;
  std::string_view naming_conflict;  // the rule that autoname stands for, when naming_rule differs
  Located<std::string_view> default_print_format;
  Located<bool> has_web_view;
  Texts lacking;    // system fields that its flags need and that are no fields: amended_from, lft
  Texts unordered;  // fields that field_order, when there is one, leaves out
  std::int64_t free_bytes = 0;    // what its columns leave free of a database row
  std::int64_t excess_bytes = 0;  // what they need more than there is
  bool is_nearly_full = false;
  static const Table kTable;
};

// A field, with every property that the framework judges. In a fixture as in a DocType's file.
struct DocTypeField : Row {
  std::string_view doctype;
  Located<std::string_view> fieldname;
  Located<std::string_view> fieldtype;
  std::string_view kind;  // FieldKind in words
  Located<std::string_view> options;
  Located<std::string_view> fetch_from;
  Located<std::string_view> default_value;
  Located<std::string_view> earlier;       // a field of the same name before it, whatever the case
  Texts choice_faults;                     // options of a Select with outer blanks, or repeated
  std::optional<bool> is_default_offered;  // of a Select: its default is one of its options
  std::string_view app;
  bool is_required = false;
  bool is_hidden = false;
  bool is_read_only = false;
  bool is_virtual = false;
  bool was_other_type = false;  // oldfieldtype says so: what stands in options may be older still
  Texts shown_in;               // "list view", "standard filter", "global search", "index"
  bool is_personal = false;     // data about a person, by its name
  bool is_to_itself = false;    // links to the DocType that it belongs to
  Located<bool> is_in_list;
  Located<bool> is_unique;
  Located<bool> is_indexed;
  Located<std::optional<std::int64_t>> length;
  bool is_of_table = false;           // the DocType is a child table
  bool is_of_single = false;          // the DocType has one record
  bool is_of_virtual = false;         // the DocType has no table
  bool is_of_account = false;         // the DocType holds access to a service: settings, an account
  std::optional<bool> is_level_open;  // some role may read its permlevel; missing for child tables
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

struct DoctypeJson;

// Fills every table about DocTypes from one file.
void extract_doctypes(Document& document, Facts& facts);
void read_doctype_fields(const DoctypeJson& doctype);
void extract_property_setters(Document& document, Facts& facts);

}  // namespace facts
