// SPDX-License-Identifier: MIT
// The verbs. Each returns the program's exit code: 0, 1 or 2.
#pragma once

#include "cli/args.h"

namespace cli {

[[nodiscard]] int run(const Arguments& arguments);
// Prints what parsing the command line gave instead of arguments.
[[nodiscard]] int print_and_exit(const Parsed& parsed);

}  // namespace cli
