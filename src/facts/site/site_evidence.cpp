// SPDX-License-Identifier: MIT
// Rows that Frappe or an app makes by itself (is_system_generated) are left out. A field stands
// where it is used or declared; what is on the site only stands at the hooks.py of the app that
// would export it.
#include "facts/site/site_evidence.h"

#include <array>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "facts/doctype/custom_fields.h"
#include "facts/doctype/doctype.h"
#include "facts/documents/app_document.h"
#include "facts/facts.h"
#include "facts/knowledge/knowledge.h"
#include "facts/knowledge/schema.h"
#include "syntax/data_tree.h"

namespace facts {
namespace {

using Name = std::pair<std::string_view, std::string_view>;  // DocType and name

constexpr std::array<std::string_view, 4> kDocuments = {"Client Script", "Print Format",
                                                        "Server Script", "Workflow"};

bool is_made_by_hand(syntax::Value row) {
  return row.is_object() && !row["is_system_generated"].truthy();
}

bool is_carried(std::string_view how) {
  return how == "fixture" || how == "customize export";
}

// null is no text.
std::string_view text_of(syntax::Value value) {
  return value.is_string() ? value.text() : std::string_view();
}

// "gender.hidden", or "track_changes" of the DocType itself.
std::string name_of_setter(std::string_view field, std::string_view property) {
  return std::string(field) + (field.empty() ? "" : ".") + std::string(property);
}

class Comparer {
 public:
  Comparer(Library& library, Facts& facts, syntax::Value dump)
      : schema_(library.schema(facts)), facts_(facts), dump_(dump), home_(home(library)) {}

  void compare() {
    fields();
    setters();
    permissions();
    for (const std::string_view kind : kDocuments) documents(kind);
  }

 private:
  // Where to say what no file of the tree shows: hooks.py of the first app that is nobody else's.
  static base::Place home(Library& library) {
    base::Place place;
    for (const project::App& app : library.workspace().apps) {
      const project::File* hooks = library.workspace().find(app.package + "/hooks.py");
      const bool is_foreign = library.knowledge().knows(app.name);
      if (hooks != nullptr && (!place.known() || !is_foreign)) place = {hooks->id, {0, 0}};
      if (place.known() && !is_foreign) break;
    }
    return place;
  }

  template <typename Visit>
  bool each(std::string_view kind, const Visit& visit) const {
    const syntax::Value rows = dump_[kind];
    for (syntax::Value row = rows.first(); row; row = row.next()) visit(row);
    return rows.is_array();
  }

  void fields() {
    std::map<Name, std::vector<base::Place>> uses;
    for (const CustomFieldUse& use : facts_.rows<CustomFieldUse>()) {
      if (use.strength != "S0") uses[{use.doctype, use.fieldname}].push_back(use.place());
    }
    std::map<Name, const CustomField*> declared;
    for (const CustomField& one : facts_.rows<CustomField>()) {
      if (is_carried(one.how)) declared.try_emplace({one.doctype, one.fieldname}, &one);
    }
    std::set<Name> on_site;
    const bool is_dumped = each("Custom Field", [&](syntax::Value row) {
      const Name name = {row["dt"].text(), row["fieldname"].text()};
      on_site.insert(name);
      const auto own = declared.find(name);
      if (own != declared.end()) return drift(*own->second, row["fieldtype"].text());
      if (is_made_by_hand(row)) field_on_site(row, name, uses[name]);
    });
    for (const auto& [name, own] : declared) {
      const bool is_missing = is_dumped && !on_site.contains(name);
      if (is_missing) add("Custom Field", name, "apps only", own->place()).in_apps = own->fieldtype;
    }
  }

  void drift(const CustomField& own, std::string_view type) {
    if (own.fieldtype.empty() || type.empty() || own.fieldtype == type) return;
    SiteDifference& row = add("Custom Field", {own.doctype, own.fieldname}, "drift", own.place());
    row.on_site = facts_.pool.keep(type);
    row.in_apps = own.fieldtype;
  }

  void field_on_site(syntax::Value site, const Name& name, const std::vector<base::Place>& uses) {
    if (schema_.has_field(name.first, name.second, project::kNone) != Answer::No) return;
    SiteDifference& row =
        add("Custom Field", name, "site only", uses.empty() ? home_ : uses.front());
    row.on_site = facts_.pool.keep(site["fieldtype"].text());
    row.uses = static_cast<int>(uses.size());
  }

