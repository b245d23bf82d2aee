// SPDX-License-Identifier: MIT
#include "check/plan.h"

#include <algorithm>
#include <set>

#include "base/text.h"

namespace check {
namespace {

using Names = std::set<std::string_view>;

bool gives_any(const std::vector<std::string_view>& gives, const Names& wanted) {
  return std::any_of(gives.begin(), gives.end(),
                     [&](std::string_view name) { return wanted.count(name) > 0; });
}

// Adds what the derivations of wanted tables need, until nothing new comes.
Names closure(Names wanted) {
  for (std::size_t before = 0; before != wanted.size();) {
    before = wanted.size();
    for (const facts::Derivation& derivation : facts::derivations()) {
      if (!gives_any(derivation.gives, wanted)) continue;
      wanted.insert(derivation.needs.begin(), derivation.needs.end());
    }
  }
  return wanted;
}

// One of `literals` occurs, or there are none to ask for.
bool holds_any(std::string_view bytes, const std::vector<std::string_view>& literals) {
  return literals.empty() || std::any_of(literals.begin(), literals.end(), [&](auto literal) {
           return base::contains(bytes, literal);
         });
}

// What files must hold to be handed to the extractor, when every need of its tables says so.
std::vector<std::string_view> keywords_for(const facts::Extractor& extractor,
                                           const std::vector<Need>& needs, const Names& joined) {
  std::vector<std::string_view> keywords;
  for (const Need& need : needs) {
    if (!gives_any(extractor.gives, {need.table})) continue;
    if (need.keywords.empty()) return {};
    keywords.insert(keywords.end(), need.keywords.begin(), need.keywords.end());
  }
  if (gives_any(extractor.gives, joined)) keywords.clear();
  return keywords;
}

}  // namespace

bool passes_gate(const facts::Extractor& extractor, std::string_view bytes) {
  if (!holds_any(bytes, extractor.literals)) return false;
  return extractor.is_barren == nullptr || !extractor.is_barren(bytes);
}

bool may_stand_in(std::string_view table, project::Kind kind, std::string_view bytes) {
  for (const facts::Derivation& derivation : facts::derivations()) {
    if (!gives_any(derivation.gives, {table}) || !derivation.stands_in.has(kind)) continue;
    if (holds_any(bytes, derivation.holds)) return true;
  }
  for (const facts::Extractor& extractor : facts::extractors()) {
    if (!gives_any(extractor.gives, {table}) || !extractor.kinds.has(kind)) continue;
    if (passes_gate(extractor, bytes)) return true;
  }
  return false;
}

bool is_extracted(std::string_view table) {
  const auto& all = facts::derivations();
  return std::none_of(all.begin(), all.end(), [&](const facts::Derivation& derivation) {
    return gives_any(derivation.gives, {table});
  });
}

std::vector<std::string_view> without_idle(std::vector<std::string_view> tables,
                                           facts::Library& library) {
  for (const facts::Derivation& derivation : facts::derivations()) {
    if (derivation.is_idle == nullptr || !derivation.is_idle(library)) continue;
    std::erase_if(tables,
                  [&](std::string_view table) { return gives_any(derivation.gives, {table}); });
  }
  return tables;
}

bool Reading::wants(std::string_view bytes) const {
  return holds_any(bytes, keywords) && passes_gate(*extractor, bytes);
}

bool Plan::wants(project::Kind kind, std::string_view bytes) const {
  return std::any_of(readings.begin(), readings.end(), [&](const Reading& reading) {
    return reading.extractor->kinds.has(kind) && reading.wants(bytes);
  });
}

Plan plan(const std::vector<Need>& needs) {
  Names asked;
  for (const Need& need : needs) asked.insert(need.table);
  const Names wanted = closure(asked);
  Plan plan;
  Names joined;  // by derivations, which look at every row
  for (const facts::Derivation& derivation : facts::derivations()) {
    if (!gives_any(derivation.gives, wanted)) continue;
    plan.derivations.push_back(&derivation);
    joined.insert(derivation.needs.begin(), derivation.needs.end());
  }
  for (const facts::Extractor& extractor : facts::extractors()) {
    if (!gives_any(extractor.gives, wanted)) continue;
    plan.readings.push_back({&extractor, keywords_for(extractor, needs, joined)});
    plan.kinds |= extractor.kinds;
  }
  return plan;
}

}  // namespace check
