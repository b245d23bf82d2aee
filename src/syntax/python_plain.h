// SPDX-License-Identifier: MIT
// Whether a file is Python beyond doubt. Nearly every file is, and saying so from its words alone
// is ten times quicker than growing a tree to look for faults in. Never says yes where
// `check_python` would find a fault or news.
#pragma once

#include <string_view>

namespace syntax {

// False is no verdict: the file may be broken, or use what this quick look does not know.
[[nodiscard]] bool is_plain_python(std::string_view bytes);

}  // namespace syntax
