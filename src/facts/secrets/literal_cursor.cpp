// SPDX-License-Identifier: MIT
#include "facts/secrets/literal_cursor.h"

#include <algorithm>

namespace facts {

void Cursor::skip_blanks() {
  while (peek() == ' ' || peek() == '\t') ++at;
}

bool Cursor::take(char c) {
  if (peek() != c) return false;
  ++at;
  return true;
}

bool Cursor::take(std::string_view text) {
  if (bytes.substr(std::min<std::size_t>(at, bytes.size()), text.size()) != text) return false;
  at += static_cast<std::uint32_t>(text.size());
  return true;
}

bool is_quote(char c) {
  return c == '"' || c == '\'' || c == '`';
}

// A value in three quotes is a text.
void skip_string_prefix(Cursor& at) {
  constexpr std::string_view kLetters = "bBrRuUfF";
  std::uint32_t n = 0;
  while (n < 2 && kLetters.find(at.peek(n)) != std::string_view::npos && at.peek(n) != '\0') ++n;
  if (n > 0 && is_quote(at.peek(n))) at.at += n;
}

std::optional<base::Span> read_quoted(Cursor at) {
  const bool is_escaped = at.peek() == '\\' && is_quote(at.peek(1));  // JSON inside a text
  if (is_escaped) ++at.at;
  const char quote = at.peek();
  if (!is_quote(quote)) return std::nullopt;
  const std::uint32_t begin = ++at.at;
  for (; at.at < at.bytes.size() && at.at - begin < kLongestLiteral; ++at.at) {
    const char c = at.peek();
    if (c == '\n' || c == '\r') return std::nullopt;
    if (is_escaped && c == '\\') return base::Span{begin, at.at};
    if (c == quote) return base::Span{begin, at.at};
    if (c == '\\') ++at.at;
  }
  return std::nullopt;
}

}  // namespace facts
