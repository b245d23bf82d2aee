// SPDX-License-Identifier: MIT
// A unified diff as `git apply` and `patch -p1` read it, from the edits themselves: nothing has to
// be compared.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/splice.h"

namespace report {

// The diff of one file with three lines of context; empty when nothing changes. `path` is relative.
[[nodiscard]] std::string unified_diff(std::string_view path, std::string_view bytes,
                                       std::vector<base::Splice> splices);
// The bytes that it shows: the lines that change and the context around them.
[[nodiscard]] std::vector<base::Span> shown_by_diff(std::string_view bytes,
                                                    std::vector<base::Splice> splices);

}  // namespace report
