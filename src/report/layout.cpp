// SPDX-License-Identifier: MIT
#include "report/layout.h"

#include <algorithm>

#include "base/text.h"
#include "report/utf8.h"

namespace report {
namespace {

std::string_view escape_of(Color color) {
  switch (color) {
    case Color::Plain:
      return "";
    case Color::Strong:
      return "\x1b[1m";
    case Color::Dim:
      return "\x1b[2m";
    case Color::Red:
      return "\x1b[31m";
    case Color::Yellow:
      return "\x1b[33m";
    case Color::Green:
      return "\x1b[32m";
    case Color::Cyan:
      return "\x1b[36m";
    case Color::Magenta:
      return "\x1b[35m";
  }
  return "";
}

}  // namespace

std::string paint(std::string_view text, Color color, bool is_on) {
  if (!is_on || color == Color::Plain) return std::string(text);
  return std::string(escape_of(color)) + std::string(text) + "\x1b[0m";
}

Color color_of(rule::Severity severity) {
  switch (severity) {
    case rule::Severity::Critical:
      return Color::Magenta;
    case rule::Severity::High:
      return Color::Red;
    case rule::Severity::Medium:
      return Color::Yellow;
    case rule::Severity::Low:
      return Color::Cyan;
    case rule::Severity::Info:
      return Color::Dim;
  }
  return Color::Plain;
}

std::string safe(std::string_view text) {
  std::string shown = base::replace_all(base::printable(text), "##[", "\\x23#[");
  return base::replace_all(std::move(shown), "##vso[", "\\x23#vso[");
}

std::string log_safe(std::string text) {
  std::size_t line = 0;
  while (line < text.size()) {
    const std::size_t word = text.find_first_not_of(" \t", line);
    if (word == std::string::npos) break;
    if (text.compare(word, 2, "::") == 0) text.replace(word, 1, "\\x3a");
    line = text.find('\n', line);
    if (line == std::string::npos) break;
    ++line;
  }
  return text;
}

std::vector<std::string> wrapped(std::string_view text, unsigned width) {
  std::vector<std::string> lines = {""};
  unsigned used = 0;
  for (const std::string_view word : base::split(text, ' ')) {
    if (word.empty()) continue;
    const unsigned wide = columns(word);
    if (used > 0 && used + 1 + wide > width) {
      lines.emplace_back();
      used = 0;
    }
    if (used > 0) {
      lines.back() += ' ';
      ++used;
    }
    lines.back() += word;
    used += wide;
  }
  return lines;
}

std::string hanging(std::string_view head, std::string_view text, unsigned width) {
  const unsigned indent = columns(head);
  std::string shown;
  for (const std::string& line : wrapped(text, width > indent + 20 ? width - indent : 20)) {
    shown += shown.empty() ? std::string(head) : std::string(indent, ' ');
    shown += line + "\n";
  }
  return shown;
}

std::string padded(std::string_view text, unsigned width) {
  const unsigned used = columns(text);
  return std::string(text) + std::string(used < width ? width - used : 0, ' ');
}

std::string clipped(std::string_view text, unsigned width) {
  if (columns(text) <= width) return std::string(text);
  std::size_t at = 0;
  for (unsigned used = 1; at < text.size();) {
    const Character character = character_at(text, at);
    used += columns(character.point);
    if (used > width) break;
    at += character.length;
  }
  return std::string(text.substr(0, at)) + "\u2026";
}

std::string upper(std::string_view text) {
  std::string shown(text);
  std::transform(shown.begin(), shown.end(), shown.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  return shown;
}

std::string counted(std::size_t count, std::string_view noun) {
  return std::to_string(count) + " " + std::string(noun) + (count == 1 ? "" : "s");
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
  const std::vector<std::string_view> views(parts.begin(), parts.end());
  return base::join(views, separator);
}

}  // namespace report