  // field_order is written whenever somebody moves a field of the form.
  void setters() {
    std::map<std::pair<std::string, std::string>, const PropertySetter*> own;
    for (const PropertySetter& one : facts_.rows<PropertySetter>()) {
      own.try_emplace({std::string(one.doctype), name_of_setter(one.fieldname, one.property)},
                      &one);
    }
    std::set<std::pair<std::string, std::string>> on_site;
    const bool is_dumped = each("Property Setter", [&](syntax::Value row) {
      const std::string_view property = row["property"].text();
      const std::string name = name_of_setter(text_of(row["field_name"]), property);
      const std::string doctype(row["doc_type"].text());
      on_site.emplace(doctype, name);
      const auto known = own.find({doctype, name});
      if (known != own.end()) return value_drift(*known->second, row["value"].text(), name);
      if (!is_made_by_hand(row) || property == "field_order" || doctype.empty()) return;
      add("Property Setter", {doctype, name}, "site only", home_).on_site =
          facts_.pool.keep(row["value"].text());
    });
    for (const auto& [name, setter] : own) {
      if (!is_dumped || !is_carried(setter->how) || on_site.contains(name)) continue;
      add("Property Setter", {name.first, name.second}, "apps only", setter->place()).in_apps =
          setter->value.value;
    }
  }

  void value_drift(const PropertySetter& own, std::string_view value, const std::string& name) {
    const bool is_same = own.value.value == value || own.property == "field_order";
    if (is_same || !is_carried(own.how)) return;
    SiteDifference& row = add("Property Setter", {own.doctype, name}, "drift", own.value.at);
    row.on_site = facts_.pool.keep(value);
    row.in_apps = own.value.value;
  }

  // One custom row is enough for Frappe to leave out all permissions of the DocType's own file.
  void permissions() {
    std::map<std::string_view, const DocType*> own;
    for (const DocType& one : facts_.rows<DocType>()) own.emplace(one.name.value, &one);
    std::set<std::string_view> carried;
    for (const DocumentValue& one : facts_.rows<DocumentValue>()) {
      if (one.document == "Custom DocPerm" && one.property == "parent") carried.insert(one.value);
    }
    std::set<std::string_view> said;
    each("Custom DocPerm", [&](syntax::Value row) {
      const auto doctype = own.find(row["parent"].text());
      if (doctype == own.end() || carried.contains(doctype->first)) return;
      if (!said.insert(doctype->first).second) return;
      add("Custom DocPerm", {doctype->first, "permissions"}, "site only", doctype->second->name.at);
    });
  }

  void documents(std::string_view kind) {
    std::map<std::string_view, const AppDocument*> own;
    for (const AppDocument& one : facts_.rows<AppDocument>()) {
      if (one.doctype == kind) own.emplace(one.name, &one);
    }
    std::set<std::string_view> on_site;
    const bool is_dumped = each(kind, [&](syntax::Value row) {
      const std::string_view name = row["name"].text();
      on_site.insert(name);
      const bool is_standard = row["standard"].text() == "Yes";
      const bool is_known = own.contains(name) || schema_.has_foreign_document(kind, name);
      if (!name.empty() && !is_standard && !is_known) add(kind, {{}, name}, "site only", home_);
    });
    for (const auto& [name, document] : own) {
      const bool is_missing = is_dumped && !on_site.contains(name);
      if (is_missing) add(kind, {{}, name}, "apps only", document->place());
    }
  }

  SiteDifference& add(std::string_view kind, const Name& name, std::string_view state,
                      base::Place at) {
    SiteDifference row;
    row.file = at.file;
    row.span = at.span;
    row.kind = kind;
    if (!name.first.empty()) row.doctype = facts_.pool.keep(name.first);
    row.name = facts_.pool.keep(name.second);
    row.state = state;
    row.key = facts_.pool.keep(std::string(kind) + " " + std::string(name.first) + "." +
                               std::string(name.second));
    return facts_.add(row);
  }

  Schema& schema_;
  Facts& facts_;
  syntax::Value dump_;
  base::Place home_;
};

}  // namespace

bool has_no_site_evidence(Library& library) {
  return library.knowledge().site_evidence().empty();
}

void derive_site_differences(Library& library, Facts& facts) {
  const std::string& text = library.knowledge().site_evidence();
  if (text.empty()) return;
  const syntax::DataTree dump = syntax::parse_json(text);
  Comparer(library, facts, dump.root()).compare();
}

const Table SiteDifference::kTable = {
    .name = "site_difference",
    .doc = "A customisation that a site and the apps do not agree on.",
    .columns = {column<&SiteDifference::kind>("kind", "Custom Field, Property Setter and so on."),
                column<&SiteDifference::doctype>("doctype", "DocType that is customised."),
                column<&SiteDifference::name>("name", "Field, property or document."),
                column<&SiteDifference::state>("state", "site only, apps only or drift."),
                column<&SiteDifference::on_site>("on_site", "Type or value on the site."),
                column<&SiteDifference::in_apps>("in_apps", "Type or value that an app declares."),
                column<&SiteDifference::uses>("uses", "How often code uses the field.")}};

}  // namespace facts
