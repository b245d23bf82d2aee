// SPDX-License-Identifier: MIT
// The HTTP servers of a configuration and the sockets they share. Those of stream{} and mail{} are
// other worlds and left out.
#pragma once

#include <string_view>
#include <vector>

#include "facts/nginx/nginx_listen.h"
#include "facts/table.h"

namespace facts {

struct NginxServerBlock {
  std::uint32_t node = 0;
  Texts names;  // of server_name, in order
  std::vector<NginxListen> listens;
  bool is_redirect = false;  // answers nothing but redirects
  bool is_refusing = false;  // answers nothing at all: return 444, ssl_reject_handshake

  // The first server_name, or "_".
  [[nodiscard]] std::string_view name() const { return names.empty() ? "_" : names.front(); }
};

struct NginxSocket {
  std::string_view address;
  std::vector<std::size_t> servers;      // indices, in load order
  std::size_t standard = 0;              // index of the default server
  std::uint32_t listen = 0;              // node of the default server's listen
  std::uint32_t ssl_listen = 0;          // node of the listen that speaks TLS; 0: none does
  const NginxListen* unclear = nullptr;  // of which a template decides whether it speaks TLS
};

[[nodiscard]] std::vector<NginxServerBlock> nginx_servers(const NginxConfig& config,
                                                          base::Pool& pool);
// TCP and Unix sockets in order of appearance. The default server is the one that says so, else the
// first. The `ssl` flag belongs to the socket: one listen that has it turns it on for all servers.
[[nodiscard]] std::vector<NginxSocket> nginx_sockets(const std::vector<NginxServerBlock>& servers);

}  // namespace facts
