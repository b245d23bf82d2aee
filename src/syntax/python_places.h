// SPDX-License-Identifier: MIT
// What may stand only in some places: return in a function, break in a loop, a starred value in a
// list. Follows a walk through the tree from above.
#pragma once

#include <string_view>
#include <vector>

#include "syntax/tree.h"

namespace syntax {

class PythonPlaces {
 public:
  // To be told every named node in source order, with its depth.
  void enter(Node node, unsigned depth);
  // Why Python refuses the node where it stands; empty when it does not.
  [[nodiscard]] std::string_view fault(Node node) const;

 private:
  struct Frame {
    unsigned depth = 0;
    bool in_function = false;
    bool in_async = false;
    bool in_loop = false;
    bool in_class = false;          // directly
    bool in_comprehension = false;  // directly
  };

  void note_statement(Node node);
  [[nodiscard]] std::string_view statement_fault(Node node) const;
  [[nodiscard]] std::string_view yield_fault(Node node) const;

  std::vector<Frame> frames_ = {{}};
  bool has_statement_ = false;
  bool may_import_future_ = true;
};

}  // namespace syntax
