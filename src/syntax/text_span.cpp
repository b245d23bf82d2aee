// SPDX-License-Identifier: MIT
#include "syntax/text_span.h"

#include <algorithm>
#include <optional>

namespace syntax {
namespace {

// The line of `text` that holds offset `at`: its number from 0, and its bounds without the newline.
struct Line {
  std::size_t number = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
};

Line line_at(std::string_view text, std::size_t at) {
  const std::string_view before = text.substr(0, at);
  const std::size_t newline = before.rfind('\n');
  return {.number = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')),
          .begin = newline == std::string_view::npos ? 0 : newline + 1,
          .end = std::min(text.find('\n', at), text.size())};
}

// Offset in `written`, a literal block with its `|` line, of the offset `at` of its `text`. Lines
// correspond one to one; each has its indentation in front.
std::optional<std::size_t> offset_in_block(std::string_view written, std::string_view text,
                                           std::size_t at) {
  const Line line = line_at(text, at);
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= line.number; ++i) {
    begin = written.find('\n', begin);
    if (begin == std::string_view::npos) return std::nullopt;
    ++begin;
  }
  std::size_t end = std::min(written.find('\n', begin), written.size());
  if (end > begin && written[end - 1] == '\r') --end;
  const std::string_view content = text.substr(line.begin, line.end - line.begin);
  if (!written.substr(begin, end - begin).ends_with(content)) return std::nullopt;
  return end - (line.end - at);
}

base::Span shifted(std::uint32_t by, std::size_t begin, std::size_t end) {
  return {by + static_cast<std::uint32_t>(begin), by + static_cast<std::uint32_t>(end)};
}

}  // namespace

base::Span text_span(const Value& string, std::string_view bytes, std::size_t begin,
                     std::size_t size) {
  const base::Span whole = string.span();
  const std::string_view text = string.text();
  const std::string_view written = base::slice(bytes, whole);
  if (!string.is_string() || string.is_alias() || size == 0 || begin + size > text.size()) {
    return whole;
  }
  if (written.starts_with('|')) {
    const std::optional<std::size_t> first = offset_in_block(written, text, begin);
    const std::optional<std::size_t> last = offset_in_block(written, text, begin + size - 1);
    return first && last ? shifted(whole.begin, *first, *last + 1) : whole;
  }
  const std::size_t verbatim = written.find(text);
  if (verbatim != std::string_view::npos) {
    return shifted(whole.begin, verbatim + begin, verbatim + begin + size);
  }
  const std::string_view part = text.substr(begin, size);
  const std::size_t found = written.find(part);
  const bool is_unique = found != std::string_view::npos && found == written.rfind(part);
  return is_unique ? shifted(whole.begin, found, found + size) : whole;
}

}  // namespace syntax
