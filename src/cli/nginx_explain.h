// SPDX-License-Identifier: MIT
// `frappe-lint nginx explain URL [CONF]`: what nginx does with a request, and the line that decides
// each step. What files cannot tell is said to be unknown.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "cli/args.h"
#include "project/workspace.h"

namespace cli {

// The page for one request. `conf` limits it to the configuration that loads this file, given as a
// path in the workspace; empty: the one that fits best.
[[nodiscard]] base::Result<std::string> explain_request(const project::Workspace& workspace,
                                                        std::string_view url,
                                                        std::string_view conf);

int nginx_command(Arguments arguments);

}  // namespace cli
