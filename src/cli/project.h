// SPDX-License-Identifier: MIT
// What is asked for: the command line and the configuration as one. The command line wins; its
// --select also sets aside what the configuration ignores, its other lists add to those of the
// configuration.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "check/session.h"
#include "cli/args.h"
#include "cli/config_file.h"
#include "cli/target.h"
#include "cli/terminal.h"

namespace cli {

struct Project {
  Arguments arguments;  // completed by the configuration
  Target target;
  ConfigFile file;
  std::string baseline_path;  // where the baseline lies, or would lie
};

[[nodiscard]] base::Result<Project> open_project(const Arguments& arguments);
// The rules of the project, with the severities that it wants.
[[nodiscard]] base::Result<std::vector<rule::Rule>> rules_of(const Project& project);
// What the configuration decides for a root, without a baseline.
[[nodiscard]] check::Decisions decisions_of(const ConfigFile& file, const std::string& root);
// A session that is ready to run.
[[nodiscard]] base::Result<std::unique_ptr<check::Session>> open_session(const Project& project,
                                                                         Progress& progress);

}  // namespace cli
