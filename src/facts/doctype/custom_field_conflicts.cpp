// SPDX-License-Identifier: MIT
// Only declarations whose DocType, name and type are plain are compared. A field counts as standard
// when the DocType itself has it in every version that counts: one that came with a later version
// is a custom field in the earlier one.
#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "facts/doctype/custom_fields.h"
#include "facts/doctype/doctype.h"
#include "facts/doctype/field_writer.h"
#include "facts/facts.h"
#include "facts/knowledge/schema.h"

namespace facts {
namespace {

using Name = std::pair<std::string_view, std::string_view>;  // DocType and fieldname

bool is_plain(const CustomField& one) {
  return !base::contains(one.doctype, "*") && !base::contains(one.fieldname, "*");
}

class Comparer {
 public:
  Comparer(Library& library, const Facts& facts)
      : workspace_(library.workspace()), schema_(library.schema(facts)) {
    for (const DocTypeField& one : facts.rows<DocTypeField>()) {
      own_.emplace(one.doctype, one.fieldname.value);
    }
  }

  void compare(CustomField& row) {
    if (!is_plain(row) || row.how == "workflow" || row.fieldtype.empty()) return;
    if (!runs_in_production(workspace_.file(row.file).path)) return;
    row.is_standard = is_standard(row);
    const auto [at, is_new] = first_.try_emplace({row.doctype, row.fieldname}, &row);
    const CustomField& earlier = *at->second;
    if (!is_new && earlier.fieldtype != row.fieldtype) {
      row.earlier = {earlier.fieldtype, earlier.place()};
    }
  }

 private:
  bool is_standard(const CustomField& row) {
    if (own_.contains({row.doctype, row.fieldname})) return true;
    const std::vector<KnownDocType> known = schema_.known(row.doctype);
    const auto has_it = [&](const KnownDocType& one) {
      return find_field(one.coded_fields, row.fieldname).has_value();
    };
    return !known.empty() && std::all_of(known.begin(), known.end(), has_it);
  }

  const project::Workspace& workspace_;
  Schema& schema_;
  std::set<Name> own_;
  std::map<Name, const CustomField*> first_;
};

}  // namespace

void derive_custom_field_conflicts(Library& library, Facts& facts) {
  Comparer comparer(library, facts);
  for (CustomField& row : facts.rows<CustomField>()) comparer.compare(row);
}

}  // namespace facts
