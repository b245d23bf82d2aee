// SPDX-License-Identifier: MIT
// A regular expression that is meant to know the own sites by Origin or Referer, and the strangers
// that it lets through as well.
#pragma once

#include <string_view>

namespace facts {

// What is wrong with it, in words: "is not anchored at its start", …; empty when nothing is seen.
[[nodiscard]] std::string_view origin_pattern_flaw(std::string_view pattern, bool is_referer);

}  // namespace facts
