// SPDX-License-Identifier: MIT
// Path patterns as .gitignore users know them: `*` and `?` stay inside one path segment, `**` spans
// segments, `[a-z]` is a class. A pattern without a slash matches the last segment anywhere; a
// pattern that names a folder matches everything below it.
#pragma once

#include <string>
#include <string_view>

namespace base {

// True when `path` (relative, '/' separated) matches `pattern`. Linear in practice: at most one
// backtrack point per wildcard kind is kept.
[[nodiscard]] bool glob_match(std::string_view pattern, std::string_view path);

}  // namespace base
