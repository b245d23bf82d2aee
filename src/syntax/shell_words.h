// SPDX-License-Identifier: MIT
// Where a word of a command line ends, and what it says.
#pragma once

#include <cstddef>
#include <string_view>

#include "syntax/shell.h"

namespace syntax {

// The word of `bytes` at `at`. Ends at a blank and, when `has_operators`, at an operator.
// `is_closed` is cleared when a quote or a bracket of it never ends.
[[nodiscard]] ShellWord read_shell_word(std::string_view bytes, std::size_t at, bool has_operators,
                                        base::Pool& pool, bool& is_closed);

}  // namespace syntax
