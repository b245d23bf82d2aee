// SPDX-License-Identifier: MIT
// Where a block sends a request: its pattern, its folder, its upstream.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "facts/nginx/nginx_config.h"
#include "facts/table.h"

namespace facts {

// The arguments of a directive.
[[nodiscard]] Texts nginx_words(const NginxNode& node);
// "location ~* ^/files": the head of a block in one line, cut when it is hostile.
[[nodiscard]] std::string nginx_head(const NginxNode& node);

struct NginxPattern {
  std::string_view modifier;  // "", "=", "^~", "~", "~*" or "@"
  std::string_view text;      // without the modifier, of "@name" too
};
// nginx also takes "location =/a" and "location ~x", without a blank.
[[nodiscard]] NginxPattern nginx_pattern(const NginxNode& location);

// The proxy_pass of a block, or null; an `if` takes over that of its location.
[[nodiscard]] const NginxNode* nginx_pass(const NginxConfig& config, std::uint32_t block);
// The root or alias in force, whichever is nearer, or null.
[[nodiscard]] const NginxNode* nginx_folder(const NginxConfig& config, std::uint32_t block);
// "backend" of "http://backend/path"; with its port if it has one.
[[nodiscard]] std::string_view nginx_target_host(std::string_view url);
// The addresses of each upstream block of http{}.
[[nodiscard]] std::map<std::string_view, Texts> nginx_upstreams(const NginxConfig& config);

}  // namespace facts
