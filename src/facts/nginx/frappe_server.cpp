// SPDX-License-Identifier: MIT
#include "facts/nginx/frappe_server.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.h"
#include "facts/facts.h"
#include "facts/nginx/nginx_amount.h"
#include "facts/nginx/nginx_setting.h"
#include "facts/nginx/nginx_tls.h"
#include "facts/nginx/server_rows.h"

namespace facts {
namespace {

constexpr std::array<std::string_view, 14> kSettings = {"ssl_certificate",
                                                        "ssl_certificate_key",
                                                        "ssl_dhparam",
                                                        "ssl_ecdh_curve",
                                                        "ssl_stapling",
                                                        "ssl_prefer_server_ciphers",
                                                        "ssl_session_tickets",
                                                        "ssl_session_cache",
                                                        "ssl_session_timeout",
                                                        "ssl_early_data",
                                                        "resolver",
                                                        "server_tokens",
                                                        "autoindex",
                                                        "client_max_body_size"};

// Stands among the settings, too: the header that counts for the whole server.
constexpr std::string_view kHsts = "strict-transport-security";

bool is_header(const NginxNode& node, std::string_view lower_name) {
  return node.name() == "proxy_set_header" && base::to_lower(node.arg()) == lower_name;
}

std::vector<bool> tls_flags(const NginxConfig& config, const std::vector<NginxServerBlock>& servers,
                            const std::vector<NginxSocket>& sockets) {
  std::vector<bool> flags(servers.size());
  for (const NginxSocket& socket : sockets) {
    if (!speaks_tls(config, servers, socket)) continue;
    for (const std::size_t i : socket.servers) flags[i] = true;
  }
  return flags;
}

// What counts as its setting: the header of the server's own level. Where a location sets it or a
// module for headers is at work, nothing is said.
NginxSetting hsts_of(const NginxConfig& config, std::uint32_t server) {
  NginxSetting setting = nginx_setting(config, server, "add_header");
  std::erase_if(setting.nodes, [&](std::uint32_t i) {
    return base::to_lower(config[i].arg()) != kHsts || config[i].args().size() < 2;
  });
  if (setting.state == NginxSetting::State::Unknown || !setting.nodes.empty()) return setting;
  setting.state = NginxSetting::State::Unset;
  for (std::uint32_t i = server + 1; i < config[server].end; ++i) {
    const std::string name = base::to_lower(config[i].arg());
    const bool is_elsewhere = config[i].name() == "more_set_headers" || name == kHsts ||
                              (config[i].is_hole && config[i].parent == server);
    if (is_elsewhere) setting.state = NginxSetting::State::Unknown;
  }
  return setting;
}

// Seconds of "max-age=63072000; includeSubDomains".
std::optional<std::int64_t> max_age(std::string_view value) {
  constexpr std::string_view kMaxAge = "max-age=";
  const std::string lower = base::to_lower(value);
  const std::size_t at = lower.find(kMaxAge);
  if (at == std::string::npos) return {};
  const std::string_view rest = std::string_view(lower).substr(at + kMaxAge.size());
  return nginx_seconds(rest.substr(0, rest.find_first_not_of("0123456789")));
}

std::optional<std::int64_t> amount_of(std::string_view name, std::string_view value) {
  return name == "client_max_body_size" ? nginx_bytes(value) : nginx_seconds(value);
}

void fill(const NginxConfig& config, const NginxSetting& setting, base::Pool& pool,
          ServerSetting& row) {
  if (setting.state == NginxSetting::State::Unknown) row.state = "unknown";
  if (!setting.is_set()) return;
  const NginxNode& node = config[setting.nodes.back()];
  const bool is_header = row.name == kHsts;
  const std::string_view value = is_header ? node.args()[1].text : node.arg();
  row.state = "set";
  row.level = config[setting.level].name() == "server" ? "server" : "http";
  row.value = {.value = value, .at = node.place()};
  for (const syntax::NginxWord& word : node.args()) row.args.push_back(pool.keep(word.text));
  row.amount = is_header ? max_age(value) : amount_of(row.name, value);
}

ServerSetting about_server(const NginxConfig& config, const NginxServerBlock& server,
                           base::Pool& pool) {
  ServerSetting row;
  const base::Place at = config[server.node].place();
  row.file = at.file;
  row.span = at.span;
  row.server_key = server_key(server, pool);
  row.server = server.name();
  row.state = "unset";
  row.is_redirect = server.is_redirect;
  row.is_refusing = server.is_refusing;
  row.is_frappe = leads_to_frappe(config, server.node);
  row.is_fragment = config.is_fragment;
  return row;
}

// What a route's headers come from: the nearest level that sets any.
class Headers {
 public:
  Headers(const NginxConfig& config, std::uint32_t location)
      : config_(config), setting_(nginx_setting(config, location, "proxy_set_header")) {
    const std::uint32_t around = config[location].parent;
    const bool is_own = setting_.is_set() && setting_.level == location;
    has_above_ = is_own && nginx_setting(config, around, "proxy_set_header").is_set();
  }

  [[nodiscard]] bool is_known() const { return setting_.state != NginxSetting::State::Unknown; }
  [[nodiscard]] bool has_above() const { return has_above_; }
  [[nodiscard]] Located<std::string_view> get(std::string_view lower_name) const {
    for (const std::uint32_t i : setting_.nodes) {
      const NginxNode& node = config_[i];
      if (is_header(node, lower_name) && node.args().size() == 2) {
        return {.value = node.args()[1].text, .at = node.place()};
      }
    }
    return {};
  }

