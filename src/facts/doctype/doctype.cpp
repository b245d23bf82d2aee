// SPDX-License-Identifier: MIT
#include "facts/doctype/doctype.h"

#include <algorithm>
#include <array>
#include <string>

#include "facts/doctype/json_walk.h"
#include "facts/document.h"
#include "facts/facts.h"

namespace facts {
namespace {

using syntax::Value;

std::string_view app_of(const Document& document) {
  const auto& apps = document.workspace().apps;
  const std::uint32_t app = document.file().app;
  return app < apps.size() ? std::string_view(apps[app].name) : std::string_view();
}

bool is_log_name(std::string_view name) {
  static constexpr std::array<std::string_view, 7> kEndings = {
      " Log", " Logs", " Log Entry", " Ledger Entry", " History", " Audit Trail", " Event"};
  return std::any_of(kEndings.begin(), kEndings.end(),
                     [&](std::string_view ending) { return name.ends_with(ending); });
}

class Reader {
 public:
  Reader(Document& document, Facts& facts) : document_(document), facts_(facts) {}

  // A document or a list of documents.
  void read(Value root) {
    if (!root.is_array()) return record(root);
    for (Value one = root.first(); one; one = one.next()) record(one);
  }

 private:
  void record(Value json) {
    if (json["doctype"].text() != "DocType" || !json["name"].is_string()) return;
    const std::string_view name = keep(json["name"]);
    doctype(json, name);
    for (Value one = json["fields"].first(); one; one = one.next()) {
      if (one.is_object()) field(one, name);
    }
  }

  void doctype(Value json, std::string_view name) {
    DocType row;
    row.file = document_.file().id;
    row.span = json["name"].span();
    row.key = name;
    row.name = {name, document_.place(json["name"].span())};
    row.module = keep(json["module"]);
    row.app = app_of(document_);
    row.source = to_string(document_.file().kind);
    row.git = to_string(document_.file().git);
    row.is_table = json["istable"].truthy();
    row.is_single = json["issingle"].truthy();
    row.is_virtual = json["is_virtual"].truthy();
    row.is_custom = json["custom"].truthy();
    row.is_submittable = json["is_submittable"].truthy();
    row.is_log = is_log_name(name);
    row.is_tool = row.is_single && !name.ends_with("Settings");
    row.track_changes = {json["track_changes"].truthy(), place(json["track_changes"])};
    facts_.add(row);
  }

  void field(Value json, std::string_view doctype) {
    DocTypeField row;
    row.file = document_.file().id;
    row.span = json.span();
    row.doctype = doctype;
    row.app = app_of(document_);
    row.fieldname = located(json["fieldname"]);
    row.fieldtype = located(json["fieldtype"]);
    row.options = located(json["options"]);
    row.fetch_from = located(json["fetch_from"]);
    row.is_required = json["reqd"].truthy();
    row.is_hidden = json["hidden"].truthy();
    row.is_read_only = json["read_only"].truthy();
    row.is_in_list = json["in_list_view"].truthy();
    row.permlevel = json["permlevel"].integer().value_or(0);
    row.key = facts_.pool.keep(std::string(doctype) + "." + std::string(row.fieldname.value));
    facts_.add(row);
  }

  [[nodiscard]] std::string_view keep(Value text) {
    return text.is_string() ? facts_.pool.keep(text.text()) : std::string_view();
  }
  [[nodiscard]] base::Place place(Value value) const {
    return value ? document_.place(value.span()) : base::Place();
  }
  [[nodiscard]] Located<std::string_view> located(Value value) {
    return {keep(value), place(value)};
  }

  Document& document_;
  Facts& facts_;
};

}  // namespace

// A file that breaks off says nothing about what it lacks.
void extract_doctypes(Document& document, Facts& facts) {
  if (breaks_off(document.data()) || document.workspace().is_truncated(document.file().id)) return;
  Reader(document, facts).read(document.data().root());
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
        column<&DocType::track_changes>("track_changes", "Versions are kept.")}};

const Table DocTypeField::kTable = {
    .name = "doctype_field",
    .doc = "A field of a DocType that a scanned app defines.",
    .columns = {column<&DocTypeField::doctype>("doctype", "Name of the DocType."),
                column<&DocTypeField::fieldname>("fieldname", "Its name."),
                column<&DocTypeField::fieldtype>("fieldtype", "Its type."),
                column<&DocTypeField::options>("options", "Link target, child table, or choices."),
                column<&DocTypeField::fetch_from>("fetch_from", "Field it is filled from."),
                column<&DocTypeField::app>("app", "Package of the app that ships it."),
                column<&DocTypeField::is_required>("is_required", "Mandatory."),
                column<&DocTypeField::is_hidden>("is_hidden", "Hidden in the form."),
                column<&DocTypeField::is_read_only>("is_read_only", "Read only in the form."),
                column<&DocTypeField::is_in_list>("is_in_list", "Shown in the list view."),
                column<&DocTypeField::permlevel>("permlevel", "Permission level.")}};

}  // namespace facts
