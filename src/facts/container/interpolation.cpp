// SPDX-License-Identifier: MIT
#include "facts/container/interpolation.h"

#include <algorithm>

namespace facts {
namespace {

constexpr std::size_t kLongest = 1u << 16;  // bytes of a value: names that name themselves grow
constexpr int kMostRounds = 8;              // of defaults that hold variables themselves

bool is_name(char c) {
  return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::size_t name_end(std::string_view text, std::size_t at) {
  while (at < text.size() && is_name(text[at])) ++at;
  return at;
}

// Index of the bracket that closes the one at `open`.
std::size_t closing(std::string_view text, std::size_t open) {
  std::size_t depth = 0;
  for (std::size_t i = open; i < text.size(); ++i) {
    if (text[i] == '{') ++depth;
    if (text[i] == '}' && --depth == 0) return i;
  }
  return std::string_view::npos;
}

// What stands for the inside of ${…}; a default may hold variables for the next round.
std::optional<std::string> value_of(std::string_view inside, const Variables& variables) {
  const std::size_t end = name_end(inside, 0);
  const auto found = variables.find(inside.substr(0, end));
  std::string_view rest = inside.substr(end);
  const bool has_colon = rest.starts_with(':');
  if (has_colon) rest.remove_prefix(1);
  const bool is_set = found != variables.end() && (!has_colon || !found->second.empty());
  if (rest.starts_with('+')) return is_set ? std::string(rest.substr(1)) : std::string();
  if (is_set) return found->second;
  if (rest.starts_with('-')) return std::string(rest.substr(1));
  return std::nullopt;
}

// One round: `is_done` is cleared when something was replaced.
std::optional<std::string> replaced(std::string_view text, const Variables& variables,
                                    bool& is_done) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char next = i + 1 < text.size() ? text[i + 1] : '\0';
    if (text[i] != '$' || (next != '{' && next != '$' && !is_name(next))) {
      out += text[i];
      continue;
    }
    if (next == '$') {
      out += "$$";
      ++i;
      continue;
    }
    const bool is_braced = next == '{';
    const std::size_t end = is_braced ? closing(text, i + 1) : name_end(text, i + 1);
    if (end == std::string_view::npos) return std::nullopt;
    const std::size_t begin = i + (is_braced ? 2 : 1);
    const auto value = value_of(text.substr(begin, end - begin), variables);
    if (!value || out.size() + value->size() > kLongest) return std::nullopt;
    out += *value;
    is_done = false;
    i = is_braced ? end : end - 1;
  }
  return out;
}

}  // namespace

std::optional<std::string> interpolated(std::string_view text, const Variables& variables) {
  std::string current(text);
  for (int round = 0; round < kMostRounds; ++round) {
    bool is_done = true;
    std::optional<std::string> next = replaced(current, variables, is_done);
    if (!next) return std::nullopt;
    current = std::move(*next);
    if (!is_done) continue;
    std::size_t at = 0;
    while ((at = current.find("$$", at)) != std::string::npos) current.erase(at++, 1);
    return current;
  }
  return std::nullopt;
}

}  // namespace facts
