// SPDX-License-Identifier: MIT
// An app whose hooks.py is given, and the rows made of it, for tests of the hook tables.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "facts/facts.h"
#include "facts/hooks/hooks.h"
#include "facts/registry.h"
#include "facts/workspace.h"

namespace facts {

struct DerivedHooks {
  project::Workspace workspace;
  Library library{workspace};
  Facts facts;

  explicit DerivedHooks(Files files, std::vector<int> majors = {})
      : workspace(workspace_of(std::move(files), std::move(majors))) {
    derive_hooks(library, facts);
  }
};

inline Files app_with(const std::string& hooks, Files more = {}) {
  more["acme/hooks.py"] = hooks + "\n";
  more["acme/__init__.py"] = "";
  more["acme/api.py"] = "def run(doc, method): pass\nclass Run: pass\n";
  return more;
}

}  // namespace facts
