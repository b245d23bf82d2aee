// SPDX-License-Identifier: MIT
// Which configurations a workspace holds.
#pragma once

#include <vector>

#include "facts/nginx/nginx_config.h"

namespace facts {

// Every main file is a configuration; so is every fragment that none of them includes, except that
// the fragments of one conf.d or sites-enabled are loaded together. What keeps something from being
// judged becomes Unchecked rows, and what nginx would refuse is left out.
[[nodiscard]] std::vector<NginxConfig> load_nginx(Library& library, Facts& facts);

}  // namespace facts
