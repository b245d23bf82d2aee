// SPDX-License-Identifier: MIT
// One token of Python: a name, number, text or operator.
#pragma once

#include <string>
#include <string_view>

namespace syntax {

struct PythonToken {
  std::size_t begin = 0;  // of the token, or of what is wrong in it
  std::size_t end = 0;
  std::string problem;  // why Python refuses it; empty when it does not
};

// The token at `at`, where no blank, comment, backslash or line end stands. At least one byte long.
[[nodiscard]] PythonToken python_token(std::string_view bytes, std::size_t at);

}  // namespace syntax
