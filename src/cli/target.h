// SPDX-License-Identifier: MIT
// From paths on the command line to a workspace: which folder is the root, what is only reported,
// and whether we look at the work tree or at the git index.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "cli/args.h"
#include "project/overlay.h"
#include "project/workspace.h"

namespace cli {

// What the paths name: one root, and the parts of it to report on (empty: all of it).
struct Target {
  std::string root;
  std::vector<std::string> report;
  std::vector<std::string> outside;  // files that belong to it and lie elsewhere, from the root
  bool is_head = false;              // of what is staged, how the last commit has it
  std::optional<std::string> evidence = {};  // folder of the evidence, from the root
  project::NewBytes changed = {};            // files as a fix would leave them
};

// The nearest folder that is an app, a bench, a site or a git checkout above all paths; without one
// their common folder.
[[nodiscard]] base::Result<Target> find_target(const std::vector<std::string>& paths);
// The same for what a command names: without a path, and where nothing is that could be checked,
// the evidence alone is looked at.
[[nodiscard]] base::Result<Target> find_target(const Arguments& arguments);
[[nodiscard]] base::Result<project::Workspace> open_workspace(const Arguments& arguments,
                                                              const Target& target);

}  // namespace cli
