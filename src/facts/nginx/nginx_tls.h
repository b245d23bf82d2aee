// SPDX-License-Identifier: MIT
// Who speaks TLS on which socket, and with which protocols.
#pragma once

#include "facts/facts.h"
#include "facts/nginx/nginx_servers.h"

namespace facts {

// The protocols of ssl_protocols as nginx understands the directives in `nodes`: names in any case,
// and several directives of one level add up.
[[nodiscard]] Located<Texts> tls_protocols(const NginxConfig& config,
                                           const std::vector<std::uint32_t>& nodes);

// True when the socket speaks TLS: by a listen, or by `ssl on` of its default server.
[[nodiscard]] bool speaks_tls(const NginxConfig& config,
                              const std::vector<NginxServerBlock>& servers,
                              const NginxSocket& socket);

void add_tls_endpoints(const NginxConfig& config, const std::vector<NginxServerBlock>& servers,
                       const std::vector<NginxSocket>& sockets, Facts& facts);

}  // namespace facts
