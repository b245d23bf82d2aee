// SPDX-License-Identifier: MIT
#include "facts/nginx/nginx_servers.h"

#include <algorithm>
#include <array>
#include <map>

#include "base/text.h"
#include "facts/nginx/nginx_setting.h"

namespace facts {
namespace {

bool is_redirect_code(std::string_view code) {
  constexpr std::array<std::string_view, 5> kCodes = {"301", "302", "303", "307", "308"};
  return std::find(kCodes.begin(), kCodes.end(), code) != kCodes.end() ||
         code.starts_with("http://") || code.starts_with("https://");
}

bool redirects(const NginxConfig& config, std::uint32_t block) {
  for (const std::uint32_t i : config.children(block)) {
    const NginxNode& node = config[i];
    if (node.name() == "return" && is_redirect_code(node.arg())) return true;
    const std::span<const syntax::NginxWord> args = node.args();
    const bool is_final =
        !args.empty() && (args.back().text == "permanent" || args.back().text == "redirect");
    if (node.name() == "rewrite" && is_final && (args[0].text == "^" || args[0].text == "^(.*)$"))
      return true;
  }
  return false;
}

// The directory in which certificate authorities look for their challenge.
bool is_challenge(const NginxNode& location) {
  const std::span<const syntax::NginxWord> args = location.args();
  return !args.empty() && base::contains(args.back().text, "/.well-known/");
}

// A `return` of the server itself runs before any location is chosen.
bool is_redirect_only(const NginxConfig& config, std::uint32_t server) {
  if (redirects(config, server)) return true;
  bool redirects_somewhere = false;
  for (const std::uint32_t i : config.children(server)) {
    const NginxNode& node = config[i];
    if (node.is_hole) return false;
    if (node.name() == "if") redirects_somewhere = redirects_somewhere || redirects(config, i);
    if (node.name() != "location" || is_challenge(node)) continue;
    if (!redirects(config, i)) return false;
    redirects_somewhere = true;
  }
  const NginxNode* end = config.child(server, "return");
  const bool serves_nothing_else = end != nullptr || !config.children(server, "location").empty();
  return redirects_somewhere && serves_nothing_else;
}

bool is_refusing(const NginxConfig& config, std::uint32_t server) {
  const NginxNode* answer = config.child(server, "return");
  const bool is_closing = answer != nullptr && answer->arg() == "444" && !answer->is_conditional;
  return is_closing || nginx_setting(config, server, "ssl_reject_handshake").is_on(config);
}

NginxServerBlock server_at(const NginxConfig& config, std::uint32_t node, base::Pool& pool) {
  NginxServerBlock server{.node = node,
                          .names = {},
                          .listens = nginx_listens(config, node, pool),
                          .is_redirect = is_redirect_only(config, node),
                          .is_refusing = is_refusing(config, node)};
  for (const std::uint32_t i : config.children(node, "server_name")) {
    for (const syntax::NginxWord& name : config[i].args()) {
      const bool is_statement = name.is_opaque && name.text.starts_with("{%");
      if (!is_statement) server.names.push_back(name.text);
    }
  }
  return server;
}

void join(NginxSocket& socket, const NginxListen& listen, std::size_t server, bool is_first) {
  socket.servers.push_back(server);
  if (is_first || listen.is_default) {
    socket.standard = server;
    socket.listen = listen.node;
  }
  if (listen.is_ssl && socket.ssl_listen == 0) socket.ssl_listen = listen.node;
  if (listen.is_unclear && !listen.is_ssl) socket.unclear = &listen;
}

}  // namespace

std::vector<NginxServerBlock> nginx_servers(const NginxConfig& config, base::Pool& pool) {
  std::vector<NginxServerBlock> servers;
  for (std::uint32_t i = 1; i < config.nodes.size(); ++i) {
    const NginxNode& node = config[i];
    const bool is_server = node.written->has_block && node.name() == "server";
    if (is_server && node.context == "http") servers.push_back(server_at(config, i, pool));
  }
  return servers;
}

std::vector<NginxSocket> nginx_sockets(const std::vector<NginxServerBlock>& servers) {
  std::vector<NginxSocket> sockets;
  std::map<std::string_view, std::size_t> by_address;
  for (std::size_t i = 0; i < servers.size(); ++i) {
    for (const NginxListen& listen : servers[i].listens) {
      if (listen.is_quic) continue;
      const auto [at, is_first] = by_address.try_emplace(listen.address, sockets.size());
      if (is_first) sockets.push_back({.address = listen.address, .servers = {}});
      join(sockets[at->second], listen, i, is_first);
    }
  }
  return sockets;
}

}  // namespace facts
