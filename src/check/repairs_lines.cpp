// SPDX-License-Identifier: MIT
// Edits of whole lines, in files of any kind. A line that holds more than what is meant is left
// alone.
#include <algorithm>

#include "base/text.h"
#include "check/repairs.h"

namespace check {
namespace {

using base::Span;

// The lines that `at` touches, without the last line's ending.
Span lines_around(std::string_view bytes, Span at) {
  const std::size_t before =
      at.begin == 0 ? std::string_view::npos : bytes.rfind('\n', at.begin - 1);
  const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
  const std::size_t last = at.empty() ? at.begin : at.end - 1;
  const std::size_t end = std::min(bytes.find('\n', last), bytes.size());
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

bool is_blank(std::string_view bytes, Span span) {
  return base::trim(base::slice(bytes, span)).empty();
}

// Takes out whole lines with one line ending: the one behind, or at the end of the file the one in
// front.
base::Splice without_lines(std::string_view bytes, Span lines) {
  if (lines.end < bytes.size()) return {{lines.begin, lines.end + 1}, ""};
  if (lines.begin == 0) return {lines, ""};
  const bool is_crlf = lines.begin > 1 && bytes[lines.begin - 2] == '\r';
  return {{lines.begin - (is_crlf ? 2U : 1U), lines.end}, ""};
}

std::string_view line_ending(std::string_view bytes) {
  const std::size_t first = bytes.find('\n');
  const bool is_crlf = first != std::string_view::npos && first > 0 && bytes[first - 1] == '\r';
  return is_crlf ? "\r\n" : "\n";
}

std::string in_endings_of(std::string_view bytes, std::string_view text) {
  return base::replace_all(std::string(text), "\n", line_ending(bytes));
}

Splices delete_line(const Step& step, std::string_view bytes) {
  const Span lines = lines_around(bytes, step.at);
  const bool is_alone =
      is_blank(bytes, {lines.begin, step.at.begin}) && is_blank(bytes, {step.at.end, lines.end});
  if (!is_alone) return std::nullopt;
  return std::vector{without_lines(bytes, lines)};
}

Splices delete_indent(const Step& step, std::string_view bytes) {
  const Span indent{lines_around(bytes, step.at).begin, step.at.begin};
  if (!is_blank(bytes, indent)) return std::nullopt;
  return std::vector<base::Splice>{{indent, ""}};
}

// The sign that opens the comment in front of `begin`: "#" or "//", with nothing but blanks or the
// line's beginning in front of it. Comments with a closing sign are left to people.
std::optional<std::uint32_t> opener(std::string_view bytes, Span line, std::uint32_t begin) {
  const std::string_view text = base::slice(bytes, {line.begin, begin});
  const std::size_t last = text.find_last_not_of(" \t");
  if (last == std::string_view::npos) return std::nullopt;
  const bool is_slashes = text.substr(0, last + 1).ends_with("//");
  if (text[last] != '#' && !is_slashes) return std::nullopt;
  const std::size_t sign = is_slashes ? last - 1 : last;
  const bool is_free = sign == 0 || text[sign - 1] == ' ' || text[sign - 1] == '\t';
  if (!is_free) return std::nullopt;
  return line.begin + static_cast<std::uint32_t>(sign);
}

Splices delete_comment(const Step& step, std::string_view bytes) {
  const Span line = lines_around(bytes, step.at);
  const std::optional<std::uint32_t> sign = opener(bytes, line, step.at.begin);
  if (!sign || !is_blank(bytes, {step.at.end, line.end})) return std::nullopt;
  if (is_blank(bytes, {line.begin, *sign})) return std::vector{without_lines(bytes, line)};
  const std::string_view code = base::slice(bytes, {line.begin, *sign});
  const auto kept = static_cast<std::uint32_t>(code.find_last_not_of(" \t") + 1);
  return std::vector<base::Splice>{{{line.begin + kept, step.at.end}, ""}};
}

Splices insert_line(const Step& step, std::string_view bytes) {
  const std::uint32_t begin = lines_around(bytes, step.at).begin;
  const std::string text = std::string(step.text) + "\n";
  return std::vector<base::Splice>{{{begin, begin}, in_endings_of(bytes, text)}};
}

Splices append_line(const Step& step, std::string_view bytes) {
  const auto end = static_cast<std::uint32_t>(bytes.size());
  const bool is_ended = bytes.empty() || bytes.ends_with('\n');
  const std::string text = is_ended ? std::string(step.text) + "\n" : "\n" + std::string(step.text);
  return std::vector<base::Splice>{{{end, end}, in_endings_of(bytes, text)}};
}

}  // namespace

Splices edit_lines(const Step& step, std::string_view bytes) {
  using rule::EditKind;
  const EditKind kind = step.recipe.kind;
  if (kind == EditKind::DeleteLine) return delete_line(step, bytes);
  if (kind == EditKind::DeleteIndent) return delete_indent(step, bytes);
  if (kind == EditKind::DeleteComment) return delete_comment(step, bytes);
  return kind == EditKind::InsertLine ? insert_line(step, bytes) : append_line(step, bytes);
}

}  // namespace check
