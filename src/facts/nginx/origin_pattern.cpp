// SPDX-License-Identifier: MIT
#include "facts/nginx/origin_pattern.h"

#include <vector>

namespace facts {
namespace {

// Splits at the bars that stand in no group and in no bracket.
std::vector<std::string_view> alternatives(std::string_view pattern) {
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  int depth = 0;
  bool is_bracket = false;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const char c = pattern[i];
    if (c == '\\') {
      ++i;
    } else if (is_bracket) {
      is_bracket = c != ']';
    } else if (c == '[') {
      is_bracket = true;
    } else if (c == '(' || c == ')') {
      depth += c == '(' ? 1 : -1;
    } else if (c == '|' && depth == 0) {
      parts.push_back(pattern.substr(begin, i - begin));
      begin = i + 1;
    }
  }
  parts.push_back(pattern.substr(begin));
  return parts;
}

bool is_label_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

struct HostScan {
  bool has_open_dot = false;  // "a.b" with a dot that stands for any byte
  bool has_wildcard = false;  // ".*" where the host is
  bool is_closed = false;     // a slash, a colon or the end follows the host
};

HostScan scan_host(std::string_view rest) {
  HostScan scan;
  bool is_bracket = false;
  for (std::size_t i = 0; i < rest.size(); ++i) {
    const char c = rest[i];
    const char next = i + 1 < rest.size() ? rest[i + 1] : '\0';
    if (is_bracket) {
      if (c == '\\') ++i;
      is_bracket = c != ']';
    } else if (c == '\\') {
      if (next == '/' || next == ':') return {scan.has_open_dot, scan.has_wildcard, true};
      ++i;
    } else if (c == '[') {
      is_bracket = true;
    } else if (c == '/' || c == '$') {
      scan.is_closed = true;
      return scan;
    } else if (c == '.') {
      const bool repeats = next == '*' || next == '+';
      scan.has_wildcard = scan.has_wildcard || repeats;
      const bool is_between = i > 0 && is_label_byte(rest[i - 1]) && is_label_byte(next);
      scan.has_open_dot = scan.has_open_dot || is_between;
    }
  }
  return scan;
}

// The part behind "://"; empty when the pattern names no scheme.
std::string_view behind_scheme(std::string_view pattern) {
  for (const std::string_view mark : {"://", ":\\/\\/", ":\\/", ":/"}) {
    const std::size_t at = pattern.find(mark);
    if (at != std::string_view::npos) return pattern.substr(at + mark.size());
  }
  return {};
}

}  // namespace

std::string_view origin_pattern_flaw(std::string_view pattern, bool is_referer) {
  while (pattern.size() > 1 && pattern.starts_with("(") && pattern.ends_with(")") &&
         alternatives(pattern.substr(1, pattern.size() - 2)).size() > 1 &&
         pattern.find('(', 1) == std::string_view::npos) {
    pattern = pattern.substr(1, pattern.size() - 2);
  }
  for (const std::string_view part : alternatives(pattern)) {
    if (part.empty()) continue;
    if (!part.starts_with("^")) return "is not anchored at its start";
    const std::string_view host = behind_scheme(part);
    if (host.empty()) continue;
    const HostScan scan = scan_host(host);
    if (scan.has_open_dot) return "has a dot that stands for any character";
    if (!scan.is_closed) return "does not say where the host ends";
    if (scan.has_wildcard && is_referer) return "lets anything stand before the host";
  }
  return {};
}

}  // namespace facts
