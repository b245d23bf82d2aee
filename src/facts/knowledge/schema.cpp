// SPDX-License-Identifier: MIT
#include "facts/knowledge/schema.h"

#include <algorithm>
#include <array>
#include <set>

#include "base/glob.h"
#include "base/text.h"
#include "facts/doctype/custom_fields.h"
#include "facts/doctype/doctype.h"
#include "facts/facts.h"
#include "facts/knowledge/fieldtypes.h"
#include "facts/knowledge/required_apps.h"

namespace facts {
namespace {

// Columns that a table has without a field (`model/__init__.py`), and fields that Frappe makes by
// itself: for amended documents, repeated documents and trees.
bool is_system_field(std::string_view name) {
  static constexpr std::array<std::string_view, 23> kSystem = {
      "_assign",     "_comments",   "_liked_by",   "_seen",   "_user_tags", "amended_from",
      "auto_repeat", "creation",    "docstatus",   "doctype", "idx",        "is_group",
      "lft",         "modified",    "modified_by", "name",    "old_parent", "owner",
      "parent",      "parentfield", "parenttype",  "rgt",     "route"};
  return std::binary_search(kSystem.begin(), kSystem.end(), name);
}

KnownField known_field(std::string_view name, std::string_view type, std::string_view options) {
  return {.name = name, .type = type, .target = has_target(type) ? options : std::string_view()};
}

std::vector<std::string> sorted(const std::set<std::string>& names) {
  return {names.begin(), names.end()};
}

}  // namespace

Schema::Schema(Library& library, const Facts& facts)
    : knowledge_(library.knowledge()), own_doctypes_(library), majors_(library.workspace().majors) {
  add_own(facts);
  const std::vector<project::App>& apps = library.workspace().apps;
  std::set<std::string> all_missing;
  for (std::uint32_t i = 0; i < apps.size(); ++i) {
    std::set<std::string> missing = required_apps(library, i);
    std::erase_if(missing, [&](const std::string& name) {
      const auto is_it = [&](const project::App& app) { return app.name == name; };
      return knowledge_.knows(name) || std::any_of(apps.begin(), apps.end(), is_it);
    });
    missing_.push_back(sorted(missing));
    all_missing.merge(missing);
  }
  missing_.push_back(sorted(all_missing));
}

void Schema::add_own(const Facts& facts) {
  for (const DocType& one : facts.rows<DocType>()) own_[one.name.value];
  for (const DocTypeField& one : facts.rows<DocTypeField>()) {
    const KnownField field =
        known_field(one.fieldname.value, one.fieldtype.value, one.options.value);
    own_[one.doctype].insert_or_assign(one.fieldname.value, field);
  }
  for (const CustomField& one : facts.rows<CustomField>()) {
    if (base::contains(one.fieldname, "*")) {
      globs_[one.doctype].push_back(one.fieldname);
    } else {
      custom_[one.doctype].insert_or_assign(one.fieldname,
                                            known_field(one.fieldname, one.fieldtype, one.options));
    }
  }
}

std::vector<KnownDocType> Schema::known(std::string_view doctype) {
  return knowledge_.find_doctype(doctype, majors_);
}

Answer Schema::has_doctype(std::string_view name, std::uint32_t app) {
  if (is_own(name) || !known(name).empty() || own_doctypes_.has(name)) return Answer::Yes;
  return absent(app);
}

std::vector<KnownField> Schema::fields(std::string_view doctype, std::string_view field) {
  std::vector<KnownField> found = knowledge_.find_field(doctype, field, majors_);
  for (const auto* all : {&custom_, &own_}) {
    const auto fields = all->find(doctype);
    if (fields == all->end()) continue;
    if (const auto one = fields->second.find(field); one != fields->second.end()) {
      found.push_back(one->second);
    }
  }
  return found;
}

std::vector<std::string_view> Schema::child_tables(std::string_view doctype) {
  std::vector<std::string_view> tables;
  const auto add = [&](const KnownField& field) {
    const bool is_table = field.type == "Table" || field.type == "Table MultiSelect";
    if (is_table) tables.push_back(field.target);
  };
  for (const KnownDocType& one : known(doctype)) {
    for (const KnownField& field : all_fields(one.coded_fields)) add(field);
  }
  for (const auto* all : {&custom_, &own_}) {
    const auto fields = all->find(doctype);
    if (fields == all->end()) continue;
    for (const auto& [name, field] : fields->second) add(field);
  }
  return tables;
}

bool Schema::is_declared(std::string_view doctype, std::string_view field) const {
  for (const std::string_view owner : {doctype, std::string_view("*")}) {
    const auto fields = custom_.find(owner);
    if (fields != custom_.end() && fields->second.contains(field)) return true;
    const auto globs = globs_.find(owner);
    const auto matches = [&](std::string_view glob) { return base::glob_match(glob, field); };
    const bool is_meant =
        globs != globs_.end() && std::any_of(globs->second.begin(), globs->second.end(), matches);
    if (is_meant) return true;
  }
  return false;
}

Answer Schema::has_field(std::string_view doctype, std::string_view field, std::uint32_t app) {
  if (is_system_field(field) || is_declared(doctype, field)) return Answer::Yes;
  if (!fields(doctype, field).empty()) return Answer::Yes;
  if (is_own(doctype)) return Answer::No;
  return known(doctype).empty() ? Answer::Unknown : absent(app);
}

bool Schema::has_foreign_document(std::string_view doctype, std::string_view name) {
  return knowledge_.has_document(doctype, name, majors_);
}

Answer Schema::has_foreign_function(std::string_view dotted) {
  return knowledge_.has_function(dotted, majors_);
}

std::string Schema::nearest_doctype(std::string_view name) {
  std::vector<std::string_view> names = knowledge_.doctype_names(majors_);
  for (const std::string& own : own_doctypes_.names()) names.push_back(own);
  constexpr std::size_t kMaxDistance = 2;
  std::size_t best = kMaxDistance + 1;
  std::string_view meant;
  for (const std::string_view one : names) {
    if (one.size() > name.size() + kMaxDistance || name.size() > one.size() + kMaxDistance)
      continue;
    const std::size_t distance = base::edit_distance(base::to_lower(name), base::to_lower(one));
    if (distance < best) meant = one;
    best = std::min(best, distance);
  }
  return std::string(meant);
}

const std::vector<std::string>& Schema::missing_apps(std::uint32_t app) const {
  return app < missing_.size() - 1 ? missing_[app] : missing_.back();  // kNone: all apps
}

std::string Schema::why_unknown(std::uint32_t app) const {
  const std::vector<std::string>& missing = missing_apps(app);
  if (missing.empty()) return {};
  std::string names;
  for (const std::string& name : missing) names += (names.empty() ? "'" : ", '") + name + "'";
  return "requires " + names + ", which is neither here nor known: write its table with " +
         "'frappe-lint knowledge build PATH --major N' and pass it with --knowledge";
}

}  // namespace facts
