// SPDX-License-Identifier: MIT
// One finding per field and DocType at its strongest use; the other uses are related places, which
// is why this is no declarative rule. Gaps that only hints speak of stay silent, and so do those
// that the dump of a site proves: site-field-not-exported has them.
#include <set>

#include "check/native.h"
#include "facts/doctype/custom_fields.h"
#include "facts/site/site_evidence.h"

namespace check::native {
namespace {

constexpr std::size_t kMaxRelated = 9;

}  // namespace

void custom_field_not_exported(const NativeInput& input, Findings& findings) {
  for (const facts::CustomFieldUse& use : input.facts.rows<facts::CustomFieldUse>()) {
    findings.examined(use.place());
  }
  std::set<std::pair<std::string_view, std::string_view>> on_site;
  for (const facts::SiteDifference& one : input.facts.rows<facts::SiteDifference>()) {
    if (one.state == "site only") on_site.emplace(one.doctype, one.name);
  }
  for (const facts::CustomFieldGap& gap : input.facts.rows<facts::CustomFieldGap>()) {
    if (gap.confidence == "possible" || on_site.contains({gap.doctype, gap.fieldname})) continue;
    std::vector<rule::Related> related;
    for (const base::Place& place : gap.places) {
      if (related.size() == kMaxRelated) break;
      related.push_back({place, "used here, too"});
    }
    findings.add(gap.place(), gap.key,
                 {{"fieldname", std::string(gap.fieldname)}, {"doctype", std::string(gap.doctype)}},
                 std::move(related));
  }
}

}  // namespace check::native
