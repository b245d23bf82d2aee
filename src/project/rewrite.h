// SPDX-License-Identifier: MIT
// The only place that writes into the tree that is checked, and only for --fix. A file is replaced
// as a whole or not at all, and only if it is still what was read.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace project {

// Why the file at `path` below `root` must not be rewritten, in a few words; empty: it may. `read`
// is what was read of it: a file that differs by now is somebody else's work.
[[nodiscard]] std::string refusal(const std::string& root, std::string_view path,
                                  std::string_view read);
// Puts `bytes` in place of what was read: a new file beside it, then a rename; keeps its mode and,
// where we may, its owner.
[[nodiscard]] base::Result<bool> rewrite(const std::string& root, const std::string& path,
                                         std::string_view read, std::string_view bytes);

}  // namespace project
