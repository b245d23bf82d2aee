// SPDX-License-Identifier: MIT
// `frappe-lint baseline create|update|prune|show`.
#pragma once

#include "cli/args.h"

namespace cli {

// create writes a baseline of all that is found now; update renews it, and refuses to take in new
// findings without --allow-growth; prune drops what is gone; show lists it. Returns the exit code.
[[nodiscard]] int baseline_command(const Arguments& arguments);

}  // namespace cli
