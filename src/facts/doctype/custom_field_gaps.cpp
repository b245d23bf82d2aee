// SPDX-License-Identifier: MIT
// Joins uses with declarations. A use whose DocType the file did not tell is resolved through
// hooks.py, through the folder of its controller, or through the link it fetches from; what stays
// unresolved is left alone, and so is a DocType that nobody knows. One gap per DocType and field,
// pointing at its strongest use.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "base/text.h"
#include "facts/doctype/custom_fields.h"
#include "facts/doctype/doctype.h"
#include "facts/doctype/field_writer.h"
#include "facts/facts.h"
#include "facts/hooks/hooks.h"
#include "facts/knowledge/schema.h"
#include "facts/scrub.h"

namespace facts {
namespace {

using Names = std::set<std::string_view>;

// "Sales Invoice" is the class SalesInvoice.
std::string class_name(std::string_view doctype) {
  std::string name;
  for (const char c : doctype) {
    if (c != ' ' && c != '-') name.push_back(c);
  }
  return name;
}

// Finds the DocType behind `via`.
class SubjectResolver {
 public:
  explicit SubjectResolver(const Facts& facts) {
    for (const DocType& one : facts.rows<DocType>()) {
      const std::string module = scrub(one.name.value);
      controllers_["." + module + "." + module + "." + class_name(one.name.value)] = one.name.value;
    }
    for (const DocTypeField& one : facts.rows<DocTypeField>()) {
      link(one.key, one.fieldtype.value, one.options.value);
    }
    for (const CustomField& one : facts.rows<CustomField>()) {
      link(one.key, one.fieldtype, one.options);
    }
    for (const HookTarget& one : facts.rows<HookTarget>()) hook(one);
  }

  [[nodiscard]] std::string_view resolve(std::string_view via) const {
    const std::size_t colon = via.find(':');
    const std::string_view how = via.substr(0, colon);
    const std::string path(via.substr(colon + 1));
    if (how == "link") return find(links_, path);
    if (how == "handler") return find(handlers_, path);
    const std::string_view overridden = find(classes_, path);
    return overridden.empty() ? controller(path) : overridden;
  }

 private:
  void link(std::string_view key, std::string_view type, std::string_view options) {
    if (type == "Link") links_.try_emplace(std::string(key), options);
  }

  void hook(const HookTarget& target) {
    const bool is_class =
        target.hook == "override_doctype_class" || target.hook == "extend_doctype_class";
    if (is_class) return register_for(classes_, target.path, target.sub_key);
    if (target.hook != "doc_events") return;
    const std::string_view key = target.sub_key.substr(0, target.sub_key.rfind('.'));
    const bool is_one = key != "*" && !base::contains(key, ", ");
    register_for(handlers_, target.path, is_one ? key : std::string_view());
  }

  // Code that serves several DocTypes says nothing about any one of them.
  static void register_for(std::map<std::string, std::string_view>& in, std::string_view path,
                           std::string_view doctype) {
    const auto [at, is_new] = in.try_emplace(std::string(path), doctype);
    if (!is_new && at->second != doctype) at->second = {};
  }

  static std::string_view find(const std::map<std::string, std::string_view>& in,
                               const std::string& key) {
    const auto found = in.find(key);
    return found == in.end() ? std::string_view() : found->second;
  }

  // acme.sales.doctype.order.order.Order
  [[nodiscard]] std::string_view controller(const std::string& path) const {
    const std::size_t at = path.find(".doctype.");
    if (at == std::string::npos) return {};
    return find(controllers_, path.substr(at + std::string_view(".doctype").size()));
  }

  std::map<std::string, std::string_view> handlers_;     // function: DocType
  std::map<std::string, std::string_view> classes_;      // class: DocType
  std::map<std::string, std::string_view> controllers_;  // ".order.order.Order": "Order"
  std::map<std::string, std::string_view> links_;        // "Order.customer": "Customer"
};

// Declared for a parent or a child of the DocType: "Sales Order" and "Sales Order Item". A form
// script or a row may speak of the other one.
class Relatives {
 public:
  Relatives(Schema& schema, const Facts& facts) : schema_(schema) {
    for (const DocTypeField& one : facts.rows<DocTypeField>()) {
      if (is_custom_name(one.fieldname.value)) owners_[one.fieldname.value].insert(one.doctype);
    }
    for (const CustomField& one : facts.rows<CustomField>()) {
      owners_[one.fieldname].insert(one.doctype);
    }
  }

