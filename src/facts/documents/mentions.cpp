// SPDX-License-Identifier: MIT
// Reads the properties that name something, one line each. Rows of child tables are
// "rows.property".
#include "facts/documents/mentions.h"

#include <array>
#include <string>

#include "base/text.h"
#include "facts/doctype/field_writer.h"
#include "facts/doctype/json_walk.h"
#include "facts/document.h"
#include "facts/facts.h"
#include "facts/knowledge/fieldtypes.h"

namespace facts {
namespace {

using syntax::Value;

// `document` names a `target` in `property`.
struct Names {
  std::string_view document;
  std::string_view property;
  std::string_view target;
};

constexpr std::array<Names, 31> kNames = {{
    {"Assignment Rule", "document_type", "DocType"},
    {"Auto Email Report", "report", "Report"},
    {"Calendar View", "reference_doctype", "DocType"},
    {"Client Script", "dt", "DocType"},
    {"Custom DocPerm", "parent", "DocType"},
    {"Custom DocPerm", "role", "Role"},
    {"Custom Field", "dt", "DocType"},
    {"Dashboard Chart", "document_type", "DocType"},
    {"DocType", "links.link_doctype", "DocType"},
    {"Document Naming Rule", "document_type", "DocType"},
    {"Form Tour", "reference_doctype", "DocType"},
    {"Kanban Board", "reference_doctype", "DocType"},
    {"Notification", "document_type", "DocType"},
    {"Notification", "recipients.receiver_by_role", "Role"},
    {"Number Card", "document_type", "DocType"},
    {"Onboarding Step", "reference_document", "DocType"},
    {"Page", "roles.role", "Role"},
    {"Print Format", "doc_type", "DocType"},
    {"Property Setter", "doc_type", "DocType"},
    {"Report", "ref_doctype", "DocType"},
    {"Report", "roles.role", "Role"},
    {"Server Script", "reference_doctype", "DocType"},
    {"Web Form", "doc_type", "DocType"},
    {"Webhook", "webhook_doctype", "DocType"},
    {"Workflow", "document_type", "DocType"},
    {"Workflow", "states.allow_edit", "Role"},
    {"Workflow", "states.state", "Workflow State"},
    {"Workflow", "transitions.action", "Workflow Action Master"},
    {"Workflow", "transitions.allowed", "Role"},
    {"Workflow", "transitions.next_state", "Workflow State"},
    {"Workspace", "roles.role", "Role"},
}};

// `document` names a field of the DocType that `about` says.
struct Fields {
  std::string_view document;
  std::string_view property;
  std::string_view about;
};

constexpr std::array<Fields, 16> kFields = {{
    {"Assignment Rule", "due_date_based_on", "document_type"},
    {"Assignment Rule", "field", "document_type"},
    {"Calendar View", "end_date_field", "reference_doctype"},
    {"Calendar View", "start_date_field", "reference_doctype"},
    {"Calendar View", "subject_field", "reference_doctype"},
    {"Custom Field", "insert_after", "dt"},
    {"Dashboard Chart", "aggregate_function_based_on", "document_type"},
    {"Dashboard Chart", "based_on", "document_type"},
    {"Dashboard Chart", "group_by_based_on", "document_type"},
    {"Dashboard Chart", "value_based_on", "document_type"},
    {"Kanban Board", "field_name", "reference_doctype"},
    {"Notification", "date_changed", "document_type"},
    {"Notification", "value_changed", "document_type"},
    {"Number Card", "aggregate_function_based_on", "document_type"},
    {"Property Setter", "field_name", "doc_type"},
    {"Workflow", "states.update_field", "document_type"},
}};

// Rows of customize exports do not say what they are.
std::string_view doctype_of(Value json, bool is_export) {
  if (const Value doctype = json["doctype"]; doctype.is_string()) return doctype.text();
  if (!is_export) return {};
  if (json["dt"].is_string() && json["fieldname"].is_string()) return "Custom Field";
  if (json["doc_type"].is_string() && json["property"].is_string()) return "Property Setter";
  if (json["role"].is_string() && json["permlevel"]) return "Custom DocPerm";
  return {};
}

class Reader {
 public:
  Reader(Document& document, Facts& facts)
      : facts_(facts),
        file_(document.file().id),
        source_(to_string(document.file().kind)),
        is_export_(document.file().kind == project::Kind::CustomizeJson) {}

