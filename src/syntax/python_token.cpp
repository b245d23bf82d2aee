// SPDX-License-Identifier: MIT
#include "syntax/python_token.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "base/text.h"
#include "syntax/python_literal.h"

namespace syntax {
namespace {

constexpr std::array<std::string_view, 12> kPrefixes = {"",   "r",  "u",  "b",  "f",  "t",
                                                        "br", "rb", "fr", "rf", "tr", "rt"};

bool is_name_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return c == '_' || byte >= 0x80 || std::isalnum(byte) != 0;
}

struct Block {
  char32_t from;
  char32_t to;
};
// Signs that occur in pasted code and can be no part of a name.
constexpr std::array<Block, 17> kSigns = {{{0x80, 0xA9},
                                           {0xAB, 0xB4},
                                           {0xB6, 0xB6},
                                           {0xB8, 0xB9},
                                           {0xBB, 0xBF},
                                           {0xD7, 0xD7},
                                           {0xF7, 0xF7},
                                           {0x2000, 0x203E},
                                           {0x2041, 0x2053},
                                           {0x2055, 0x206F},
                                           {0x20A0, 0x20CF},
                                           {0x2190, 0x2BFF},
                                           {0x3000, 0x3004},
                                           {0x3008, 0x3020},
                                           {0xFEFF, 0xFEFF},
                                           {0xFF01, 0xFF0F},
                                           {0x1F000, 0x1FAFF}}};

char32_t decode(std::string_view text, std::size_t length) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  if (length == 1) return byte(0);
  char32_t code = byte(0) & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) code = (code << 6U) | (byte(i) & 0x3FU);
  return code;
}

// End of the name at `at`, or the first sign in it that no name may hold.
std::size_t name_end(std::string_view bytes, std::size_t at) {
  while (at < bytes.size() && is_name_byte(bytes[at])) {
    const std::size_t length = std::max<std::size_t>(1, base::utf8_length(bytes.substr(at)));
    const char32_t code = decode(bytes.substr(at), length);
    const bool is_sign = std::any_of(kSigns.begin(), kSigns.end(), [&](const Block& block) {
      return block.from <= code && code <= block.to;
    });
    if (is_sign) return at;
    at += length;
  }
  return at;
}

PythonToken take_name(std::string_view bytes, std::size_t at) {
  const std::size_t end = name_end(bytes, at);
  if (end == at) {
    const std::size_t length = std::max<std::size_t>(1, base::utf8_length(bytes.substr(at)));
    return {at, at + length, "the character can be no part of a name"};
  }
  const bool is_before_quote = end < bytes.size() && (bytes[end] == '"' || bytes[end] == '\'');
  const std::string prefix = base::to_lower(bytes.substr(at, end - at));
  const bool is_prefix = is_before_quote && prefix.find_first_not_of("rubft") == std::string::npos;
  if (!is_prefix) return {at, end, {}};
  if (std::find(kPrefixes.begin(), kPrefixes.end(), prefix) == kPrefixes.end()) {
    return {at, end, "no text has such a prefix"};
  }
  return python_string(bytes, at, end);
}

}  // namespace

PythonToken python_token(std::string_view bytes, std::size_t at) {
  const char c = bytes[at];
  const char next = at + 1 < bytes.size() ? bytes[at + 1] : '\0';
  if (c == '"' || c == '\'') return python_string(bytes, at, at);
  const bool is_digit = std::isdigit(static_cast<unsigned char>(c)) != 0;
  const bool is_fraction = c == '.' && std::isdigit(static_cast<unsigned char>(next)) != 0;
  if (is_digit || is_fraction) return python_number(bytes, at);
  if (is_name_byte(c)) return take_name(bytes, at);
  if (c == '<' && next == '>') return {at, at + 2, "Python 3 has no operator <>"};
  if (c == ':' && next == '=') return {at, at + 2, {}};
  const bool is_operator =
      c == '!' ? next == '=' : base::contains("()[]{}:,;.+-*/%@&|^~<>=", {&c, 1});
  return {at, at + 1, is_operator ? "" : "the character means nothing here"};
}

}  // namespace syntax
