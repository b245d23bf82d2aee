// SPDX-License-Identifier: MIT
// --fix and --diff: the edits that findings carry, tried in memory first. The changed tree is
// judged again before anything is written; a file that would get a new finding, keep the one that
// is fixed, or no longer parse stays as it is.
#pragma once

#include <memory>

#include "check/session.h"
#include "cli/project.h"

namespace cli {

// Makes the changes and says how many on standard error; the run over what is left, or none after a
// mistake.
[[nodiscard]] std::unique_ptr<check::Session> fix(const Project& project);
// Prints the changes as a unified diff. Returns the exit code: 1 when there are any.
[[nodiscard]] int print_diff(const Project& project);

}  // namespace cli
