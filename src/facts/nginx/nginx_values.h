// SPDX-License-Identifier: MIT
// What nginx's readers of single directives refuse, where files alone can tell.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "facts/nginx/nginx_catalogue.h"
#include "facts/nginx/nginx_config.h"

namespace facts {

// nginx's complaint about the arguments of a directive that stands in its right place, or empty.
[[nodiscard]] std::string nginx_value_problem(const NginxConfig& config,
                                              const NginxDirectiveInfo& info,
                                              const NginxNode& node);

// The words of the condition of an `if` without its parentheses: "$host", "=", "a". Empty when
// nginx refuses it.
[[nodiscard]] std::vector<std::string_view> nginx_condition(const NginxNode& node);

}  // namespace facts
