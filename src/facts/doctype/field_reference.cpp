// SPDX-License-Identifier: MIT
#include "facts/doctype/field_reference.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.h"
#include "facts/doctype/doc_expressions.h"
#include "facts/doctype/doctype_json.h"
#include "facts/doctype/field_types.h"

namespace facts {
namespace {

using syntax::Value;

// core/doctype/doctype/doctype.py: check_image_field, check_timeline_field, check_search_fields;
// model/base_document.py, _validate_links, for fetch_from. A Dynamic Link works with any field that
// holds the name of a DocType, although the desk wants a Select or a Link to DocType.
bool fits(std::string_view property, std::string_view type) {
  const bool is_link = type == "Link" || type == "Dynamic Link";
  if (property == "image_field") return type == "Attach Image";
  if (property == "timeline_field") return is_link;
  if (property == "fetch_from") return is_link || type == "Table MultiSelect";
  if (property == "search_fields" || property == "dynamic_link") {
    return field_kind(type) == FieldKind::Stored;
  }
  return true;
}

class ReferenceReader {
 public:
  explicit ReferenceReader(const DoctypeJson& doctype) : doctype_(doctype) {}

  void read() {
    static constexpr std::array<std::string_view, 8> kSingle = {
        "title_field",          "image_field",  "timeline_field", "is_published_field",
        "website_search_field", "sender_field", "subject_field",  "nsm_parent_field"};
    for (const std::string_view property : kSingle) {
      const Value value = doctype_.json[property];
      if (value.is_string()) add(value, property, {}, base::trim(value.text()));
    }
    lists();
    autoname(doctype_.json["autoname"]);
    for (Value one = doctype_.json["fields"].first(); one; one = one.next()) field(one);
  }

 private:
  void lists() {
    const Value search = doctype_.json["search_fields"];
    for (const std::string_view name : base::split(search.text(), ',')) {
      add(search, "search_fields", {}, base::trim(name));
    }
    const Value sort = doctype_.json["sort_field"];
    for (const std::string_view part : base::split(sort.text(), ',')) {
      const std::string_view name = base::trim(part);
      add(sort, "sort_field", {}, name.substr(0, name.find(' ')));
    }
    Texts seen;
    const Value order = doctype_.json["field_order"];
    for (Value one = order.first(); one; one = one.next()) {
      const bool is_repeated = std::find(seen.begin(), seen.end(), one.text()) != seen.end();
      seen.push_back(one.text());
      add(one, "field_order", {}, one.text(), is_repeated);
    }
  }

  // "field:code" and "naming_series:"; the rest names no field that has to be there.
  void autoname(Value value) {
    const std::string_view text = value.text();
    constexpr std::string_view kField = "field:";
    if (text.starts_with(kField)) add(value, "autoname", {}, text.substr(kField.size()));
    if (text.starts_with("naming_series:")) add(value, "autoname", {}, "naming_series");
  }

  void field(Value json) {
    const std::string_view subject = json["fieldname"].text();
    const Value options = json["options"];
    if (json["fieldtype"].text() == "Dynamic Link") {
      add(options, "dynamic_link", subject, options.text());
    }
    const Value fetch = json["fetch_from"];
    const std::size_t dot = fetch.text().find('.');
    if (dot != std::string_view::npos) {
      add(fetch, "fetch_from", subject, base::trim(fetch.text().substr(0, dot)));
    }
    static constexpr std::array<std::string_view, 4> kConditions = {
        "depends_on", "mandatory_depends_on", "read_only_depends_on", "collapsible_depends_on"};
    for (const std::string_view property : kConditions) condition(json[property], subject);
  }

  void condition(Value value, std::string_view subject) {
    const std::string_view text = value.text();
    if (base::is_identifier(text)) add(value, value.key(), subject, text);
    if (!text.starts_with("eval:")) return;
    std::vector<std::string_view> names = doc_fields(text.substr(5));
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    for (const std::string_view name : names) add(value, value.key(), subject, name);
  }

  void add(Value at, std::string_view property, std::string_view subject, std::string_view name,
           bool is_repeated = false) {
    if (name.empty()) return;
    base::Pool& pool = doctype_.facts.pool;
    FieldReference row;
    const std::string key = std::string(doctype_.name) + "." +
                            (subject.empty() ? "" : std::string(subject) + ".") +
                            std::string(property) + "." + std::string(name);
    doctype_.fill(row, at.span(), pool.keep(key));
    row.doctype = doctype_.name;
    row.property = pool.keep(property);
    if (!subject.empty()) row.subject = pool.keep(subject);
    row.name = {pool.keep(name), doctype_.place(at)};
    row.is_repeated = is_repeated;
    const Value target = doctype_.field(name);
    if (!target) {
      row.target_kind = is_system_field(name) ? "system" : "none";
    } else {
      row.target_kind = to_string(field_kind(target["fieldtype"].text()));
      row.target_type = doctype_.keep(target["fieldtype"]);
      row.target_options = doctype_.keep(target["options"]);
      row.fits = fits(property, row.target_type);
    }
    doctype_.facts.add(row);
  }

  const DoctypeJson& doctype_;
};

}  // namespace

// frappe/model/__init__.py; workflow_state is made by the workflow (Workflow.on_update).
bool is_system_field(std::string_view fieldname) {
  static constexpr auto kNames = std::to_array<std::string_view>(
      {"_assign",      "_comments",  "_liked_by",   "_seen",      "_user_tags",
       "amended_from", "creation",   "docstatus",   "doctype",    "idx",
       "localname",    "modified",   "modified_by", "name",       "owner",
       "parent",       "parent_doc", "parentfield", "parenttype", "workflow_state"});
  return fieldname.starts_with("__") || std::binary_search(kNames.begin(), kNames.end(), fieldname);
}

void read_field_references(const DoctypeJson& doctype) {
  ReferenceReader(doctype).read();
}

const Table FieldReference::kTable = {
    .name = "field_reference",
    .doc = "A place where a DocType names a field of its own.",
    .columns = {
        column<&FieldReference::doctype>("doctype", "Name of the DocType."),
        column<&FieldReference::property>("property", "What names the field."),
        column<&FieldReference::subject>("subject", "Field whose property that is."),
        column<&FieldReference::name>("name", "The name."),
        column<&FieldReference::target_kind>(
            "target_kind",
            "value, table, layout, unknown, system (every document has it) or none."),
        column<&FieldReference::target_type>("target_type", "Type of the named field."),
        column<&FieldReference::target_options>("target_options", "Options of the named field."),
        column<&FieldReference::fits>("fits",
                                      "There is such a field, and its type suits the property."),
        column<&FieldReference::is_repeated>("is_repeated", "Named by the same property before.")}};

}  // namespace facts
