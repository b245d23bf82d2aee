// SPDX-License-Identifier: MIT
// What each server{} that speaks TLS offers by its cipher list, and whose protocols it really has.
#pragma once

#include "facts/facts.h"
#include "facts/nginx/nginx_servers.h"

namespace facts {

void add_tls_servers(const NginxConfig& config, const std::vector<NginxServerBlock>& servers,
                     const std::vector<NginxSocket>& sockets, Facts& facts);

}  // namespace facts
