// SPDX-License-Identifier: MIT
// `frappe-lint config show|verify|schema|init`.
#pragma once

#include <string_view>

#include "cli/args.h"

namespace cli {

// show prints every setting that counts and where it comes from; verify says whether the
// configuration can be used; schema prints its JSON schema; init writes a starter.
[[nodiscard]] int config_command(const Arguments& arguments);
// What `config init` writes.
[[nodiscard]] std::string_view starter_config();

}  // namespace cli
