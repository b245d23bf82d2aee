// SPDX-License-Identifier: MIT
// Whether Python compiles a file. Tree-sitter repairs what it cannot parse and takes much that
// Python refuses, so three things are asked: the layout, the errors in the tree, and what stands
// where it must not. Held against CPython's `compile` over mutations (tests/oracle/compile.py).
#pragma once

#include <optional>
#include <vector>

#include "syntax/python_layout.h"
#include "syntax/tree.h"

namespace syntax {

// Syntax that only a later Python takes: 14 is Python 3.14.
struct PythonNews {
  base::Span span;
  int since = 0;
  std::string what;
};

struct PythonCheck {
  std::optional<PythonFault> fault;  // no Python 3 compiles the file
  std::vector<PythonNews> news;      // of what it holds beyond Python 3.10; empty with a fault
};

[[nodiscard]] PythonCheck check_python(const Tree& tree);

}  // namespace syntax
