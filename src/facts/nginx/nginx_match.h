// SPDX-License-Identifier: MIT
// Which listener and which server answer a request.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "facts/nginx/nginx_servers.h"
#include "facts/nginx/nginx_url.h"

namespace facts {

struct NginxServerChoice {
  const NginxSocket* socket = nullptr;       // null: nothing listens on that port
  const NginxServerBlock* server = nullptr;  // null with the socket
  std::uint32_t by = 0;                      // the server_name or listen that decides
  std::string how;                           // "server_name erp.example, an exact name"
  std::vector<std::string> unknowns;         // what could change the choice, in words
};

// The socket for a port: one bound to that very address, else the wildcard, else the first.
[[nodiscard]] const NginxSocket* choose_socket(const std::vector<NginxSocket>& sockets,
                                               const NginxUrl& url);
// In nginx's order: exact name, longest name that begins with "*", longest that ends with "*",
// first regular expression, default server.
[[nodiscard]] NginxServerChoice choose_server(const NginxConfig& config,
                                              const std::vector<NginxServerBlock>& servers,
                                              const std::vector<NginxSocket>& sockets,
                                              const NginxUrl& url);

}  // namespace facts