  void read(Value json) {
    document_ = doctype_of(json, is_export_);
    if (document_.empty()) return;
    document_ = facts_.pool.keep(document_);
    name_ = facts_.pool.keep(json["name"].text());
    for (const Names& one : kNames) {
      if (one.document != document_) continue;
      each(json, one.property, [&](Value value) { names(value, one.property, one.target); });
    }
    for (const Fields& one : kFields) {
      if (one.document != document_) continue;
      const std::string_view about = json[one.about].text();
      each(json, one.property, [&](Value value) { field(value, one.property, about); });
    }
    if (document_ == "DocType") return doctype(json);
    if (document_ == "Custom Field") return options(json, json["dt"].text());
    if (document_ == "Workspace") workspace(json);
    if (document_ == "Web Form") web_form(json);
  }

 private:
  template <typename Visit>
  void each(Value json, std::string_view property, const Visit& visit) {
    const std::size_t dot = property.find('.');
    if (dot == property.npos) return visit(json[property]);
    const std::string_view column = property.substr(dot + 1);
    for (Value row = json[property.substr(0, dot)].first(); row; row = row.next()) {
      visit(row[column]);
    }
  }

  void doctype(Value json) {
    const std::string_view self = name_;
    for (Value row = json["links"].first(); row; row = row.next()) {
      // Links through a child table name a field of that table.
      if (row["parent_doctype"].truthy() || row["is_child_table"].truthy()) continue;
      field(row["link_fieldname"], "links.link_fieldname", row["link_doctype"].text());
    }
    document_ = "DocField";
    for (Value row = json["fields"].first(); row; row = row.next()) {
      name_ = facts_.pool.keep(std::string(self) + "." + std::string(row["fieldname"].text()));
      options(row, self);
      fetched(json, row);
    }
  }

  // Old forms wrote the question of a Select into the options of a Link: "[Select]".
  void options(Value row, std::string_view owner) {
    const std::string_view type = row["fieldtype"].text();
    const bool is_table = type == "Table" || type == "Table MultiSelect";
    if (type != "Link" && !is_table) return;
    const Value value = row["options"];
    if (value.text().starts_with("[") || base::contains(value.text(), "\n")) return;
    if (value.text() != owner) names(value, is_table ? "table" : "options", "DocType");
  }

  // "customer.phone" reads `phone` of the DocType that the field `customer` links to.
  void fetched(Value doctype, Value row) {
    const Value fetch = row["fetch_from"];
    const std::size_t dot = fetch.text().find('.');
    if (dot == std::string_view::npos) return;
    const std::string_view source = fetch.text().substr(0, dot);
    for (Value link = doctype["fields"].first(); link; link = link.next()) {
      if (link["fieldname"].text() != source || link["fieldtype"].text() != "Link") continue;
      named_field(fetch, "fetch_from", link["options"].text(), fetch.text().substr(dot + 1));
      return;
    }
  }

  void workspace(Value json) {
    for (Value row = json["links"].first(); row; row = row.next()) {
      names(row["link_to"], "links.link_to", row["link_type"].text());
    }
    for (Value row = json["shortcuts"].first(); row; row = row.next()) {
      names(row["link_to"], "shortcuts.link_to", row["type"].text());
    }
  }

  // web_form.py, validate_fields: breaks, headings and tables may have any name.
  void web_form(Value json) {
    const bool is_public = json["published"].truthy() && !json["login_required"].truthy();
    for (Value row = json["web_form_fields"].first(); row; row = row.next()) {
      const std::string_view type = row["fieldtype"].text();
      if (is_layout_fieldtype(type) || type.starts_with("Table")) continue;
      FieldMention* added =
          field(row["fieldname"], "web_form_fields.fieldname", json["doc_type"].text());
      if (added == nullptr) continue;
      added->is_unseen = row["hidden"].truthy() || row["read_only"].truthy();
      added->is_public = is_public;
    }
  }

