// SPDX-License-Identifier: MIT
// Whether a text came from a random generator or from a head. Three tests that know nothing of each
// other must agree: how evenly its characters are used, how many of its letter pairs are those of
// words, and how much of it known words cover. Entropy alone calls every long name random.
#pragma once

#include <string_view>

namespace facts {

// Share of the letters and digits of `text` that words of at least four letters cover.
[[nodiscard]] double word_coverage(std::string_view text);
// Share of the pairs of neighbouring letters that are frequent in words; 0 without pairs.
[[nodiscard]] double word_pairs(std::string_view text);
// True when all three tests find `text` random. Says no to anything shorter than ten bytes.
[[nodiscard]] bool is_random(std::string_view text);

}  // namespace facts
