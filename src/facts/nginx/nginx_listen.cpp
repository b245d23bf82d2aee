// SPDX-License-Identifier: MIT
#include "facts/nginx/nginx_listen.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.h"

namespace facts {
namespace {

bool is_port(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789-") == std::string_view::npos;
}

bool is_socket_option(std::string_view flag) {
  constexpr std::array<std::string_view, 10> kOptions = {
      "backlog=",  "rcvbuf=", "sndbuf=",       "accept_filter=", "deferred",
      "ipv6only=", "setfib=", "so_keepalive=", "reuseport",      "bind"};
  return std::any_of(kOptions.begin(), kOptions.end(),
                     [&](std::string_view option) { return flag.starts_with(option); });
}

// The socket as nginx's messages name it: "443", "*:443" and "0.0.0.0:443" are one.
std::string address_of(std::string_view written) {
  if (written.starts_with("unix:")) return std::string(written);
  const std::string text = base::to_lower(written);
  if (is_port(text)) return "0.0.0.0:" + text;
  const std::size_t bracket = text.rfind(']');
  const std::size_t colon = text.rfind(':');
  const bool has_port =
      colon != std::string::npos && (bracket == std::string::npos || colon > bracket);
  const std::string host = has_port ? text.substr(0, colon) : text;
  const std::string port = has_port ? text.substr(colon + 1) : "80";
  return (host == "*" ? "0.0.0.0" : host) + ":" + port;
}

NginxListen listen_of(const NginxConfig& config, std::uint32_t node, base::Pool& pool) {
  const std::span<const syntax::NginxWord> args = config[node].args();
  NginxListen listen{.node = node};
  listen.address = args[0].is_opaque ? args[0].text : pool.keep(address_of(args[0].text));
  for (const syntax::NginxWord& flag : args.subspan(1)) {
    listen.is_ssl = listen.is_ssl || flag.text == "ssl";
    listen.is_quic = listen.is_quic || flag.text == "quic";
    listen.is_default =
        listen.is_default || flag.text == "default_server" || flag.text == "default";
    listen.has_options = listen.has_options || is_socket_option(flag.text);
    listen.is_unclear = listen.is_unclear || flag.is_opaque;
  }
  return listen;
}

}  // namespace

std::vector<NginxListen> nginx_listens(const NginxConfig& config, std::uint32_t server,
                                       base::Pool& pool) {
  std::vector<NginxListen> listens;
  for (const std::uint32_t node : config.children(server, "listen")) {
    if (!config[node].args().empty()) listens.push_back(listen_of(config, node, pool));
  }
  if (listens.empty()) listens.push_back({.address = "0.0.0.0:80", .node = server});
  return listens;
}

}  // namespace facts
