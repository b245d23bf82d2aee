// SPDX-License-Identifier: MIT
// Tells the values of a Python module's names without running it, statement by statement, as
// Frappe's import of hooks.py would see them. What is folded: literals, f-strings over known names,
// concatenation, spreads, names, imports inside the repository, the usual list and dict methods and
// item assignment. Both branches of if/try/with/match count and make their values conditional.
// Everything else is unknown, and what an unknown function may have changed is unknown, too.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "base/pool.h"
#include "facts/python/python_value.h"
#include "syntax/tree.h"

namespace facts {

// A value that a later unconditional assignment threw away before anything read it.
struct PythonLoss {
  ValueId value = kUnknownValue;
  base::Place place;  // of the name in the earlier assignment
};

struct PythonName {
  std::string_view name;
  ValueId value = kUnknownValue;
  base::Place place;  // of the name where it was last bound
  std::vector<PythonLoss> losses;
};

// A key that a dict display holds twice; Python keeps the last.
struct PythonDuplicate {
  std::string_view key;
  base::Place place;     // of the later key
  base::Place previous;  // of the earlier one
  bool is_same = false;  // both have the same known value
};

struct PythonModule {
  std::vector<PythonName> names;  // in the order of their first binding
  std::vector<PythonDuplicate> duplicates;
  // Its names may be changed by means that cannot be followed: globals(), exec, broken syntax.
  bool is_opaque = false;

  [[nodiscard]] const PythonName* find(std::string_view name) const;
};

// `from .x import y` seen from a module: one leading dot per `dots`, and the dotted name behind it.
struct PythonImport {
  std::string_view module;
  unsigned dots = 0;
};

struct PythonImported {
  const PythonModule* module = nullptr;  // null: not in reach
  bool is_absent = false;                // the module certainly does not exist
};
using PythonImporter = std::function<PythonImported(const PythonImport& import)>;

// Values go into `store`, decoded text into `pool`; both must outlive the module, as must the bytes
// behind `root`.
[[nodiscard]] PythonModule evaluate_python(syntax::Node root, base::FileId file, PythonStore& store,
                                           base::Pool& pool, const PythonImporter& importer);

}  // namespace facts
