// SPDX-License-Identifier: MIT
// What must hold for the tree of any bytes, whatever the reader: spans inside the text, children
// inside their parents and behind them in the tree, only members have keys, it prints.
#pragma once

#include <cstdlib>
#include <string_view>
#include <vector>

#include "syntax/data_tree.h"

namespace fuzz {

inline void demand(bool holds) {
  if (!holds) std::abort();
}

inline void demand_node(syntax::Value value, syntax::Value parent, std::size_t size) {
  demand(value.span().begin <= value.span().end && value.span().end <= size);
  demand(value.key_span().begin <= value.key_span().end && value.key_span().end <= size);
  if (!parent) return;
  demand(value.index() > parent.index());
  demand(value.is_alias() || parent.is_alias() || parent.span().covers(value.span()));
  demand(parent.is_object() || value.key_span().empty());
  static_cast<void>(value.integer());
  static_cast<void>(value.truthy());
}

inline void demand_tree(const syntax::DataTree& tree, std::string_view bytes) {
  for (const syntax::Problem& problem : tree.problems()) {
    demand(problem.span.begin <= problem.span.end && problem.span.end <= bytes.size());
    demand(!problem.what.empty());
  }
  std::vector<syntax::Value> todo = {tree.root()};
  demand_node(tree.root(), {}, bytes.size());
  while (!todo.empty()) {
    const syntax::Value parent = todo.back();
    todo.pop_back();
    for (syntax::Value child = parent.first(); child; child = child.next()) {
      demand_node(child, parent, bytes.size());
      todo.push_back(child);
    }
  }
  static_cast<void>(tree.print());
}

}  // namespace fuzz
