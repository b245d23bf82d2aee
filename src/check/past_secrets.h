// SPDX-License-Identifier: MIT
// Secrets that only the history of a repository holds. Every version of every file is searched
// once; what the present tree shows as well is left to it, and of the rest each secret counts once,
// where it came in. So do dumps and backups, by their names.
#pragma once

#include "base/result.h"
#include "project/workspace.h"

namespace check {

struct PastSearch {
  std::size_t commits = 0;
  std::size_t versions = 0;  // of files, searched
  std::size_t bytes = 0;
  std::size_t secrets = 0;  // that are no longer in the tree
};

// Adds the past versions that matter to the files of the workspace.
[[nodiscard]] base::Result<PastSearch> add_past_secrets(project::Workspace& workspace,
                                                        unsigned jobs);

}  // namespace check
