// SPDX-License-Identifier: MIT
// Where an `include` leads. nginx resolves it against the folder of the *main* file, not of the
// including one; a glob may match nothing, a plain name must exist.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "project/workspace.h"

namespace facts {

struct Included {
  std::vector<base::FileId> files;  // in load order
  std::string why;                  // not empty: what it leads to is not here
};

// `from` is the main file. Of a fragment the main file is not in sight: the folders above it are
// tried, nearest first, because a fragment lies below the folder of its main file.
[[nodiscard]] Included resolve_include(const project::Workspace& workspace, std::string_view from,
                                       bool is_fragment, std::string_view written);

}  // namespace facts
