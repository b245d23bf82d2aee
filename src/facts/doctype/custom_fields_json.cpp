// SPDX-License-Identifier: MIT
// Custom fields in JSON. Declared: records of Custom Field, customize exports, and lists of fields
// that an app installs itself. Used: documents that name fields of their DocType (reports,
// notifications, charts, print formats, …), and two witnesses of the author's site: an exported
// record is a full dump of its columns, a field_order setter a full list of its fields.
#include <algorithm>
#include <array>
#include <string>

#include "base/text.h"
#include "facts/core.h"
#include "facts/doctype/custom_field_sql.h"
#include "facts/doctype/custom_fields.h"
#include "facts/doctype/doc_expressions.h"
#include "facts/doctype/doctype.h"
#include "facts/doctype/field_writer.h"
#include "facts/doctype/json_walk.h"
#include "facts/python/orm_calls.h"

namespace facts {
namespace {

using project::Kind;
using syntax::Value;

enum class Text : std::uint8_t { Field, Expression, Template, Sql, Filters };

// A property of a document that speaks of the fields of another DocType.
struct Speaks {
  std::string_view doctype;   // of the document
  std::string_view about;     // property that names the DocType spoken of
  std::string_view property;  // "rows.field" reads each row of a child table
  Text text;
};

constexpr std::array<Speaks, 22> kSpeaking = {{
    {"Assignment Rule", "document_type", "assign_condition", Text::Expression},
    {"Dashboard Chart", "document_type", "aggregate_function_based_on", Text::Field},
    {"Dashboard Chart", "document_type", "based_on", Text::Field},
    {"Dashboard Chart", "document_type", "filters_json", Text::Filters},
    {"Dashboard Chart", "document_type", "group_by_based_on", Text::Field},
    {"Dashboard Chart", "document_type", "value_based_on", Text::Field},
    {"Kanban Board", "reference_doctype", "field_name", Text::Field},
    {"Notification", "document_type", "condition", Text::Expression},
    {"Notification", "document_type", "date_changed", Text::Field},
    {"Notification", "document_type", "message", Text::Template},
    {"Notification", "document_type", "recipients.receiver_by_document_field", Text::Field},
    {"Notification", "document_type", "subject", Text::Template},
    {"Notification", "document_type", "value_changed", Text::Field},
    {"Number Card", "document_type", "aggregate_function_based_on", Text::Field},
    {"Number Card", "document_type", "filters_json", Text::Filters},
    {"Print Format", "doc_type", "html", Text::Template},
    {"Report", "", "query", Text::Sql},
    {"Web Form", "doc_type", "web_form_fields.fieldname", Text::Field},
    {"Webhook", "webhook_doctype", "condition", Text::Expression},
    {"Webhook", "webhook_doctype", "webhook_data.fieldname", Text::Field},
    {"Workflow", "document_type", "states.update_field", Text::Field},
    {"Workflow", "document_type", "transitions.condition", Text::Expression},
}};

std::string_view strength_of(Text text) {
  switch (text) {
    case Text::Field:
    case Text::Expression:
      return "S2";
    case Text::Template:
      return "S3";
    case Text::Sql:
    case Text::Filters:
      return "S1";
  }
  return "S2";
}

// custom_column_break_x1y2z and the like hold no values.
bool is_layout(std::string_view name) {
  return base::contains(name, "_break") || base::contains(name, "section") ||
         base::contains(name, "column") || base::contains(name, "_tab");
}

class Reader {
 public:
  Reader(Document& document, FieldWriter& writer)
      : writer_(writer), kind_(document.file().kind), how_(how_declared(kind_)) {}

  void read(Value root) {
    for_each_object(root, [&](Value json) { object(json); });
    if (kind_ == Kind::Json) data(root);
  }

 private:
  void object(Value json) {
    const std::string_view doctype = json["doctype"].text();
    if (json["fieldname"].is_string() && json["dt"].is_string()) custom_field(json);
    if (doctype == "DocType") return own(json);
    if (doctype == "Property Setter") return property_setter(json);
    if (doctype == "Workflow") workflow(json);
    if (doctype.empty() || doctype == "Custom Field") return;
    for (const Speaks& one : kSpeaking) {
      if (one.doctype == doctype) spoken(json, one);
    }
    if (kind_ == Kind::FixtureJson) columns(json, doctype);
  }

  void custom_field(Value json) {
    const std::string_view doctype = json["dt"].text();
    const Value name = json["fieldname"];
    CustomField& row = writer_.declare(name.span(), doctype, name.text(), how_);
    row.fieldtype = writer_.pool().keep(json["fieldtype"].text());
    row.options = writer_.pool().keep(json["options"].text());
    const std::string record = std::string(doctype) + "-" + std::string(name.text());
    if (json["name"].is_string() && json["name"].text() != record) {
      row.record = writer_.pool().keep(json["name"].text());
    }
    conditions(json, doctype);
    fetched(json, doctype);
    hint(json["insert_after"], doctype, "insert_after");
  }

  void conditions(Value field, std::string_view doctype) {
    for (const std::string_view key :
         {"depends_on", "mandatory_depends_on", "read_only_depends_on"}) {
      expression(field[key], doctype, key);
    }
  }

  void expression(Value text, std::string_view doctype, std::string_view how) {
    for (const std::string_view name : doc_fields(text.text())) {
      writer_.use(text.span(), {doctype}, name, {.strength = "S2", .how = how});
    }
  }