  [[nodiscard]] bool have(std::string_view doctype, std::string_view field) const {
    const auto owners = owners_.find(field);
    if (owners == owners_.end()) return false;
    const std::vector<std::string_view> children = schema_.child_tables(doctype);
    return std::any_of(owners->second.begin(), owners->second.end(), [&](std::string_view owner) {
      const bool is_child = std::find(children.begin(), children.end(), owner) != children.end();
      return is_child || starts_word(owner, doctype) || starts_word(doctype, owner);
    });
  }

 private:
  static bool starts_word(std::string_view name, std::string_view word) {
    return name.size() > word.size() && name.starts_with(word) && name[word.size()] == ' ';
  }

  Schema& schema_;
  std::map<std::string_view, Names> owners_;  // by field
};

using Uses = std::vector<const CustomFieldUse*>;

// The files in which code assigns the field to a document that it was given.
std::set<base::FileId> files_that_park(const Uses& uses) {
  std::set<base::FileId> files;
  for (const CustomFieldUse* use : uses) {
    if (use->is_write) files.insert(use->file);
  }
  return files;
}

// A value that code parks on a document in memory: assigned and read in the same file, through
// `self`, the document of an event, or the form.
bool may_be_parked(const CustomFieldUse& use) {
  return !use.via.empty() || use.how == "frm.doc";
}

std::string_view confidence(const Uses& uses) {
  const std::set<base::FileId> parking = files_that_park(uses);
  std::string_view best = "possible";
  for (const CustomFieldUse* use : uses) {
    if (use->strength == "S1") return "certain";
    const bool is_parked = may_be_parked(*use) && parking.count(use->file) > 0;
    if (use->strength != "S0" && !is_parked) best = "likely";
  }
  return best;
}

// "S1" before "S2" before "S3" before the mere hints of "S0".
bool is_stronger(const CustomFieldUse* a, const CustomFieldUse* b) {
  const auto rank = [](std::string_view strength) { return strength == "S0" ? "S4" : strength; };
  return rank(a->strength) < rank(b->strength);
}

CustomFieldGap gap_of(const Uses& uses) {
  const CustomFieldUse& best = **std::min_element(uses.begin(), uses.end(), is_stronger);
  CustomFieldGap gap;
  gap.file = best.file;
  gap.span = best.span;
  gap.key = best.key;
  gap.doctype = best.doctype;
  gap.fieldname = best.fieldname;
  gap.strength = best.strength;
  gap.how = best.how;
  gap.confidence = confidence(uses);
  gap.uses = static_cast<int>(uses.size());
  for (const CustomFieldUse* use : uses) {
    if (use->place() != best.place()) gap.places.push_back(use->place());
  }
  return gap;
}

// Says for which apps a question had to stay open, once each.
void note_open(const std::map<std::uint32_t, base::Place>& open, Library& library, Facts& facts) {
  for (const auto& [app, place] : open) {
    const auto& apps = library.workspace().apps;
    Unchecked row;
    row.file = place.file;
    row.span = place.span;
    if (app < apps.size()) row.key = facts.pool.keep(apps[app].name);
    row.about = CustomFieldGap::kTable.name;
    row.reason = facts.pool.keep(library.schema(facts).why_unknown(app));
    facts.add(row);
  }
}

void resolve_all(Facts& facts) {
  const SubjectResolver resolver(facts);
  for (CustomFieldUse& use : facts.rows<CustomFieldUse>()) {
    if (!use.doctype.empty()) continue;
    use.doctype = resolver.resolve(use.via);
    use.key = facts.pool.keep(std::string(use.doctype) + "." + std::string(use.fieldname));
  }
}

}  // namespace

void derive_custom_field_gaps(Library& library, Facts& facts) {
  resolve_all(facts);
  Schema& schema = library.schema(facts);
  const Relatives relatives(schema, facts);
  std::map<std::pair<std::string_view, std::string_view>, Uses> missing;
  std::map<std::uint32_t, base::Place> open;  // by app
  for (const CustomFieldUse& use : facts.rows<CustomFieldUse>()) {
    if (use.is_guarded || use.doctype.empty()) continue;
    const std::uint32_t app = library.workspace().file(use.file).app;
    const Answer answer = schema.has_field(use.doctype, use.fieldname, app);
    if (answer == Answer::Yes) continue;
    if (use.strength != "S1" && relatives.have(use.doctype, use.fieldname)) continue;
    if (answer == Answer::No) missing[{use.doctype, use.fieldname}].push_back(&use);
    if (answer == Answer::Unknown && !schema.missing_apps(app).empty()) {
      open.try_emplace(app, use.place());
    }
  }
  note_open(open, library, facts);
  for (const auto& [field, uses] : missing) facts.add(gap_of(uses));
}

}  // namespace facts
