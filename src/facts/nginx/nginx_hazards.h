// SPDX-License-Identifier: MIT
// What a request can make nginx do that nobody meant: the hazards of a configuration.
#pragma once

#include <string>
#include <vector>

#include "facts/nginx/nginx_config.h"

namespace facts {

class Facts;

// A hazard found at a node.
struct Hazard {
  std::uint32_t node = 0;
  std::string_view kind;
  std::string detail;
  bool is_grave = false;
};
using Hazards = std::vector<Hazard>;

void add_nginx_hazards(const NginxConfig& config, Facts& facts);

// Requests that become part of a header, of an address or of a file's name.
void find_injections(const NginxConfig& config, Hazards& found);
// Who is let in: patterns for Origin and Referer, allow without deny, open status pages.
void find_open_doors(const NginxConfig& config, Hazards& found);
// Headers that get lost or never arrive as written.
void find_lost_headers(const NginxConfig& config, Hazards& found);

}  // namespace facts
