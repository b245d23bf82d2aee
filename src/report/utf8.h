// SPDX-License-Identifier: MIT
// Text of any origin, character by character. What is not UTF-8 becomes U+FFFD exactly where
// browsers and Node put it (one for each maximal ill-formed piece), so that our columns, our JSON
// and GitHub's line hashes agree.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace report {

struct Character {
  char32_t point = 0xFFFD;
  std::size_t length = 1;  // bytes it takes
  bool is_valid = false;
};

// The character that starts at `at`, which lies inside `text`.
[[nodiscard]] Character character_at(std::string_view text, std::size_t at);
// `text` with U+FFFD for everything that is not UTF-8.
[[nodiscard]] std::string valid_utf8(std::string_view text);
// `at`, moved back to the start of the character that it stands in.
[[nodiscard]] std::size_t align_down(std::string_view text, std::size_t at);

// Columns that a terminal gives to a character: 0 (combining), 1 or 2 (wide).
[[nodiscard]] unsigned columns(char32_t point);
[[nodiscard]] unsigned columns(std::string_view text);

}  // namespace report
