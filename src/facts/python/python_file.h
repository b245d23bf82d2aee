// SPDX-License-Identifier: MIT
// A Python file ready to be asked: its tree, its names and its constants together.
#pragma once

#include <string>

#include "base/pool.h"
#include "facts/document.h"
#include "facts/python/python_scope.h"
#include "facts/python/python_values.h"

namespace facts {

struct PythonFile {
  // `document` must be Python that parsed; folded text goes to `pool`.
  PythonFile(Document& document, base::Pool& pool);
  PythonFile(const PythonFile&) = delete;
  PythonFile& operator=(const PythonFile&) = delete;

  std::string module;  // dotted path: "acme.events"
  syntax::Node root;
  Scopes scopes;
  Values values;
};

}  // namespace facts
