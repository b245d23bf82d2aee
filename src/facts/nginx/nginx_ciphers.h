// SPDX-License-Identifier: MIT
// The cipher list of a server{}, evaluated.
#pragma once

#include "facts/nginx/nginx_setting.h"
#include "facts/tls/cipher_list.h"

namespace facts {

struct ServerCiphers {
  std::string_view text;  // effective ssl_ciphers; nginx's own list when none is in sight
  std::string_view from;  // "server", "http", "unset", "unknown"
  base::Place at;
  CipherList list;
  bool has_dhparam = false;  // it may serve the suites that need ssl_dhparam

  [[nodiscard]] bool is_known() const { return from != "unknown" && list.is_valid; }
  // True when a handshake of that protocol can end with one of the suites.
  [[nodiscard]] bool can_speak(std::string_view protocol) const;
};

[[nodiscard]] ServerCiphers server_ciphers(const NginxConfig& config, std::uint32_t server);

// True when a suite needs keys that no nginx has: pre-shared keys, passwords, Kerberos, GOST,
// certificates with a fixed Diffie-Hellman key.
[[nodiscard]] bool is_out_of_reach(const CipherSuite& suite);

}  // namespace facts