 private:
  const NginxConfig& config_;
  NginxSetting setting_;
  bool has_above_ = false;
};

// "realtime", "web", or nothing when it leads somewhere else.
std::string_view kind_of(const NginxNode& location, std::string_view target,
                         const Headers& headers) {
  const std::span<const syntax::NginxWord> args = location.args();
  const std::string_view path = args.empty() ? "" : args.back().text;
  const std::string lower = base::to_lower(target);
  if (base::contains(path, "socket.io") || base::contains(lower, "socketio")) return "realtime";
  const bool is_web = base::contains(lower, "frappe") || base::contains(lower, "backend-server") ||
                      headers.get("x-use-x-accel-redirect").at.known();
  return is_web || path == "@webserver" || path == "/" ? "web" : "";
}

FrappeRoute route_of(const NginxConfig& config, std::uint32_t location, const Headers& headers) {
  FrappeRoute row;
  const base::Place at = config[location].place();
  row.file = at.file;
  row.span = at.span;
  row.is_known = headers.is_known();
  row.site = headers.get("x-frappe-site-name");
  row.host = headers.get("host");
  row.forwarded_for = headers.get("x-forwarded-for");
  row.forwarded_proto = headers.get("x-forwarded-proto");
  row.accel = headers.get("x-use-x-accel-redirect");
  row.upgrade = headers.get("upgrade");
  row.connection = headers.get("connection");
  row.origin = headers.get("origin");
  row.has_headers_above = headers.has_above();
  const NginxSetting version = nginx_setting(config, location, "proxy_http_version");
  if (version.is_set()) {
    const NginxNode& node = config[version.nodes.back()];
    row.http_version = {.value = node.arg(), .at = node.place()};
  }
  const NginxSetting timeout = nginx_setting(config, location, "proxy_read_timeout");
  if (timeout.is_set()) {
    const NginxNode& node = config[timeout.nodes.back()];
    row.read_timeout = {.value = nginx_seconds(node.arg()), .at = node.place()};
  }
  const NginxSetting real_ip = nginx_setting(config, location, "set_real_ip_from");
  row.trusts_real_ip = real_ip.state != NginxSetting::State::Unset;
  return row;
}

}  // namespace

std::string_view location_name(const NginxNode& location, base::Pool& pool) {
  std::string name;
  for (const syntax::NginxWord& word : location.args()) {
    name += (name.empty() ? "" : " ") + std::string(word.text.substr(0, 64));
  }
  return pool.keep(name);
}

std::string_view server_key(const NginxServerBlock& server, base::Pool& pool) {
  return pool.keep(std::string(server.name()) + " " + std::string(server.listens.front().address));
}

bool leads_to_frappe(const NginxConfig& config, std::uint32_t server) {
  for (std::uint32_t i = server + 1; i < config[server].end; ++i) {
    const NginxNode& node = config[i];
    if (is_header(node, "x-frappe-site-name") || is_header(node, "x-use-x-accel-redirect")) {
      return true;
    }
    // bench's document root is the folder of all sites.
    if (node.name() == "root" && node.arg().ends_with("/sites")) return true;
    if (node.name() != "location") continue;
    for (const syntax::NginxWord& word : node.args()) {
      if (word.text == "/socket.io" || word.text == "^/protected/(.*)") return true;
    }
  }
  return false;
}

void add_server_settings(const NginxConfig& config, const std::vector<NginxServerBlock>& servers,
                         const std::vector<NginxSocket>& sockets, Facts& facts) {
  const std::vector<bool> is_tls = tls_flags(config, servers, sockets);
  for (std::size_t i = 0; i < servers.size(); ++i) {
    const NginxServerBlock& server = servers[i];
    ServerSetting about = about_server(config, server, facts.pool);
    about.is_tls = is_tls[i];
    const auto add = [&](std::string_view name, const NginxSetting& setting) {
      ServerSetting row = about;
      row.name = name;
      row.key = facts.pool.keep(std::string(about.server_key) + " " + std::string(name));
      fill(config, setting, facts.pool, row);
      facts.add(std::move(row));
    };
    for (const std::string_view name : kSettings) {
      add(name, nginx_setting(config, server.node, name));
    }
    add(kHsts, hsts_of(config, server.node));
  }
}

void add_frappe_routes(const NginxConfig& config, const std::vector<NginxServerBlock>& servers,
                       const std::vector<NginxSocket>& sockets, Facts& facts) {
  const std::vector<bool> is_tls = tls_flags(config, servers, sockets);
  for (std::size_t s = 0; s < servers.size(); ++s) {
    const std::uint32_t server = servers[s].node;
    if (!leads_to_frappe(config, server)) continue;
    for (std::uint32_t i = server + 1; i < config[server].end; ++i) {
      const NginxNode& node = config[i];
      if (node.name() != "proxy_pass" || config[node.parent].name() != "location") continue;
      const Headers headers(config, node.parent);
      const std::string_view kind = kind_of(config[node.parent], node.arg(), headers);
      if (kind.empty()) continue;
      FrappeRoute row = route_of(config, node.parent, headers);
      row.server_key = server_key(servers[s], facts.pool);
      row.server = servers[s].name();
      row.location = location_name(config[node.parent], facts.pool);
      row.key = facts.pool.keep(std::string(row.server_key) + " " + std::string(row.location));
      row.kind = kind;
      row.target = node.arg();
      row.is_tls = is_tls[s];
      facts.add(std::move(row));
    }
  }
}

}  // namespace facts