  // "customer.custom_x": a field of whatever the field customer links to.
  void fetched(Value field, std::string_view doctype) {
    const Value fetch = field["fetch_from"];
    const std::size_t dot = fetch.text().find('.');
    if (dot == std::string_view::npos) return;
    const std::string via =
        "link:" + std::string(doctype) + "." + std::string(fetch.text().substr(0, dot));
    writer_.use(fetch.span(), {{}, via}, fetch.text().substr(dot + 1),
                {.strength = "S2", .how = "fetch_from"});
  }

  // Names a field, but would do the same harm if it had been deleted on purpose.
  void hint(Value text, std::string_view doctype, std::string_view how) {
    if (is_layout(text.text())) return;
    writer_.use(text.span(), {doctype}, text.text(), {.strength = "S0", .how = how});
  }

  // The fields of a DocType refer to each other and to what they link to.
  void own(Value json) {
    const std::string_view doctype = json["name"].text();
    if (doctype.empty()) return;
    for (Value field = json["fields"].first(); field; field = field.next()) {
      conditions(field, doctype);
      fetched(field, doctype);
      if (kind_ != Kind::Json) continue;
      const Value name = field["fieldname"];
      if (name.is_string()) writer_.declare(name.span(), doctype, name.text(), how_);
    }
    list(json["search_fields"], doctype, "search_fields");
    list(json["title_field"], doctype, "title_field");
  }

  void list(Value text, std::string_view doctype, std::string_view how) {
    for (const std::string_view name : ordered_fields(text.text())) {
      writer_.use(text.span(), {doctype}, name, {.strength = "S1", .how = how});
    }
  }

  void property_setter(Value json) {
    const std::string_view doctype = json["doc_type"].text();
    hint(json["field_name"], doctype, "property setter");
    if (json["property"].text() != "field_order") return;
    // The list outlives fields that were deleted on purpose.
    const Value order = json["value"];
    const syntax::DataTree names = syntax::parse_json(order.text());
    for (Value name = names.root().first(); name; name = name.next()) {
      if (is_layout(name.text())) continue;
      writer_.use(order.span(), {doctype}, name.text(), {.strength = "S0", .how = "field_order"});
    }
  }

  // Frappe creates the state field of a workflow by itself.
  void workflow(Value json) {
    const Value field = json["workflow_state_field"];
    if (!field.is_string()) return;
    writer_.declare(field.span(), json["document_type"].text(), field.text(), "workflow");
  }

  void columns(Value record, std::string_view doctype) {
    for (Value one = record.first(); one; one = one.next()) {
      // Only a value that other sites would drop counts.
      writer_.use(one.key_span(), {doctype}, one.key(),
                  {.strength = one.truthy() ? "S2" : "S0", .how = "fixture record"});
    }
  }

  void spoken(Value json, const Speaks& how) {
    const std::string_view doctype = json[how.about].text();
    const std::size_t dot = how.property.find('.');
    if (dot == std::string_view::npos) return text(json[how.property], doctype, how);
    const Value table = json[how.property.substr(0, dot)];
    for (Value row = table.first(); row; row = row.next()) {
      text(row[how.property.substr(dot + 1)], doctype, how);
    }
  }

  void text(Value value, std::string_view doctype, const Speaks& how) {
    const FieldWriter::Manner manner = {.strength = strength_of(how.text), .how = how.doctype};
    const auto use = [&](std::string_view owner, std::string_view name) {
      writer_.use(value.span(), {owner}, name, manner);
    };
    switch (how.text) {
      case Text::Field:
        return use(doctype, value.text());
      case Text::Expression:
        for (const std::string_view name : doc_fields(value.text())) use(doctype, name);
        return;
      case Text::Template:
        for (const std::string_view name : template_doc_fields(value.text())) use(doctype, name);
        return;
      case Text::Sql:
        for (const SqlColumn& one : custom_columns(value.text())) use(one.doctype, one.column);
        return;
      case Text::Filters: {
        const syntax::DataTree rows = syntax::parse_json(value.text());
        for (Value row = rows.root().first(); row; row = row.next()) {
          const Value owner = row.first();
          if (owner.is_string()) use(owner.text(), owner.next().text());
        }
      }
    }
  }

  // Lists of fields that the app installs itself: {"Item": [{"fieldname": …, "fieldtype": …}]}.
  void data(Value root) {
    if (root["doctype"].is_string() && !root["custom_fields"]) return;
    for (Value one = root.first(); one; one = one.next()) {
      const bool is_doctype = !one.key().empty() && one.key()[0] >= 'A' && one.key()[0] <= 'Z';
      for_each_object(one, [&](Value json) {
        const Value name = json["fieldname"];
        if (!name.is_string() || !json["fieldtype"] || json["dt"]) return;
        writer_.declare(name.span(), is_doctype ? one.key() : "*", name.text(), how_);
      });
    }
  }

  FieldWriter& writer_;
  Kind kind_;
  std::string_view how_;
};

// Part of the custom fields that the file declares may be in what could not be read.
bool may_hide_fields(Document& document) {
  const bool is_cut = document.workspace().is_truncated(document.file().id);
  if (!breaks_off(document.data()) && !is_cut) return false;
  return base::contains(document.bytes(), "Custom Field") ||
         base::contains(document.bytes(), "custom_");
}

}  // namespace

void extract_custom_fields_json(Document& document, Facts& facts) {
  FieldWriter writer(document, facts);
  if (may_hide_fields(document)) {
    writer.declare({}, "*", "*", "unreadable");
    Unchecked& row = facts.add(Unchecked());
    row.file = document.file().id;
    row.about = "custom_field_gap";
    row.reason = "may declare custom fields, but could not be read whole";
  }
  const syntax::Value root = document.data().root();
  if (!is_site_dump(root)) Reader(document, writer).read(root);
}

}  // namespace facts
