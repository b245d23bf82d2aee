// SPDX-License-Identifier: MIT
// `knowledge build`, the tables that --knowledge names, and the dump of --site-evidence.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "cli/args.h"
#include "facts/knowledge/knowledge.h"

namespace cli {

// The tables that come with the program, and those in `files`.
[[nodiscard]] base::Result<facts::Knowledge> load_knowledge(const std::vector<std::string>& files,
                                                            const std::string& site_evidence = {});
// Prints the table of an app; gives the exit code.
[[nodiscard]] int knowledge_command(const Arguments& arguments);

}  // namespace cli
