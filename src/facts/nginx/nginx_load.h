// SPDX-License-Identifier: MIT
// Loads configurations: puts every include in its place, as nginx does when it starts.
#pragma once

#include <vector>

#include "facts/core.h"
#include "facts/nginx/nginx_config.h"
#include "facts/nginx/nginx_refusals.h"

namespace facts {

struct NginxLoad {
  NginxConfig config;
  std::vector<NginxRefusal> refusals;  // files that nginx would not read
  std::vector<Unchecked> unchecked;    // includes that lead nowhere, files that nginx would refuse
  bool is_broken = false;              // nginx would not start with it
};

// The files of `tops` one after the other, as if the same block included them; the first one is the
// main file. `context` is what nginx_context() says of them.
[[nodiscard]] NginxLoad load_nginx_config(Library& library, base::Pool& pool,
                                          const std::vector<base::FileId>& tops,
                                          std::string_view context);

}  // namespace facts
