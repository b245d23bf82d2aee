// SPDX-License-Identifier: MIT
// Writes code points that escapes name. Lone surrogates, which Python's str and json accept, become
// the three bytes UTF-8 would give them; nothing is lost, and base::printable shows them.
#pragma once

#include <string>

namespace syntax {

inline void append_utf8(std::string& text, char32_t point) {
  const auto add = [&](char32_t byte) { text += static_cast<char>(byte); };
  if (point < 0x80) return add(point);
  if (point < 0x800) {
    add(0xC0U | (point >> 6U));
    return add(0x80U | (point & 0x3FU));
  }
  if (point < 0x10000) {
    add(0xE0U | (point >> 12U));
  } else {
    add(0xF0U | (point >> 18U));
    add(0x80U | ((point >> 12U) & 0x3FU));
  }
  add(0x80U | ((point >> 6U) & 0x3FU));
  add(0x80U | (point & 0x3FU));
}

}  // namespace syntax
