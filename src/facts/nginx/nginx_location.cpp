// SPDX-License-Identifier: MIT
// ngx_http_core_find_location with a stack instead of recursion: down the longest prefixes, then
// back up trying the regular expressions of each level.
#include <algorithm>
#include <array>

#include "facts/nginx/nginx_regex.h"
#include "facts/nginx/nginx_route.h"
#include "facts/nginx/nginx_target.h"

namespace facts {
namespace {

constexpr std::array<std::string_view, 6> kPasses = {
    "proxy_pass", "fastcgi_pass", "uwsgi_pass", "scgi_pass", "grpc_pass", "memcached_pass"};

struct Level {
  std::uint32_t block = 0;
  bool skips_regex = false;  // its longest prefix is a "^~" one
};

enum class Static : std::uint8_t { None, Exact, Prefix, Slash };

struct Found {
  Static what = Static::None;
  std::uint32_t block = 0;
  bool skips_regex = false;
};

class Search {
 public:
  Search(const NginxConfig& config, std::string_view path, NginxLocationChoice& choice)
      : config_(config), path_(path), choice_(choice) {}

  void run(std::uint32_t server) {
    choice_.block = server;
    choice_.how = "no location matches";
    std::uint32_t start = server;
    while (start != 0) start = from(start);
  }

 private:
  // Searches inside `start`; gives the regex location to go on with, or 0.
  std::uint32_t from(std::uint32_t start) {
    std::vector<Level> levels = {{start}};
    while (true) {
      const Found found = longest(levels.back().block);
      if (found.what == Static::None) break;
      choice_.block = found.block;
      choice_.is_slash_redirect = found.what == Static::Slash;
      choice_.how = found.what == Static::Exact ? "an exact match" : "the longest prefix";
      if (found.what != Static::Prefix) return 0;
      if (found.skips_regex) choice_.how += ", and ^~ stops regular expressions";
      levels.back().skips_regex = found.skips_regex;
      levels.push_back({found.block});
    }
    for (auto level = levels.rbegin(); level != levels.rend(); ++level) {
      const std::uint32_t regex = level->skips_regex ? 0 : first_regex(level->block);
      if (regex == 0) continue;
      choice_.block = regex;
      choice_.how = "the first regular expression that matches";
      return regex;
    }
    return 0;
  }

  Found longest(std::uint32_t level) {
    Found best;
    std::size_t length = 0;
    for (const std::uint32_t i : config_.children(level, "location")) {
      if (unreadable(i)) continue;
      const NginxPattern pattern = nginx_pattern(config_[i]);
      if (pattern.modifier == "=" && pattern.text == path_) return {Static::Exact, i, false};
      const bool is_prefix = pattern.modifier.empty() || pattern.modifier == "^~";
      if (!is_prefix && pattern.modifier != "=") continue;
      if (is_slash_missing(i, pattern.text) && length < path_.size()) {
        best = {Static::Slash, i, false};
        length = path_.size() - 1;  // a location of that very path still wins
      }
      if (!is_prefix || !path_.starts_with(pattern.text)) continue;
      const bool is_longer = best.what == Static::None || pattern.text.size() > length;
      if (!is_longer) continue;
      best = {Static::Prefix, i, pattern.modifier == "^~"};
      length = pattern.text.size();
    }
    return best;
  }

  // True when the location is the path and a slash, and passes requests on.
  bool is_slash_missing(std::uint32_t i, std::string_view text) const {
    const bool is_one_more = text.size() == path_.size() + 1 && text.ends_with('/');
    return is_one_more && text.starts_with(path_) &&
           std::any_of(kPasses.begin(), kPasses.end(),
                       [&](std::string_view pass) { return config_.child(i, pass) != nullptr; });
  }

  std::uint32_t first_regex(std::uint32_t level) {
    for (const std::uint32_t i : config_.children(level, "location")) {
      const NginxPattern pattern = nginx_pattern(config_[i]);
      const bool is_regex = pattern.modifier == "~" || pattern.modifier == "~*";
      if (!is_regex || config_[i].is_opaque()) continue;
      const NginxRegexMatch match =
          match_nginx_regex(pattern.text, path_, pattern.modifier == "~*");
      if (match.is_yes()) return i;
      if (match.is_unknown()) {
        choice_.unknowns.push_back("the regular expression of '" + nginx_head(config_[i]) +
                                   "' cannot be read here");
      }
    }
    return 0;
  }

  bool unreadable(std::uint32_t i) {
    const NginxNode& node = config_[i];
    if (!node.is_opaque() && !node.is_conditional) return node.args().empty();
    choice_.unknowns.push_back("a template decides about '" + nginx_head(node) + "'");
    return node.is_opaque() || node.args().empty();
  }

  const NginxConfig& config_;
  std::string_view path_;
  NginxLocationChoice& choice_;
};

}  // namespace

NginxLocationChoice choose_location(const NginxConfig& config, std::uint32_t server,
                                    std::string_view path) {
  NginxLocationChoice choice;
  Search(config, path, choice).run(server);
  return choice;
}

}  // namespace facts
