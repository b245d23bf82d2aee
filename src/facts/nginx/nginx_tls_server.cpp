// SPDX-License-Identifier: MIT
#include "facts/nginx/nginx_tls_server.h"

#include <algorithm>

#include "facts/nginx/nginx_ciphers.h"
#include "facts/nginx/nginx_tls.h"
#include "facts/nginx/server_rows.h"
#include "facts/tls/tls_profiles.h"

namespace facts {
namespace {

// Of the suites without authentication or encryption only those that somebody asks for: OpenSSL
// since 1.1.0 refuses them at its usual security level, so "EECDH" alone does not offer them.
bool is_meant(const CipherList& list, const CipherSuite& suite) {
  const auto i = static_cast<std::size_t>(&suite - cipher_suites().data());
  return list.deliberate[i] || list.security_level == 0;
}

void add_once(Texts& list, std::string_view text) {
  if (std::find(list.begin(), list.end(), text) == list.end()) list.push_back(text);
}

void judge(const CipherList& list, const CipherSuite& suite, TlsServer& row) {
  row.suites.push_back(suite.name);
  if (is_out_of_reach(suite)) return;
  const std::string_view weakness = suite.weakness();
  const bool is_open = weakness == "NULL" || weakness == "anonymous";
  if (!weakness.empty() && (!is_open || is_meant(list, suite))) {
    add_once(row.weak.value, weakness);
  }
  if (is_open) return;
  row.has_aead = row.has_aead || suite.is_aead();
  if (!suite.is_forward_secret()) row.without_secrecy.value.push_back(suite.name);
  if (suite.kx == "DHE") row.has_dhe = true;
  if (suite.kx == "ECDHE") row.is_dhe_only = false;
  row.has_secrecy = row.has_secrecy || suite.is_forward_secret();
}

void judge(const ServerCiphers& ciphers, TlsServer& row) {
  row.ciphers = {.value = ciphers.text, .at = ciphers.at};
  row.ciphers_from = ciphers.from;
  row.is_list_valid = ciphers.list.is_valid;
  row.weak.at = ciphers.at;
  row.without_secrecy.at = ciphers.at;
  if (ciphers.list.security_level) row.security_level = *ciphers.list.security_level;
  row.is_dhe_only = true;
  for (const CipherSuite* suite : ciphers.list.list()) judge(ciphers.list, *suite, row);
  row.is_dhe_only = row.is_dhe_only && row.has_dhe;
}

bool is_same(Texts a, Texts b) {
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  return a == b;
}

// What is said inside the server itself; one that a template or a lost file hides is none.
Located<Texts> own_protocols(const NginxConfig& config, std::uint32_t server) {
  const NginxSetting setting = nginx_setting(config, server, "ssl_protocols");
  if (!setting.is_set() || setting.level != server) return {};
  return tls_protocols(config, setting.nodes);
}

void compare(const NginxConfig& config, const NginxServerBlock& standard, TlsServer& row) {
  const NginxSetting setting = nginx_setting(config, standard.node, "ssl_protocols");
  row.default_server = {.value = standard.name(), .at = config[standard.node].place()};
  if (!setting.is_set()) return;
  row.socket_protocols = tls_protocols(config, setting.nodes).value;
  row.is_overruled =
      !row.own_protocols.value.empty() && !is_same(row.own_protocols.value, row.socket_protocols);
}

// Suites that a handshake of TLS 1.2 can end with.
Texts offered(const ServerCiphers& ciphers, bool has_dhparam) {
  Texts names;
  for (const CipherSuite* suite : ciphers.list.list()) {
    const std::string_view weakness = suite->weakness();
    const bool is_open = weakness == "NULL" || weakness == "anonymous";
    if (is_out_of_reach(*suite) || (is_open && !is_meant(ciphers.list, *suite))) continue;
    if (suite->kx != "DHE" || has_dhparam) names.push_back(suite->name);
  }
  return names;
}

// With a list of cipher suites that is not in sight nothing is known, unless TLS 1.3 is all there
// is.
void compare(const ServerCiphers& ciphers, bool has_dhparam, TlsServer& row) {
  const Texts& protocols = row.socket_protocols;
  if (protocols.empty()) return;
  const bool is_13_only = is_same(protocols, {"TLSv1.3"});
  if (!is_13_only && (!ciphers.is_known() || ciphers.from == "unset")) return;
  const Texts suites = is_13_only ? Texts() : offered(ciphers, has_dhparam);
  row.profile = "none";
  for (const TlsProfile& profile : tls_profiles()) {
    row.beyond = {.value = profile.beyond(protocols, suites), .at = ciphers.at};
    if (!row.beyond.value.empty()) continue;
    row.profile = profile.name;
    return;
  }
}

TlsServer row_of(const NginxConfig& config, const NginxServerBlock& server,
                 const NginxServerBlock& standard, std::string_view address, base::Pool& pool) {
  TlsServer row;
  const base::Place at = config[server.node].place();
  row.file = at.file;
  row.span = at.span;
  row.key = pool.keep(std::string(server.name()) + " " + std::string(address));
  row.server = server.name();
  row.address = address;
  row.is_refusing = server.is_refusing;
  row.is_redirect = server.is_redirect;
  row.is_fragment = config.is_fragment;
  row.own_protocols = own_protocols(config, server.node);
  const ServerCiphers ciphers = server_ciphers(config, server.node);
  judge(ciphers, row);
  compare(config, standard, row);
  compare(ciphers, nginx_setting(config, server.node, "ssl_dhparam").is_set(), row);
  const Texts& list = row.socket_protocols;
  row.has_tls13 = list.empty() || std::find(list.begin(), list.end(), "TLSv1.3") != list.end();
  return row;
}

}  // namespace

void add_tls_servers(const NginxConfig& config, const std::vector<NginxServerBlock>& servers,
                     const std::vector<NginxSocket>& sockets, Facts& facts) {
  std::vector<bool> is_done(servers.size());
  for (const NginxSocket& socket : sockets) {
    if (!speaks_tls(config, servers, socket)) continue;
    for (const std::size_t i : socket.servers) {
      if (is_done[i]) continue;
      is_done[i] = true;
      facts.add(row_of(config, servers[i], servers[socket.standard], socket.address, facts.pool));
    }
  }
}

}  // namespace facts
