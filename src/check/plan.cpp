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

}  // namespace

bool passes_gate(const facts::Extractor& extractor, std::string_view bytes) {
  return holds_any(bytes, extractor.literals);
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

bool Plan::wants(project::Kind kind, std::string_view bytes) const {
  return std::any_of(extractors.begin(), extractors.end(), [&](const facts::Extractor* e) {
    return e->kinds.has(kind) && passes_gate(*e, bytes);
  });
}

Plan plan(std::vector<std::string_view> tables) {
  const Names wanted = closure(Names(tables.begin(), tables.end()));
  Plan plan;
  for (const facts::Derivation& derivation : facts::derivations()) {
    if (gives_any(derivation.gives, wanted)) plan.derivations.push_back(&derivation);
  }
  for (const facts::Extractor& extractor : facts::extractors()) {
    if (!gives_any(extractor.gives, wanted)) continue;
    plan.extractors.push_back(&extractor);
    plan.kinds |= extractor.kinds;
  }
  return plan;
}

}  // namespace check
