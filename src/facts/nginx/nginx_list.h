// SPDX-License-Identifier: MIT
// What a list setting (add_header, proxy_set_header, allow and deny, error_page, …) is inside a
// block. A level that has any of its own replaces all that it would inherit: this is how headers of
// the server vanish in a location that adds one more.
#pragma once

#include <initializer_list>
#include <string_view>
#include <vector>

#include "facts/nginx/nginx_config.h"

namespace facts {

struct NginxList {
  std::vector<std::uint32_t> nodes;  // the directives in force, outer levels first
  std::vector<std::uint32_t> lost;   // of outer levels, replaced by the nearest level that has any
  std::uint32_t level = 0;           // the block of the nearest ones
  bool is_sure = true;               // false: an absent file or a template may add or replace some
};

// `names` are directives that share one list, as allow and deny do.
[[nodiscard]] NginxList nginx_list(const NginxConfig& config, std::uint32_t block,
                                   std::initializer_list<std::string_view> names);

// add_header with what nginx 1.29.3 brought: add_header_inherit on, off or merge.
[[nodiscard]] NginxList nginx_added_headers(const NginxConfig& config, std::uint32_t block);

// more_set_headers of all levels, which add up.
[[nodiscard]] NginxList nginx_set_headers(const NginxConfig& config, std::uint32_t block);

// "Name: value" of more_set_headers, cut in two; the name alone when there is no colon.
struct NginxHeaderText {
  std::string_view name;
  std::string_view value;
};
[[nodiscard]] NginxHeaderText split_header(std::string_view text);

}  // namespace facts
