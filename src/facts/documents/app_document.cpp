// SPDX-License-Identifier: MIT
#include "facts/documents/app_document.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "base/text.h"
#include "facts/doctype/json_walk.h"
#include "facts/document.h"
#include "facts/facts.h"
#include "facts/scrub.h"

namespace facts {
namespace {

using syntax::Value;

// The DocTypes whose plain values are kept as rows.
constexpr std::array<std::string_view, 15> kKept = {
    "Client Script", "Custom DocPerm", "Custom Field", "Dashboard Chart", "Notification",
    "Number Card",   "Page",           "Print Format", "Property Setter", "Report",
    "Role",          "Server Script",  "Web Form",     "Webhook",         "Workspace"};
constexpr std::size_t kLongestValue = 200;

// Dates and users differ from one export to the next.
bool is_stamp(std::string_view key) {
  static constexpr std::array<std::string_view, 5> kStamps = {"creation", "idx", "modified",
                                                              "modified_by", "owner"};
  return std::binary_search(kStamps.begin(), kStamps.end(), key);
}

// FNV-1a over keys and values, without regard to the layout of the file.
class Digest {
 public:
  void add(std::string_view text) {
    for (const char c : text) mix(static_cast<unsigned char>(c));
    mix(0xFF);
  }
  void add(Value top) {
    std::vector<Value> open = {top};
    while (!open.empty()) {
      const Value value = open.back();
      open.pop_back();
      if (value.index() != top.index()) add(value.key());
      add(value.text());
      for (Value child = value.first(); child; child = child.next()) open.push_back(child);
    }
  }
  [[nodiscard]] std::uint64_t value() const { return hash_; }

 private:
  void mix(std::uint64_t byte) { hash_ = (hash_ ^ byte) * 0x100000001B3U; }

  std::uint64_t hash_ = 0xCBF29CE484222325U;
};

std::vector<DocumentPart> parts_of(Value json) {
  std::vector<DocumentPart> parts;
  for (Value one = json.first(); one; one = one.next()) {
    if (is_stamp(one.key())) continue;
    Digest key;
    key.add(one.key());
    Digest value;
    if (one.truthy() && one.text() != "0") value.add(one);
    parts.push_back({key.value(), value.value()});
  }
  std::sort(parts.begin(), parts.end(),
            [](const DocumentPart& a, const DocumentPart& b) { return a.key < b.key; });
  return parts;
}

class Reader {
 public:
  Reader(Document& document, Facts& facts) : document_(document), facts_(facts) {
    const project::File& file = document.file();
    app_ = document.workspace().apps[file.app].name;
    source_ = to_string(file.kind);
  }

  void read(Value json) {
    if (!json.is_object() || !json["doctype"].is_string() || !json["name"].is_string()) return;
    AppDocument row;
    row.file = document_.file().id;
    row.span = json["name"].span();
    row.doctype = facts_.pool.keep(json["doctype"].text());
    row.name = facts_.pool.keep(json["name"].text());
    row.key = facts_.pool.keep(std::string(row.doctype) + " " + std::string(row.name));
    row.app = app_;
    row.source = source_;
    row.path = document_.file().path;
    row.has_modified = json["modified"].truthy();
    row.docstatus = json["docstatus"].integer().value_or(0);
    if (row.doctype != "DocType") row.parts = parts_of(json);
    const Value standard = json["is_standard"] ? json["is_standard"] : json["standard"];
    if (standard) row.standard = facts_.pool.keep(standard.text());
    for (Value role = json["roles"].first(); role; role = role.next()) {
      if (role["role"].is_string()) row.roles.push_back(facts_.pool.keep(role["role"].text()));
    }
    row.has_roles = !row.roles.empty();
    const bool is_module_file = document_.file().kind != project::Kind::FixtureJson;
    if (is_module_file && document_.data().root().is_object()) place(row, json);
    if (std::binary_search(kKept.begin(), kKept.end(), row.doctype)) values(row, json);
    facts_.add(row);
  }

 private:
  // Only names of letters, digits, blanks and hyphens: what becomes of others is not repeated here.
  void place(AppDocument& row, Value json) {
    const std::vector<std::string_view> parts = base::split(row.path, '/');
    if (parts.size() < 4) return;
    const std::string_view folder = parts[parts.size() - 2];
    if (folder == scrub(row.doctype)) return;  // one folder for all, as for icons of Frappe 16
    const std::string wanted = scrub(row.name);
    if (base::is_identifier(wanted) && wanted != folder) {
      row.folder = folder;
      row.wanted_folder = facts_.pool.keep(wanted);
    }
    const std::string_view stem = row.path.substr(0, row.path.rfind('.'));
    if (row.doctype == "DocType") return controller(row, json, stem);
    script(row, json, stem);
  }

