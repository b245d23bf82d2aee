// SPDX-License-Identifier: MIT
// ConfigParser(allow_no_value=True, delimiters="\n"): '#' and ';' start a comment only at the
// beginning of a line; a line indented deeper than the entry above continues that entry, which has
// no value to continue, so the whole file fails to load there (patch-indented-line); such lines are
// left out here.
#include "facts/hooks/patches_txt.h"

#include "base/text.h"

namespace facts {
namespace {

constexpr std::string_view kHardBlank = "\xc2\xa0";  // U+00A0, which Python strips as well

// Bytes of the blank at the beginning of the text; 0 when there is none.
std::size_t blank_at_begin(std::string_view text) {
  if (text.starts_with(kHardBlank)) return kHardBlank.size();
  return !text.empty() && base::contains(" \t\v\f\r", text.substr(0, 1)) ? 1 : 0;
}

std::size_t blank_at_end(std::string_view text) {
  if (text.ends_with(kHardBlank)) return kHardBlank.size();
  return !text.empty() && base::contains(" \t\v\f\r", text.substr(text.size() - 1)) ? 1 : 0;
}

// A line, trimmed, with its place and the width of its indentation.
struct Line {
  std::string_view text;
  base::Span span;
  std::size_t indent = 0;  // in characters
};

void add_line(std::vector<Line>& lines, std::string_view bytes, std::string_view text) {
  Line line;
  while (const std::size_t blank = blank_at_begin(text)) {
    text.remove_prefix(blank);
    ++line.indent;
  }
  while (const std::size_t blank = blank_at_end(text)) text.remove_suffix(blank);
  if (text.empty()) return;
  const auto begin = static_cast<std::uint32_t>(text.data() - bytes.data());
  line.text = text;
  line.span = {begin, begin + static_cast<std::uint32_t>(text.size())};
  lines.push_back(line);
}

// Python opens the file with universal newlines: a lone carriage return ends a line, too.
std::vector<Line> lines_of(std::string_view bytes) {
  std::vector<Line> lines;
  for (const std::string_view line : base::split(bytes, '\n')) {
    for (const std::string_view part : base::split(line, '\r')) add_line(lines, bytes, part);
  }
  return lines;
}

bool is_comment(const Line& line) {
  return line.text.front() == '#' || line.text.front() == ';';
}

// "[name] anything" is a header; the name ends at the last bracket.
std::string_view header(std::string_view text) {
  const std::size_t end = text.rfind(']');
  const bool is_header = text.front() == '[' && end != std::string_view::npos && end > 1;
  return is_header ? text.substr(1, end - 1) : std::string_view();
}

std::vector<PatchLine> read_old_format(const std::vector<Line>& lines) {
  std::vector<PatchLine> patches;
  for (const Line& line : lines) {
    // The file is stripped as a whole, the lines are not: '#' counts in the first column only.
    const bool is_at_start = line.indent == 0 || &line == &lines.front();
    if (is_at_start && line.text.front() == '#') continue;
    patches.push_back({.section = {}, .text = line.text, .span = line.span});
  }
  return patches;
}

}  // namespace

std::vector<PatchTextLine> patch_lines(std::string_view bytes) {
  std::vector<PatchTextLine> lines;
  std::size_t indent = 0;
  bool has_entry = false;
  for (const Line& line : lines_of(bytes)) {
    if (is_comment(line)) continue;
    PatchTextLine& read = lines.emplace_back();
    read.text = line.text;
    read.span = line.span;
    read.is_continuation = has_entry && line.indent > indent;
    if (read.is_continuation) continue;
    indent = line.indent;
    read.header = header(line.text);
    has_entry = read.header.empty();
  }
  return lines;
}

std::vector<PatchLine> read_patches(std::string_view bytes) {
  std::vector<PatchLine> patches;
  std::string_view section;
  for (const PatchTextLine& line : patch_lines(bytes)) {
    if (line.is_continuation) continue;
    if (!line.header.empty()) {
      section = line.header;
    } else if (section.data() == nullptr) {
      return read_old_format(lines_of(bytes));
    } else {
      patches.push_back({.section = section, .text = line.text, .span = line.span});
    }
  }
  return patches;
}

}  // namespace facts
