// SPDX-License-Identifier: MIT
// Makes a Workspace: one walk, one classification per file, one round of questions to git.
#pragma once

#include <memory>
#include <string>

#include "base/result.h"
#include "project/git.h"
#include "project/workspace.h"

namespace project {

// `git` may be null: no git states then. An explicit `majors` (--frappe-version) wins over what the
// tree says.
[[nodiscard]] Workspace discover(std::string root, std::unique_ptr<const Disk> disk,
                                 const GitView* git, Options options, std::vector<int> majors);

}  // namespace project
