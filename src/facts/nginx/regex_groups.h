// SPDX-License-Identifier: MIT
// What the groups of a regular expression can capture, as far as single bytes go. An approximation
// from above: look-arounds and repetition counts are not weighed.
#pragma once

#include <bitset>
#include <string_view>
#include <vector>

namespace facts {

using ByteSet = std::bitset<256>;

struct RegexGroup {
  std::string_view name;  // empty: numbered alone
  ByteSet bytes;          // that may be in it
  bool starts_with_slash = false;
  [[nodiscard]] bool can_hold(char c) const { return bytes[static_cast<unsigned char>(c)]; }
};

// groups[0] is the whole match, the others follow in order of their opening.
[[nodiscard]] std::vector<RegexGroup> regex_groups(std::string_view pattern);

}  // namespace facts
