// SPDX-License-Identifier: MIT
// Completion scripts for bash, zsh and fish, made from the same option table as the parser.
#pragma once

#include <string>
#include <string_view>

namespace cli {

// The script for a shell that parse_args let through.
[[nodiscard]] std::string completions(std::string_view shell);

}  // namespace cli
