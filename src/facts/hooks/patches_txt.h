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

// A line that is neither blank nor a comment, as ConfigParser sees it.
struct PatchTextLine {
  std::string_view text;         // without blanks around it
  base::Span span;               // of `text`
  std::string_view header;       // name of the section that it opens; empty for an entry
  bool is_continuation = false;  // deeper than the entry above
};

[[nodiscard]] std::vector<PatchTextLine> patch_lines(std::string_view bytes);
[[nodiscard]] std::vector<PatchLine> read_patches(std::string_view bytes);

}  // namespace facts
