// SPDX-License-Identifier: MIT
// A project, run: what the verbs that judge a tree have in common.
#pragma once

#include <memory>

#include "check/session.h"
#include "cli/project.h"

namespace cli {

// Opens and runs a session; on a mistake says so and returns none.
[[nodiscard]] std::unique_ptr<check::Session> run_session(const Project& project);
// The same; of what is staged only what the last commit does not have.
[[nodiscard]] std::unique_ptr<check::Session> run_new(const Project& project);
// The exit code of a command whose report gave `code`; complains of our own defects.
[[nodiscard]] int exit_code(const Arguments& arguments, const rule::Run& run, int code);

}  // namespace cli
