// SPDX-License-Identifier: MIT
// `frappe-lint new FAMILY/SLUG`: the skeleton of a rule in the current folder, red by design.
#pragma once

#include "cli/args.h"

namespace cli {

// Writes rules/<family>/<slug>.json and fixtures/<family>/<slug>/{bad,good}/, and with --native the
// C++ file. Refuses to overwrite anything. Returns the exit code.
[[nodiscard]] int scaffold(const Arguments& arguments);

}  // namespace cli
