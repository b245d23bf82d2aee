// SPDX-License-Identifier: MIT
// Numbers and texts of Python, as its tokenizer and its compiler take them.
#pragma once

#include "syntax/python_token.h"

namespace syntax {

// The number that begins at `at`.
[[nodiscard]] PythonToken python_number(std::string_view bytes, std::size_t at);
// The text whose prefix begins at `at` and whose quotes begin at `quote`.
[[nodiscard]] PythonToken python_string(std::string_view bytes, std::size_t at, std::size_t quote);

}  // namespace syntax
