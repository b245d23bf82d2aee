// SPDX-License-Identifier: MIT
// The verbs: one line each in a table, and the options that only one of them has.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "cli/args.h"
#include "cli/options.h"

namespace cli {

using Verbs = std::map<Verb, CLI::App*>;

[[nodiscard]] Verbs add_verbs(CLI::App& app, Arguments& out, Raw& raw);

}  // namespace cli
