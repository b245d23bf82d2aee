// SPDX-License-Identifier: MIT
// The lines of patches.txt and whether their modules are there.
#pragma once

#include <optional>
#include <string_view>

#include "facts/table.h"

namespace facts {

class Facts;
class Library;

struct Patch : Row {
  std::string_view app;
  std::string_view line;              // as written, without blanks around it
  std::string_view section;           // pre_model_sync, …; "" in the old format without sections
  std::string_view kind;              // module, execute or other
  std::string_view module;            // first word of a `module` line; missing for the rest
  bool is_run = true;                 // stands where Frappe looks: not below an unknown section
  std::optional<bool> is_there;       // missing: of another app, or cannot be told
  Located<std::string_view> nearest;  // most similar module that exists
  std::string_view call_problem;      // why its execute() cannot be called; missing when it can
  static const Table kTable;
};

void derive_patches(Library& library, Facts& facts);

}  // namespace facts
