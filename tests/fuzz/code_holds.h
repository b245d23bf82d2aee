// SPDX-License-Identifier: MIT
// What must hold for a syntax tree of any bytes: the cursor meets nodes in source order, inside
// their parents, and comes to an end.
#pragma once

#include <cstdlib>
#include <vector>

#include "syntax/tree.h"

namespace fuzz {

inline void demand(bool holds) {
  if (!holds) std::abort();
}

template <typename Visit>
void demand_code(const syntax::Tree& tree, std::string_view bytes, Visit visit) {
  std::vector<base::Span> parents;
  for (syntax::Cursor at(tree.root()); at; at.next()) {
    const base::Span span = at.node().span();
    demand(span.begin <= span.end && span.end <= bytes.size());
    demand(at.depth() <= parents.size());
    parents.resize(at.depth());
    demand(parents.empty() || parents.back().covers(span));
    parents.push_back(span);
    visit(at.node());
  }
}

}  // namespace fuzz
