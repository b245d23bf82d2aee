// SPDX-License-Identifier: MIT
// Joins uses with declarations. A use whose DocType the file did not tell is resolved through
// hooks.py, through the folder of its controller, or through the link it fetches from; what stays
// unresolved is left alone. One gap per DocType and field, pointing at its strongest use.
#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "base/glob.h"
#include "base/text.h"
#include "facts/doctype/custom_fields.h"
#include "facts/doctype/doctype.h"
#include "facts/facts.h"
#include "facts/hooks/hooks.h"

namespace facts {
namespace {

using Names = std::set<std::string_view>;

// "Sales Invoice" is the folder sales_invoice.
std::string scrub(std::string_view name) {
  std::string folder = base::to_lower(name);
  std::replace_if(
      folder.begin(), folder.end(), [](char c) { return c == ' ' || c == '-'; }, '_');
  return folder;
}

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

// Every field that is there: of scanned DocTypes, and custom ones.
class Declared {
 public:
  explicit Declared(const Facts& facts) {
    for (const DocTypeField& one : facts.rows<DocTypeField>()) {
      fields_[one.doctype].insert(one.fieldname.value);
    }
    for (const CustomField& one : facts.rows<CustomField>()) {
      const bool is_pattern = base::contains(one.fieldname, "*");
      (is_pattern ? patterns_ : fields_)[one.doctype].insert(one.fieldname);
    }
  }

  [[nodiscard]] bool has(std::string_view doctype, std::string_view field) const {
    return of(doctype, field) || of("*", field);
  }

  // Declared for a parent or a child of the DocType: "Sales Order" and "Sales Order Item". A form
  // script or a row may speak of the other one.
  [[nodiscard]] bool has_relative(std::string_view doctype, std::string_view field) const {
    return std::any_of(fields_.begin(), fields_.end(), [&](const auto& other) {
      const bool is_relative =
          starts_word(other.first, doctype) || starts_word(doctype, other.first);
      return is_relative && other.second.count(field) > 0;
    });
  }

 private:
  static bool starts_word(std::string_view name, std::string_view word) {
    return name.size() > word.size() && name.starts_with(word) && name[word.size()] == ' ';
  }

  [[nodiscard]] bool of(std::string_view doctype, std::string_view field) const {
    const auto fields = fields_.find(doctype);
    if (fields != fields_.end() && fields->second.count(field) > 0) return true;
    const auto patterns = patterns_.find(doctype);
    return patterns != patterns_.end() &&
           std::any_of(patterns->second.begin(), patterns->second.end(),
                       [&](std::string_view one) { return base::glob_match(one, field); });
  }

  std::map<std::string_view, Names> fields_;
  std::map<std::string_view, Names> patterns_;
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

bool is_missing(const CustomFieldUse& use, const Declared& declared) {
  if (use.is_guarded || use.doctype.empty()) return false;
  if (declared.has(use.doctype, use.fieldname)) return false;
  return use.strength == "S1" || !declared.has_relative(use.doctype, use.fieldname);
}

}  // namespace

void derive_custom_field_gaps(Library&, Facts& facts) {
  const SubjectResolver resolver(facts);
  const Declared declared(facts);
  std::map<std::pair<std::string_view, std::string_view>, Uses> missing;
  for (CustomFieldUse& use : facts.rows<CustomFieldUse>()) {
    if (use.doctype.empty()) {
      use.doctype = resolver.resolve(use.via);
      use.key = facts.pool.keep(std::string(use.doctype) + "." + std::string(use.fieldname));
    }
    if (is_missing(use, declared)) missing[{use.doctype, use.fieldname}].push_back(&use);
  }
  for (const auto& [field, uses] : missing) facts.add(gap_of(uses));
}

}  // namespace facts
