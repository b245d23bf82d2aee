// SPDX-License-Identifier: MIT
// How directives with a reader of their own read their arguments:
// rules/_tables/nginx_arguments.txt.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "facts/nginx/nginx_catalogue.h"
#include "facts/nginx/nginx_config.h"

namespace facts {

struct NginxArguments {
  struct Parameter {
    std::string_view name;  // "zone" of zone=…, or the whole word
    std::string_view type;  // empty: a word that stands alone
    bool is_needed = false;
  };

  std::string_view name;
  std::vector<std::string_view> words;  // types of the first arguments
  bool is_open = false;                 // the last type is that of all further ones
  std::vector<Parameter> parameters;
};

// The line of a directive of the http modules, or null.
[[nodiscard]] const NginxArguments* find_nginx_arguments(const NginxDirectiveInfo& info);
// nginx's complaint about the arguments of a directive of the table, or empty.
[[nodiscard]] std::string nginx_argument_problem(const NginxArguments& arguments,
                                                 const NginxNode& node);
// The arguments in which nginx fills in variables.
[[nodiscard]] std::vector<std::string_view> nginx_texts(const NginxDirectiveInfo& info,
                                                        const NginxNode& node);

}  // namespace facts
