// SPDX-License-Identifier: MIT
// The way of a request through a server: rewrites, the location, its return. What depends on values
// that only a request has is unknown and said so.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "facts/nginx/nginx_match.h"

namespace facts {

struct NginxLocationChoice {
  std::uint32_t block = 0;         // the location, or the server when none matches
  std::string how;                 // "the longest prefix"
  bool is_slash_redirect = false;  // "/x" of a proxied "/x/": nginx answers 301
  std::vector<std::string> unknowns;
};

// The location of a path in nginx's order: exact, "^~" prefix, regular expressions as written,
// longest prefix; and so on inside of what was found.
[[nodiscard]] NginxLocationChoice choose_location(const NginxConfig& config, std::uint32_t server,
                                                  std::string_view path);

struct NginxStep {
  std::uint32_t node = 0;  // the directive that acts
  std::string what;        // "rewrites the path to /a"
};

struct NginxRoute {
  std::uint32_t block = 0;  // where the request ends: a location, an `if` inside it, the server
  std::string how;
  std::string path;              // $uri in the end
  std::vector<NginxStep> steps;  // rewrites and conditions on the way
  std::uint32_t answer = 0;      // the return or rewrite that answers at once; 0: none
  std::string answer_text;       // "301 https://erp.example/x"
  bool is_slash_redirect = false;
  std::vector<std::string> unknowns;
};

[[nodiscard]] NginxRoute trace_route(const NginxConfig& config, const NginxServerChoice& choice,
                                     const NginxUrl& url);

}  // namespace facts
