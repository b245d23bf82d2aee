// SPDX-License-Identifier: MIT
// One git checkout, spoken to through the `git` program. What we ask never writes, never opens a
// pager or a network connection, and runs no hook and no file monitor that the target configured.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "project/process.h"

namespace project {

enum class Access : std::uint8_t {
  Open,
  NoGit,       // the program is not installed
  NoCheckout,  // the folder lies in no git work tree
  Untrusted,   // git refuses a repository that another user owns
  Failed,      // anything else
};

struct Repository {
  Access access = Access::Failed;
  std::string folder;  // where we ask: may lie below the top of the work tree
  std::string prefix;  // path of `folder` below the top: "" or "apps/crm/"
  std::string git_dir;
  std::string index_file;  // a commit in progress may have an index of its own; else empty
  std::string reason;      // git's own words when access is Failed
};

[[nodiscard]] Repository open_repository(const std::string& folder);
// Why a repository is not open, in words.
[[nodiscard]] std::string refusal(const Repository& repository);

// Runs `git ARGUMENTS` in the folder; none when it cannot be started or fails.
[[nodiscard]] std::optional<std::string> ask(const Repository& repository,
                                             const std::vector<std::string>& arguments,
                                             std::string input = {});
// The same command, not yet run.
[[nodiscard]] Command git_command(const Repository& repository,
                                  const std::vector<std::string>& arguments);

}  // namespace project