  void names(Value value, std::string_view property, std::string_view target) {
    if (!value.is_string() || value.text().empty() || target.empty() || target == "URL") return;
    DocumentMention row;
    fill(row, value, property, value.text());
    row.target_kind = facts_.pool.keep(target);
    row.target = facts_.pool.keep(value.text());
    facts_.add(row);
  }

  FieldMention* field(Value value, std::string_view property, std::string_view doctype) {
    return named_field(value, property, doctype, value.text());
  }

  // Null when nothing is named.
  FieldMention* named_field(Value value, std::string_view property, std::string_view doctype,
                            std::string_view fieldname) {
    if (!value.is_string() || doctype.empty() || !base::is_identifier(fieldname)) return nullptr;
    FieldMention row;
    fill(row, value, property, fieldname);
    row.doctype = facts_.pool.keep(doctype);
    row.fieldname = facts_.pool.keep(fieldname);
    row.is_custom = is_custom_name(fieldname);
    return &facts_.add(row);
  }

  template <typename R>
  void fill(R& row, Value value, std::string_view property, std::string_view what) {
    row.file = file_;
    row.span = value.span();
    row.document = document_;
    row.name = name_;
    row.property = property;
    row.source = source_;
    row.key = facts_.pool.keep(std::string(document_) + " " + std::string(name_) + "." +
                               std::string(property) + ": " + std::string(what));
  }

  Facts& facts_;
  base::FileId file_;
  std::string_view source_;
  bool is_export_;
  std::string_view document_;
  std::string_view name_;
};

}  // namespace

void extract_mentions(Document& document, Facts& facts) {
  if (document.file().app == project::kNone) return;
  if (breaks_off(document.data()) || document.workspace().is_truncated(document.file().id)) return;
  Reader reader(document, facts);
  for_each_object(document.data().root(), [&](syntax::Value json) { reader.read(json); });
}

const Table DocumentMention::kTable = {
    .name = "document_mention",
    .doc = "A JSON document of an app that names another document.",
    .columns = {
        column<&DocumentMention::document>("document", "DocType of the document that speaks."),
        column<&DocumentMention::name>("name", "Name of that document."),
        column<&DocumentMention::property>("property", "Where it names the other one."),
        column<&DocumentMention::source>("source", "Kind of the file."),
        column<&DocumentMention::target_kind>("target_kind", "DocType of what is named."),
        column<&DocumentMention::target>("target", "What is named."),
        column<&DocumentMention::is_repeated>("is_repeated", "The file named it before."),
        column<&DocumentMention::is_known>("is_known",
                                           "Some app has it; missing when one is not known here."),
        column<&DocumentMention::nearest>("nearest", "The DocType that it is a slip of."),
        column<&DocumentMention::is_table>("is_table", "A DocType that is named is a child table."),
        column<&DocumentMention::is_single>("is_single", "It has one record only."),
        column<&DocumentMention::is_foreign>("is_foreign", "It belongs to another app.")}};

const Table FieldMention::kTable = {
    .name = "field_mention",
    .doc = "A JSON document of an app that names a field of a DocType.",
    .columns = {
        column<&FieldMention::document>("document", "DocType of the document that speaks."),
        column<&FieldMention::name>("name", "Name of that document."),
        column<&FieldMention::property>("property", "Where it names the field."),
        column<&FieldMention::source>("source", "Kind of the file."),
        column<&FieldMention::doctype>("doctype", "DocType whose field is named."),
        column<&FieldMention::fieldname>("fieldname", "The field."),
        column<&FieldMention::is_known>("is_known",
                                        "There is such a field; missing when nobody can tell."),
        column<&FieldMention::is_custom>("is_custom", "Its name starts with custom_."),
        column<&FieldMention::is_unseen>("is_unseen", "A web form hides it or lets nobody type."),
        column<&FieldMention::is_public>("is_public", "That form needs no login.")}};

}  // namespace facts
