// SPDX-License-Identifier: MIT
// `primaryLocationLineHash`, bit for bit as GitHub's upload action computes it: when ours differs,
// GitHub warns and alerts lose their history.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace report {

// One entry a line, in the algorithm's own count of lines (a lone CR ends one): "hash:occurrence".
[[nodiscard]] std::vector<std::string> line_hashes(std::string_view bytes);

}  // namespace report
