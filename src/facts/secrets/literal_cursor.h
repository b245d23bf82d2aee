// SPDX-License-Identifier: MIT
// Reads string literals where they stand, without a tree of the language around them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/span.h"

namespace facts {

inline constexpr std::uint32_t kLongestLiteral = 4096;

// Reads forward from one place; past the end every byte is NUL.
struct Cursor {
  std::string_view bytes;
  std::uint32_t at = 0;

  [[nodiscard]] char peek(std::uint32_t ahead = 0) const {
    return at + ahead < bytes.size() ? bytes[at + ahead] : '\0';
  }
  void skip_blanks();
  bool take(char c);
  bool take(std::string_view text);
};

[[nodiscard]] bool is_quote(char c);
// b"…", rb'…', f"…": the letters in front.
void skip_string_prefix(Cursor& at);
// The inside of the literal that begins here; none when it does not end on its line.
[[nodiscard]] std::optional<base::Span> read_quoted(Cursor at);

}  // namespace facts