  // frappe/model/base_document.py, import_controller: the class is named like the DocType.
  void controller(AppDocument& row, Value json, std::string_view stem) {
    if (json["custom"].truthy()) return;
    const project::Workspace& workspace = document_.workspace();
    const std::string path = std::string(stem) + ".py";
    if (workspace.is_absent(path)) row.sibling = facts_.pool.keep(path);
    const project::File* file = workspace.find(path);
    if (file == nullptr || workspace.is_truncated(file->id)) return;
    std::string name(row.name);
    std::erase_if(name, [](char c) { return c == ' ' || c == '-'; });
    const std::optional<std::string> code = workspace.read(file->id);
    // Any mention counts: the class may be bound by an import or an assignment.
    const bool may_have_it =
        !code || base::contains(*code, name) || base::contains(*code, "import *");
    if (!may_have_it) row.missing_class = facts_.pool.keep(name);
  }

  // frappe/core/doctype/report/report.py imports the module of a Script Report by its name; a Page
  // is nothing without its script.
  void script(AppDocument& row, Value json, std::string_view stem) {
    const bool is_script_report = row.doctype == "Report" && row.standard == "Yes" &&
                                  json["report_type"].text() == "Script Report";
    if (!is_script_report && row.doctype != "Page") return;
    const std::string path = std::string(stem) + (is_script_report ? ".py" : ".js");
    if (document_.workspace().is_absent(path)) row.sibling = facts_.pool.keep(path);
  }

  void values(const AppDocument& owner, Value json) {
    for (Value one = json.first(); one; one = one.next()) {
      const bool is_plain = !one.is_object() && !one.is_array();
      if (!is_plain || one.text().size() > kLongestValue) continue;
      DocumentValue row;
      row.file = owner.file;
      row.span = one.span();
      row.document = owner.doctype;
      row.name = owner.name;
      row.source = owner.source;
      row.property = facts_.pool.keep(one.key());
      row.value = facts_.pool.keep(one.text());
      row.is_set = one.truthy() && one.text() != "0";
      row.key = facts_.pool.keep(std::string(owner.key) + "." + std::string(one.key()));
      facts_.add(row);
    }
  }

  Document& document_;
  Facts& facts_;
  std::string_view app_;
  std::string_view source_;
};

}  // namespace

void extract_app_documents(Document& document, Facts& facts) {
  if (document.file().app == project::kNone) return;
  if (breaks_off(document.data()) || document.workspace().is_truncated(document.file().id)) return;
  Reader reader(document, facts);
  const syntax::Value root = document.data().root();
  if (!root.is_array()) return reader.read(root);
  for (syntax::Value one = root.first(); one; one = one.next()) reader.read(one);
}

const Table AppDocument::kTable = {
    .name = "app_document",
    .doc = "A document that an app carries as JSON.",
    .columns = {
        column<&AppDocument::doctype>("doctype", "Its DocType."),
        column<&AppDocument::name>("name", "Its name."),
        column<&AppDocument::app>("app", "Package of the app."),
        column<&AppDocument::source>("source", "standard_json, doctype_json or fixture_json."),
        column<&AppDocument::path>("path", "Relative to the root."),
        column<&AppDocument::standard>("standard", "is_standard or standard, as written."),
        column<&AppDocument::folder>("folder", "Its folder, when another one is meant."),
        column<&AppDocument::wanted_folder>("wanted_folder", "The folder that its name asks for."),
        column<&AppDocument::sibling>("sibling", "A file that it needs and that is not there."),
        column<&AppDocument::missing_class>("missing_class",
                                            "The class that the controller does not have."),
        column<&AppDocument::roles>("roles", "Roles that may use it."),
        column<&AppDocument::has_roles>("has_roles", "Somebody is named who may use it."),
        column<&AppDocument::has_modified>("has_modified", "Says when it was changed."),
        column<&AppDocument::docstatus>("docstatus", "0 draft, 1 submitted, 2 cancelled."),
        column<&AppDocument::earlier>("earlier", "Another file with the same document."),
        column<&AppDocument::is_same>("is_same", "And that one says the same."),
        column<&AppDocument::is_first>("is_first", "The first of its DocType in its file."),
        column<&AppDocument::content>(
            "content", "access, settings, log or record, for data of a site in a fixture.")}};

const Table DocumentValue::kTable = {
    .name = "document_value",
    .doc = "A plain value of a document that an app carries.",
    .columns = {column<&DocumentValue::document>("document", "DocType of the document."),
                column<&DocumentValue::name>("name", "Its name."),
                column<&DocumentValue::source>("source", "Kind of the file."),
                column<&DocumentValue::property>("property", "The property."),
                column<&DocumentValue::value>("value", "Its value, as text."),
                column<&DocumentValue::is_set>("is_set", "The value is neither 0 nor empty.")}};

}  // namespace facts
