// SPDX-License-Identifier: MIT
#include "facts/evidence/sample.h"

#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "facts/evidence/evidence_time.h"

namespace facts {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::size_t kMostLines = 200000;

// Ends a colour or cursor sequence that begins at `at` (ESC [ … letter); past its last byte.
std::size_t past_escape(std::string_view text, std::size_t at) {
  std::size_t end = at + 1;
  if (end < text.size() && text[end] == '[') ++end;
  while (end < text.size() && (text[end] < '@' || text[end] > '~')) ++end;
  return std::min(end + 1, text.size());
}

// What a terminal shows of a line in the end: progress bars overwrite themselves.
std::string shown(std::string_view line) {
  while (line.ends_with('\r')) line.remove_suffix(1);
  const std::size_t start = line.rfind('\r');
  if (start != line.npos) line.remove_prefix(start + 1);
  std::string text;
  for (std::size_t at = 0; at < line.size();) {
    if (line[at] == '\x1b') {
      at = past_escape(line, at);
    } else {
      text += line[at++];
    }
  }
  return text;
}

// The value of "# name: value", or a null view.
std::string_view marker(std::string_view line, std::string_view name) {
  if (!line.starts_with("# ")) return {};
  line.remove_prefix(2);
  if (!line.starts_with(name) || line.size() <= name.size() || line[name.size()] != ':') return {};
  return base::trim(line.substr(name.size() + 1));
}

base::Span span_in(std::string_view bytes, std::string_view part) {
  const auto begin = static_cast<std::uint32_t>(part.data() - bytes.data());
  return {begin, begin + static_cast<std::uint32_t>(part.size())};
}

// True when the line was one of ours.
bool take_marker(std::string_view line, Sample& sample) {
  if (const auto command = marker(line, "cmd"); command.data() != nullptr) {
    if (sample.command.empty()) {
      sample.command = command;
      sample.command_span = span_in(sample.bytes, command);
    }
    return true;
  }
  if (const auto time = marker(line, "time"); time.data() != nullptr) {
    if (const auto moment = read_moment(time)) {
      sample.time = moment->seconds;
      sample.has_time_line = true;
    }
    return true;
  }
  if (const auto exit = marker(line, "exit"); exit.data() != nullptr) {
    std::int64_t code = 0;
    if (std::from_chars(exit.data(), exit.data() + exit.size(), code).ec == std::errc()) {
      sample.exit = code;
      sample.exit_span = span_in(sample.bytes, line);
    }
    return true;
  }
  return false;
}

}  // namespace

base::Span Sample::first() const {
  return lines.empty() ? command_span : lines.front().span;
}

base::Span Sample::last() const {
  if (exit) return exit_span;
  return lines.empty() ? command_span : lines.back().span;
}

std::string_view Sample::option(std::string_view name) const {
  const std::vector<std::string_view> words = base::split(command, ' ');
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == name && i + 1 < words.size()) return words[i + 1];
    if (words[i].starts_with(name) && words[i].substr(name.size()).starts_with('=')) {
      return words[i].substr(name.size() + 1);
    }
  }
  return {};
}

Sample read_sample(const project::File& file, std::string_view bytes) {
  Sample sample;
  sample.file = &file;
  sample.bytes = bytes;
  if (file.modified > 0) sample.time = file.modified;
  std::string_view text = bytes;
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  for (const std::string_view line : base::split_lines(text)) {
    if (take_marker(base::trim(line), sample)) continue;
    if (base::trim(line).empty() && sample.lines.empty()) continue;
    if (sample.lines.size() == kMostLines) break;
    sample.lines.push_back({.text = shown(line), .span = span_in(bytes, line)});
  }
  while (!sample.lines.empty() && base::trim(sample.lines.back().text).empty()) {
    sample.lines.pop_back();
  }
  return sample;
}

}  // namespace facts
