// SPDX-License-Identifier: MIT
// Writes the knowledge table of an app from its checkout. Names, types and flags only: no labels,
// descriptions, option texts or code.
#pragma once

#include <string>

#include "project/workspace.h"

namespace facts {

struct KnowledgeOrder {
  std::string app;      // package of the app; must be in the workspace
  int major = 0;        // Frappe major that the checkout is for
  std::string version;  // as the checkout says; may be empty
};

// The same bytes for the same checkout.
[[nodiscard]] std::string build_knowledge(const project::Workspace& workspace,
                                          const KnowledgeOrder& order);

}  // namespace facts
