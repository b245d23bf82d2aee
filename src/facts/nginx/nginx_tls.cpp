// SPDX-License-Identifier: MIT
// The list of the default server counts, and where it has none, that of http{}. Where http{} has
// none either, nginx's own default does: TLS 1.0 and 1.1 are part of it before 1.27.3 (and SSL 3
// before 1.9.1). Debian's nginx.conf names TLS 1.0 and 1.1 itself, so a fragment without a list is
// no better off.
#include "facts/nginx/nginx_tls.h"

#include <algorithm>
#include <array>
#include <map>

#include "base/text.h"
#include "facts/core.h"
#include "facts/nginx/nginx.h"
#include "facts/nginx/nginx_ciphers.h"
#include "facts/nginx/nginx_setting.h"

namespace facts {
namespace {

constexpr std::array<std::string_view, 6> kProtocols = {"SSLv2",   "SSLv3",   "TLSv1",
                                                        "TLSv1.1", "TLSv1.2", "TLSv1.3"};

// nginx compares without case.
std::string_view canonical(std::string_view written) {
  const std::string lower = base::to_lower(written);
  for (const std::string_view name : kProtocols) {
    if (base::to_lower(name) == lower) return name;
  }
  return written;
}

// The directive that turns TLS on for the socket, 0 when none does.
std::uint32_t tls_switch(const NginxConfig& config, const std::vector<NginxServerBlock>& servers,
                         const NginxSocket& socket) {
  if (socket.ssl_listen != 0) return socket.ssl_listen;
  const std::uint32_t server = servers[socket.standard].node;
  for (const std::uint32_t i : config.children(server, "ssl")) {
    if (config[i].arg() == "on") return i;
  }
  const NginxSetting inherited = nginx_setting(config, server, "ssl");
  return inherited.is_on(config) ? inherited.nodes.back() : 0;
}

// The listen beside which the default server's settings are asked for: conditions of a template
// that hold for it hold for the question.
std::uint32_t beside(const NginxConfig& config, const NginxServerBlock& server,
                     std::uint32_t tls_switch) {
  return config[tls_switch].parent == server.node ? tls_switch : 0;
}

bool answers(const std::vector<NginxServerBlock>& servers, const NginxSocket& socket) {
  return std::any_of(socket.servers.begin(), socket.servers.end(),
                     [&](std::size_t i) { return !servers[i].is_refusing; });
}

void note(base::Place at, std::string_view address, std::string_view why, Facts& facts) {
  const std::string reason =
      "ssl_protocols of '" + std::string(address) + "' is not known: " + std::string(why);
  facts.add(Unchecked{
      {.file = at.file, .span = at.span, .key = {}}, "tls_endpoint", facts.pool.keep(reason)});
}

void settle(const NginxConfig& config, const NginxSetting& setting, TlsEndpoint& endpoint) {
  endpoint.is_explicit = setting.is_set();
  if (setting.is_set()) {
    endpoint.protocols = tls_protocols(config, setting.nodes);
    endpoint.negotiable = endpoint.protocols;
    endpoint.configured_in = config[setting.level].name() == "server" ? "server" : "http";
  } else if (setting.state == NginxSetting::State::Unset) {
    endpoint.configured_in = "unset";
    endpoint.left_to =
        config.is_fragment ? "the http block that includes this file" : "the version of nginx";
  } else {
    endpoint.configured_in = "unknown";
  }
}

struct Shared {
  const NginxServerBlock* server;
  const NginxSocket* socket;  // the first one
  std::uint32_t beside;
  std::vector<std::string_view> addresses;
  bool serves;
  std::vector<ServerCiphers> ciphers;  // of the servers on its sockets
};

// The addresses in words. "[::]:443" says nothing new beside "0.0.0.0:443": both mean everywhere.
std::string in_words(const std::vector<std::string_view>& addresses) {
  constexpr std::string_view kAnyV4 = "0.0.0.0:";
  constexpr std::string_view kAnyV6 = "[::]:";
  std::vector<std::string_view> shown = addresses;
  std::erase_if(shown, [&](std::string_view v6) {
    return v6.starts_with(kAnyV6) &&
           std::any_of(addresses.begin(), addresses.end(), [&](std::string_view v4) {
             return v4.starts_with(kAnyV4) && v4.substr(kAnyV4.size()) == v6.substr(kAnyV6.size());
           });
  });
  return base::join(shown, ", ");
}

TlsEndpoint endpoint_of(const NginxConfig& config, const Shared& shared, Facts& facts) {
  const NginxServerBlock& server = *shared.server;
  const base::Place at = config[shared.socket->listen].place();
  TlsEndpoint endpoint;
  endpoint.file = at.file;
  endpoint.span = at.span;
  endpoint.key = shared.addresses.front();
  endpoint.address = facts.pool.keep(in_words(shared.addresses));
  endpoint.default_server = {.value = server.name(), .at = config[server.node].place()};
  endpoint.is_fragment = config.is_fragment;
  endpoint.default_refuses = server.is_refusing;
  endpoint.serves = shared.serves;
  const NginxSetting setting = nginx_setting(config, server.node, "ssl_protocols", shared.beside);
  settle(config, setting, endpoint);
  std::erase_if(endpoint.negotiable.value, [&](std::string_view protocol) {
    return std::none_of(shared.ciphers.begin(), shared.ciphers.end(),
                        [&](const ServerCiphers& list) { return list.can_speak(protocol); });
  });
  if (setting.state == NginxSetting::State::Unknown) {
    note(setting.at, endpoint.address, setting.why, facts);
  }
  return endpoint;
}

}  // namespace

Located<Texts> tls_protocols(const NginxConfig& config, const std::vector<std::uint32_t>& nodes) {
  Located<Texts> protocols;
  std::size_t oldest = kProtocols.size();
  for (const std::uint32_t i : nodes) {
    for (const syntax::NginxWord& word : config[i].args()) {
      const std::string_view name = canonical(word.text);
      const auto found = std::find(kProtocols.begin(), kProtocols.end(), name);
      const auto age = static_cast<std::size_t>(found - kProtocols.begin());
      // Of several lines the one with the oldest protocol is the one to point at.
      if (!protocols.at.known() || age < oldest) protocols.at = config[i].place();
      oldest = std::min(oldest, age);
      protocols.value.push_back(name);
    }
  }
  return protocols;
}

bool speaks_tls(const NginxConfig& config, const std::vector<NginxServerBlock>& servers,
                const NginxSocket& socket) {
  return tls_switch(config, servers, socket) != 0;
}

void add_tls_endpoints(const NginxConfig& config, const std::vector<NginxServerBlock>& servers,
                       const std::vector<NginxSocket>& sockets, Facts& facts) {
  std::vector<Shared> all;
  std::map<std::size_t, std::size_t> by_server;
  for (const NginxSocket& socket : sockets) {
    const std::uint32_t on = tls_switch(config, servers, socket);
    if (on == 0) {
      if (socket.unclear == nullptr) continue;
      note(config[socket.unclear->node].place(), socket.address,
           "a template decides whether it speaks TLS", facts);
      continue;
    }
    const NginxServerBlock& server = servers[socket.standard];
    const auto [at, is_first] = by_server.try_emplace(socket.standard, all.size());
    if (is_first) all.push_back({&server, &socket, beside(config, server, on), {}, false, {}});
    Shared& shared = all[at->second];
    shared.addresses.push_back(socket.address);
    shared.serves = shared.serves || answers(servers, socket);
    for (const std::size_t i : socket.servers) {
      shared.ciphers.push_back(server_ciphers(config, servers[i].node));
    }
  }
  for (const Shared& shared : all) facts.add(endpoint_of(config, shared, facts));
}

}  // namespace facts
