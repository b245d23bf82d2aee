// SPDX-License-Identifier: MIT
#include "facts/nginx/nginx_regex.h"

#include <re2/re2.h>

#include <algorithm>

namespace facts {
namespace {

constexpr std::size_t kMaxGroups = 10;

// RE2 of 2022 names groups as in (?P<name>…) only.
std::string in_re2(std::string_view pattern) {
  std::string text;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const std::string_view rest = pattern.substr(i);
    const bool is_escape = rest.size() > 1 && rest[0] == '\\';
    const bool is_name =
        rest.starts_with("(?<") && rest.size() > 3 && rest[3] != '=' && rest[3] != '!';
    if (is_name) {
      text += "(?P<";
      i += 2;
    } else if (is_escape) {
      text += rest.substr(0, 2);
      ++i;
    } else {
      text += rest[0];
    }
  }
  return text;
}

}  // namespace

NginxRegexMatch match_nginx_regex(std::string_view pattern, std::string_view text,
                                  bool ignores_case) {
  RE2::Options options(RE2::Latin1);
  options.set_log_errors(false);
  options.set_case_sensitive(!ignores_case);
  const RE2 regex(in_re2(pattern), options);
  if (!regex.ok()) return {};
  const auto count = static_cast<std::size_t>(regex.NumberOfCapturingGroups()) + 1;
  std::vector<re2::StringPiece> groups(std::min(count, kMaxGroups));
  NginxRegexMatch match;
  match.state = regex.Match({text.data(), text.size()}, 0, text.size(), RE2::UNANCHORED,
                            groups.data(), static_cast<int>(groups.size()))
                    ? NginxRegexMatch::State::Yes
                    : NginxRegexMatch::State::No;
  if (!match.is_yes()) return match;
  for (const re2::StringPiece& group : groups)
    match.groups.emplace_back(group.data(), group.size());
  return match;
}

}  // namespace facts
