// SPDX-License-Identifier: MIT
// Evaluates the Python modules of a workspace, each at most once, and follows the imports between
// them.
#pragma once

#include <map>

#include "facts/hooks/resolve.h"
#include "facts/python/python_eval.h"

namespace facts {

class PythonProgram {
 public:
  // Everything must outlive the program and what it gives.
  PythonProgram(Library& library, const Resolver& resolver, base::Pool& pool)
      : library_(library), resolver_(resolver), pool_(pool) {}

  // The names of a module; null when it cannot be read, imports itself or is too deep in imports.
  [[nodiscard]] const PythonModule* module(base::FileId file);
  [[nodiscard]] const PythonStore& values() const { return store_; }

 private:
  struct Entry {
    PythonModule module;
    bool is_done = false;
  };

  Library& library_;
  const Resolver& resolver_;
  base::Pool& pool_;
  PythonStore store_;
  std::map<base::FileId, Entry> modules_;
  unsigned depth_ = 0;
};

}  // namespace facts
