// SPDX-License-Identifier: MIT
// One `listen` of an HTTP server: the socket it names and the flags that belong to it.
#pragma once

#include <string_view>

#include "base/pool.h"
#include "facts/nginx/nginx_config.h"

namespace facts {

struct NginxListen {
  std::string_view address;  // "0.0.0.0:443", "[::]:443", "unix:/run/x.sock"; "{{ port }}" as is
  bool is_ssl = false;
  bool is_default = false;
  bool has_options = false;  // of the socket itself, as in backlog=511: one listen may set them
  bool is_quic = false;      // a UDP socket of its own, TLS 1.3 by nature
  bool is_unclear = false;   // a template decides the flags
  std::uint32_t node = 0;    // the listen directive, or the server that has none
};

// The listens of a server, in order. A server without any listens on port 80.
[[nodiscard]] std::vector<NginxListen> nginx_listens(const NginxConfig& config,
                                                     std::uint32_t server, base::Pool& pool);

}  // namespace facts
