// SPDX-License-Identifier: MIT
// The nodes above the cursor. Asking tree-sitter for a parent costs a walk from the root; keeping
// the trail costs nothing.
//   Trail trail;
//   for (Cursor at(root); at; at.next()) { trail.visit(at); … trail.up(1) is the parent … }
#pragma once

#include <vector>

#include "syntax/tree.h"

namespace facts {

class Trail {
 public:
  void visit(const syntax::Cursor& at) {
    while (!steps_.empty() && steps_.back().depth >= at.depth()) steps_.pop_back();
    steps_.push_back({at.depth(), at.node()});
  }
  // The node `levels` above the current one, or a null node.
  [[nodiscard]] syntax::Node up(std::size_t levels) const {
    return levels < steps_.size() ? steps_[steps_.size() - 1 - levels].node : syntax::Node();
  }

 private:
  struct Step {
    unsigned depth;
    syntax::Node node;
  };
  std::vector<Step> steps_;
};

}  // namespace facts
