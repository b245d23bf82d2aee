// SPDX-License-Identifier: MIT
// patches.txt as Frappe's patch handler reads it (modules/patch_handler.py): an INI file with bare
// keys through Python's ConfigParser, or, when its first entry is no section header, the old format
// of one patch a line.
#pragma once

#include <string_view>
#include <vector>

#include "base/span.h"

namespace facts {

struct PatchLine {
  std::string_view section;  // "pre_model_sync", …; empty in the old format
  std::string_view text;     // the line without blanks around it: its identity in the Patch Log
  base::Span span;           // of `text`
};

[[nodiscard]] std::vector<PatchLine> read_patches(std::string_view bytes);

}  // namespace facts
