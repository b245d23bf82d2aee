// SPDX-License-Identifier: MIT
#include "facts/doctype/doctype.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.h"
#include "facts/doctype/display_condition.h"
#include "facts/doctype/doctype_json.h"
#include "facts/doctype/doctype_permission.h"
#include "facts/doctype/field_reference.h"
#include "facts/doctype/row_size.h"

namespace facts {
namespace {

using syntax::Value;

bool is_log_name(std::string_view name) {
  static constexpr std::array<std::string_view, 7> kEndings = {
      " Log", " Logs", " Log Entry", " Ledger Entry", " History", " Audit Trail", " Event"};
  return std::any_of(kEndings.begin(), kEndings.end(),
                     [&](std::string_view ending) { return name.ends_with(ending); });
}

// frappe/public/js/frappe/doctype/index.js derives the one from the other.
std::string_view naming_rule_of(std::string_view autoname) {
  const std::string lower = base::to_lower(autoname);
  if (lower.empty()) return {};
  if (lower == "prompt") return "Set by user";
  if (lower == "autoincrement") return "Autoincrement";
  if (lower == "hash") return "Random";
  if (lower == "uuid") return "UUID";
  if (lower.starts_with("field:")) return "By fieldname";
  if (lower.starts_with("naming_series:")) return "By \"Naming Series\" field";
  return lower.starts_with("format:") ? "Expression" : "Expression (old style)";
}

// The two kinds of expression were told apart late; a script may do anything.
bool conflicts(std::string_view naming_rule, std::string_view rule_of_autoname) {
  if (naming_rule.empty() || naming_rule == "By script") return false;
  if (naming_rule.starts_with("Expression")) return !rule_of_autoname.starts_with("Expression");
  return naming_rule != rule_of_autoname;
}

// The form adds these on saving; an imported file has to bring them.
Texts lacking_fields(const DoctypeJson& doctype) {
  Texts lacking;
  const auto need = [&](std::string_view fieldname) {
    if (!doctype.field(fieldname)) lacking.push_back(fieldname);
  };
  if (doctype.json["istable"].truthy() || doctype.json["custom"].truthy()) return lacking;
  if (doctype.json["is_submittable"].truthy()) need("amended_from");
  if (!doctype.json["is_tree"].truthy()) return lacking;
  for (const std::string_view fieldname : {"lft", "rgt", "old_parent"}) need(fieldname);
  return lacking;
}

Texts unordered_fields(const DoctypeJson& doctype) {
  Texts names;
  const Value order = doctype.json["field_order"];
  if (!order.first()) return names;
  Texts listed;
  for (Value one = order.first(); one; one = one.next()) listed.push_back(one.text());
  std::sort(listed.begin(), listed.end());
  for (Value one = doctype.json["fields"].first(); one; one = one.next()) {
    const Value name = one["fieldname"];
    if (!name.is_string() || std::binary_search(listed.begin(), listed.end(), name.text())) {
      continue;
    }
    names.push_back(doctype.keep(name));
  }
  return names;
}

void read_doctype(const DoctypeJson& doctype) {
  const Value json = doctype.json;
  DocType row;
  doctype.fill(row, json["name"].span(), doctype.name);
  row.name = {doctype.name, doctype.place(json["name"])};
  row.module = doctype.keep(json["module"]);
  row.app = doctype.app;
  row.source = to_string(doctype.document.file().kind);
  row.git = to_string(doctype.document.file().git);
  row.is_table = json["istable"].truthy();
  row.is_single = json["issingle"].truthy();
  row.is_virtual = json["is_virtual"].truthy();
  row.is_custom = json["custom"].truthy();
  row.is_submittable = json["is_submittable"].truthy();
  row.is_log = is_log_name(doctype.name);
  row.is_tool = row.is_single && !doctype.name.ends_with("Settings");
  row.track_changes = doctype.flag(json["track_changes"]);
  row.autoname = doctype.located(json["autoname"]);
  row.naming_rule = doctype.located(json["naming_rule"]);
  const std::string_view rule = naming_rule_of(row.autoname.value);
  if (!rule.empty() && conflicts(row.naming_rule.value, rule)) row.naming_conflict = rule;
  row.default_print_format = doctype.located(json["default_print_format"]);
  row.has_web_view = doctype.flag(json["has_web_view"]);
  row.lacking = lacking_fields(doctype);
  row.unordered = unordered_fields(doctype);
  if (!row.is_single && !row.is_virtual) {
    const RowSize size = row_size_of(doctype);
    row.free_bytes = size.free_bytes;
    row.excess_bytes = std::max<std::int64_t>(0, -size.free_bytes);
    row.is_nearly_full = size.free_bytes >= 0 && size.is_nearly_full;
  }
  doctype.facts.add(row);
}

}  // namespace

void extract_doctypes(Document& document, Facts& facts) {
  for_each_doctype(document, facts, [](const DoctypeJson& doctype) {
    read_doctype(doctype);
    read_doctype_fields(doctype);
    read_field_references(doctype);
    read_display_conditions(doctype);
    read_doctype_permissions(doctype);
  });
}

const Table DocType::kTable = {
    .name = "doctype",
    .doc = "A DocType that a scanned app defines.",
    .columns = {
        column<&DocType::name>("name", "Its name."),
        column<&DocType::module>("module", "Module it belongs to."),
        column<&DocType::app>("app", "Package of the app that ships it."),
        column<&DocType::source>("source", "doctype_json, or fixture_json for a custom DocType."),
        column<&DocType::git>("git", "What git says of the file."),
        column<&DocType::is_table>("is_table", "A child table."),
        column<&DocType::is_single>("is_single", "One record only, such as settings."),
        column<&DocType::is_virtual>("is_virtual", "Has no table of its own."),
        column<&DocType::is_custom>("is_custom", "Made in the desk: custom is 1."),
        column<&DocType::is_submittable>("is_submittable", "Its documents can be submitted."),
        column<&DocType::is_log>("is_log", "Its name says that its rows only record events."),
        column<&DocType::is_tool>("is_tool", "A single record that is no settings."),
        column<&DocType::track_changes>("track_changes", "Versions are kept."),
        column<&DocType::autoname>("autoname", "How its documents are named."),
        column<&DocType::naming_rule>("naming_rule", "The same in words."),
        column<&DocType::naming_conflict>(
            "naming_conflict", "The rule that autoname stands for, when naming_rule differs."),
        column<&DocType::default_print_format>("default_print_format", "Print format by default."),
        column<&DocType::has_web_view>("has_web_view", "Its documents are pages of the website."),
        column<&DocType::lacking>("lacking", "System fields that its flags need and it lacks."),
        column<&DocType::unordered>("unordered", "Fields that field_order leaves out."),
        column<&DocType::free_bytes>("free_bytes", "Bytes of a row that its columns leave free."),
        column<&DocType::excess_bytes>("excess_bytes", "Bytes that its columns need too many."),
        column<&DocType::is_nearly_full>("is_nearly_full", "More than 80 % of a row is taken.")}};

}  // namespace facts
