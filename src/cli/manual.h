// SPDX-License-Identifier: MIT
// The manual page, made from the same table of verbs and options as the parser.
#pragma once

#include <string>

namespace cli {

// In the language of man(7).
[[nodiscard]] std::string manual();

}  // namespace cli
