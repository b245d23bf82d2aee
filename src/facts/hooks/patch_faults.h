// SPDX-License-Identifier: MIT
// What is wrong with the form of a patches.txt, as `get_patches_from_app` and ConfigParser read it.
#pragma once

#include <string_view>
#include <vector>

#include "base/span.h"
#include "facts/table.h"

namespace facts {

// "indented": the line continues the entry above, which has no value to continue.
// "twice": the section holds the line already. "section_twice": the file holds the section already.
// "before_sections": it makes the whole file one list, whose headers are then taken for patches.
// "unknown_section": nothing runs the patches below the header.
// "lone_section": the other one of pre_model_sync and post_model_sync is not there.
struct PatchFault : Row {
  std::string_view app;
  std::string_view kind;
  std::string_view line;              // as written, without blanks around it
  std::string_view section;           // that it stands in, or is; "" before the first one
  Located<std::string_view> earlier;  // twice, section_twice: the first one
  std::string_view other;             // lone_section: the one that is missing
  static const Table kTable;
};

// Faults in source order. Text and spans are those of `bytes`; file, app and key are left open.
[[nodiscard]] std::vector<PatchFault> patch_faults(std::string_view bytes);

}  // namespace facts
