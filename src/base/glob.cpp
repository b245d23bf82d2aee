// SPDX-License-Identifier: MIT
#include "base/glob.h"

#include <vector>

#include "base/text.h"

namespace base {
namespace {

// Matches a class such as [a-z!] at the start of `pattern`; returns its length, 0 when unclosed.
std::size_t match_class(std::string_view pattern, char c, bool& matched) {
  const bool is_negated = pattern.size() > 1 && (pattern[1] == '!' || pattern[1] == '^');
  std::size_t at = is_negated ? 2 : 1;
  bool found = false;
  for (const std::size_t first = at; at < pattern.size(); ++at) {
    if (pattern[at] == ']' && at > first) {
      matched = found != is_negated;
      return at + 1;
    }
    if (at + 2 < pattern.size() && pattern[at + 1] == '-' && pattern[at + 2] != ']') {
      found = found || (pattern[at] <= c && c <= pattern[at + 2]);
      at += 2;
    } else {
      found = found || pattern[at] == c;
    }
  }
  return 0;
}

// Length of the pattern element that matches `c`, or 0.
std::size_t match_one(std::string_view pattern, char c) {
  if (pattern.empty()) return 0;
  if (pattern[0] == '?') return 1;
  if (pattern[0] == '[') {
    bool matched = false;
    const std::size_t length = match_class(pattern, c, matched);
    if (length > 0) return matched ? length : 0;
  }
  return pattern[0] == c ? 1 : 0;
}

// One path segment against one pattern segment, with a single backtrack point for `*`.
bool match_segment(std::string_view pattern, std::string_view text) {
  std::size_t p = 0;
  std::size_t t = 0;
  std::size_t star = std::string_view::npos;
  std::size_t resume = 0;
  while (t < text.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      resume = t;
    } else if (const std::size_t length = match_one(pattern.substr(p), text[t]); length > 0) {
      p += length;
      ++t;
    } else if (star != std::string_view::npos) {
      p = star + 1;
      t = ++resume;
    } else {
      return false;
    }
  }
  while (p < pattern.size() && pattern[p] == '*') ++p;
  return p == pattern.size();
}

using Segments = std::vector<std::string_view>;

// Segment lists, with a single backtrack point for `**`. A pattern that ends early matches what
// lies below it.
bool match_path(const Segments& pattern, const Segments& path) {
  std::size_t p = 0;
  std::size_t t = 0;
  std::size_t star = std::string_view::npos;
  std::size_t resume = 0;
  while (t < path.size()) {
    if (p == pattern.size() && p > 0) return true;
    if (p < pattern.size() && pattern[p] == "**") {
      star = p++;
      resume = t;
    } else if (p < pattern.size() && match_segment(pattern[p], path[t])) {
      ++p;
      ++t;
    } else if (star != std::string_view::npos) {
      p = star + 1;
      t = ++resume;
    } else {
      return false;
    }
  }
  while (p < pattern.size() && pattern[p] == "**") ++p;
  return p == pattern.size();
}

}  // namespace

bool glob_match(std::string_view pattern, std::string_view path) {
  if (pattern.starts_with("./")) pattern.remove_prefix(2);
  while (pattern.ends_with('/')) pattern.remove_suffix(1);
  if (pattern.empty()) return false;
  Segments segments = split(pattern, '/');
  if (segments.size() == 1) segments.insert(segments.begin(), "**");
  if (segments[0].empty()) segments.erase(segments.begin());
  return match_path(segments, split(path, '/'));
}

}  // namespace base
