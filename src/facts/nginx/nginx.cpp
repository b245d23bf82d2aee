// SPDX-License-Identifier: MIT
#include "facts/nginx/nginx.h"

#include <string>

#include "facts/facts.h"
#include "facts/nginx/frappe_server.h"
#include "facts/nginx/nginx_hazards.h"
#include "facts/nginx/nginx_locations.h"
#include "facts/nginx/nginx_references.h"
#include "facts/nginx/nginx_refusals.h"
#include "facts/nginx/nginx_setting.h"
#include "facts/nginx/nginx_target.h"
#include "facts/nginx/nginx_tls.h"
#include "facts/nginx/nginx_tls_server.h"
#include "facts/nginx/nginx_workspace.h"

namespace facts {
namespace {

// Names are cut for keys: a row must not copy a hostile file.
constexpr std::size_t kMaxText = 128;

// What a row says of the block it stands in; made once a block.
struct Surroundings {
  std::string_view block;
  std::string_view server;
};

class DirectiveRows {
 public:
  DirectiveRows(const NginxConfig& config, const std::vector<NginxServerBlock>& servers,
                Facts& facts)
      : config_(config), facts_(facts), around_(config.nodes.size()) {
    for (const NginxServerBlock& server : servers) around_[server.node].server = server.name();
  }

  void add_all() {
    for (std::uint32_t i = 1; i < config_.nodes.size(); ++i) {
      add(config_[i], around_[config_[i].parent]);
      if (config_[i].written->has_block) enter(i);
    }
  }

 private:
  void enter(std::uint32_t i) {
    around_[i].block = facts_.pool.keep(nginx_head(config_[i]));
    if (around_[i].server.data() == nullptr) around_[i].server = around_[config_[i].parent].server;
  }

  void add(const NginxNode& node, const Surroundings& around) {
    NginxDirective row;
    row.file = node.file;
    row.span = node.place().span;
    row.name = node.name();
    row.args = nginx_words(node);
    row.context = node.context;
    row.block = around.block;
    row.server = around.server;
    row.is_opaque = node.is_opaque() || node.is_hole;
    row.is_conditional = node.is_conditional;
    std::string key;
    for (const std::string_view part : {around.server, around.block, row.name, node.arg()}) {
      if (!key.empty() && !part.empty()) key += " ";
      key += part.substr(0, kMaxText);
    }
    row.key = facts_.pool.keep(key);
    facts_.add(std::move(row));
  }

  const NginxConfig& config_;
  Facts& facts_;
  std::vector<Surroundings> around_;
};

NginxServer row_of(const NginxConfig& config, const NginxServerBlock& server) {
  NginxServer row;
  const base::Place at = config[server.node].place();
  row.file = at.file;
  row.span = at.span;
  row.names = server.names;
  for (const NginxListen& listen : server.listens) row.listens.push_back(listen.address);
  row.is_redirect = server.is_redirect;
  row.is_refusing = server.is_refusing;
  row.is_fragment = config.is_fragment;
  const NginxSetting protocols = nginx_setting(config, server.node, "ssl_protocols");
  if (protocols.is_set()) row.protocols = tls_protocols(config, protocols.nodes);
  return row;
}

void add_servers(const NginxConfig& config, const std::vector<NginxServerBlock>& servers,
                 const std::vector<NginxSocket>& sockets, Facts& facts) {
  std::vector<NginxServer> rows;
  for (const NginxServerBlock& server : servers) {
    rows.push_back(row_of(config, server));
    const std::string key =
        std::string(server.name()) + " " + std::string(server.listens.front().address);
    rows.back().key = facts.pool.keep(key);
  }
  for (const NginxSocket& socket : sockets) {
    rows[socket.standard].is_default = true;
    if (!speaks_tls(config, servers, socket)) continue;
    for (const std::size_t i : socket.servers) rows[i].is_tls = true;
  }
  for (NginxServer& row : rows) facts.add(std::move(row));
}

}  // namespace

const Table NginxDirective::kTable = {
    .name = "nginx_directive",
    .doc = "An nginx directive in the place where nginx loads it.",
    .columns = {column<&NginxDirective::name>("name", "Its name."),
                column<&NginxDirective::args>("args", "Its arguments without quotes."),
                column<&NginxDirective::context>("context", "Blocks around it, as in http/server."),
                column<&NginxDirective::block>("block", "Head of the block around it."),
                column<&NginxDirective::server>("server", "First name of the server around it."),
                column<&NginxDirective::is_opaque>("is_opaque", "A template fills in an argument."),
                column<&NginxDirective::is_conditional>(
                    "is_conditional", "A template decides whether it is there.")}};

const Table NginxServer::kTable = {
    .name = "nginx_server",
    .doc = "A server block of nginx's http block.",
    .columns = {
        column<&NginxServer::names>("names", "Names of server_name."),
        column<&NginxServer::listens>("listens", "Addresses with ports."),
        column<&NginxServer::is_default>("is_default", "Answers unknown names on some address."),
        column<&NginxServer::is_tls>("is_tls", "Speaks TLS on some address."),
        column<&NginxServer::is_redirect>("is_redirect", "Answers nothing but redirects."),
        column<&NginxServer::is_refusing>("is_refusing", "Answers nothing at all."),
        column<&NginxServer::is_fragment>("is_fragment", "The http block is not in sight."),
        column<&NginxServer::protocols>("protocols", "Its own or inherited ssl_protocols.")}};

const Table TlsEndpoint::kTable = {
    .name = "tls_endpoint",
    .doc = "The TLS listeners that share one default server.",
    .columns = {
        column<&TlsEndpoint::address>("address", "Addresses with ports, as in 0.0.0.0:443."),
        column<&TlsEndpoint::protocols>("protocols", "Configured ssl_protocols."),
        column<&TlsEndpoint::negotiable>("negotiable", "Those that some cipher suite can speak."),
        column<&TlsEndpoint::configured_in>("configured_in", "server, http, unset or unknown."),
        column<&TlsEndpoint::left_to>("left_to", "Who decides when nothing is set."),
        column<&TlsEndpoint::default_server>("default_server", "First name of that server."),
        column<&TlsEndpoint::is_explicit>("is_explicit", "Some ssl_protocols is in sight."),
        column<&TlsEndpoint::is_fragment>("is_fragment", "The http block is not in sight."),
        column<&TlsEndpoint::default_refuses>("default_refuses",
                                              "The default server answers nothing."),
        column<&TlsEndpoint::serves>("serves", "Some server on the socket answers.")}};

void derive_nginx(Library& library, Facts& facts) {
  for (const NginxConfig& config : load_nginx(library, facts)) {
    const std::vector<NginxServerBlock> servers = nginx_servers(config, facts.pool);
    const std::vector<NginxSocket> sockets = nginx_sockets(servers);
    DirectiveRows(config, servers, facts).add_all();
    add_servers(config, servers, sockets, facts);
    add_tls_endpoints(config, servers, sockets, facts);
    add_tls_servers(config, servers, sockets, facts);
    add_server_settings(config, servers, sockets, facts);
    add_frappe_routes(config, servers, sockets, facts);
    add_frappe_files(config, servers, facts);
    add_nginx_hazards(config, facts);
    add_nginx_locations(config, servers, sockets, facts);
    add_nginx_refusals(config, facts);
    add_nginx_clashes(config, facts);
    add_nginx_references(config, facts);
  }
}

}  // namespace facts
