// SPDX-License-Identifier: MIT
// Variables that a configuration reads and nothing sets: nginx does not start with one.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "facts/nginx/nginx_config.h"

namespace facts {

struct NginxUnset {
  std::string name;        // in small letters, as nginx keeps it
  std::uint32_t node = 0;  // the first directive that reads it
};

// In order of their first reading; meaningful only where every directive is in sight and known.
[[nodiscard]] std::vector<NginxUnset> nginx_unset_variables(const NginxConfig& config);

}  // namespace facts
