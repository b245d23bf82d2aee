// SPDX-License-Identifier: MIT
#include "syntax/nginx_lua.h"

#include <algorithm>
#include <string>

namespace syntax {
namespace {

// "[[" or "[==[" at `at`: the closing bracket to look for; empty when there is no long bracket.
std::string long_closing(std::string_view bytes, std::size_t at) {
  constexpr std::size_t kMaxLevel = 64;
  std::size_t level = at + 1;
  while (level < bytes.size() && bytes[level] == '=' && level - at <= kMaxLevel) ++level;
  if (level >= bytes.size() || bytes[level] != '[') return {};
  return "]" + std::string(level - at - 1, '=') + "]";
}

std::size_t behind(std::string_view bytes, std::string_view what, std::size_t from) {
  const std::size_t found = bytes.find(what, from);
  return found == std::string_view::npos ? bytes.size() : found + what.size();
}

std::size_t skip_string(std::string_view bytes, std::size_t at) {
  const char quote = bytes[at];
  for (++at; at < bytes.size() && bytes[at] != quote; ++at) {
    if (bytes[at] == '\n') return at;  // Lua strings do not span lines: not a string after all
    if (bytes[at] == '\\') ++at;
  }
  return at + 1;
}

std::size_t skip_comment(std::string_view bytes, std::size_t at) {
  const std::size_t text = at + 2;
  if (text < bytes.size() && bytes[text] == '[') {
    const std::string closing = long_closing(bytes, text);
    if (!closing.empty()) return behind(bytes, closing, text);
  }
  return behind(bytes, "\n", text);
}

// What hides braces and begins at `at`, as its end; `at` itself when nothing does.
std::size_t skip_hidden(std::string_view bytes, std::size_t at) {
  const char c = bytes[at];
  if (c == '"' || c == '\'') return skip_string(bytes, at);
  if (c == '-' && bytes.substr(at, 2) == "--") return skip_comment(bytes, at);
  if (c != '[') return at;
  const std::string closing = long_closing(bytes, at);
  return closing.empty() ? at : behind(bytes, closing, at);
}

}  // namespace

std::uint32_t lua_body_end(std::string_view bytes, std::uint32_t from) {
  std::size_t depth = 1;
  std::size_t at = from;
  while (at < bytes.size()) {
    const std::size_t hidden = skip_hidden(bytes, at);
    if (hidden != at) {
      at = hidden;
      continue;
    }
    if (bytes[at] == '{') ++depth;
    if (bytes[at] == '}' && --depth == 0) break;
    ++at;
  }
  return static_cast<std::uint32_t>(std::min(at, bytes.size()));
}

}  // namespace syntax
