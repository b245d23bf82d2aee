// SPDX-License-Identifier: MIT
// Only config/nginx.conf of the bench itself is asked: bench writes it for exactly these sites.
#include "facts/nginx/bench_sites.h"

#include <algorithm>
#include <set>
#include <string>

#include "base/text.h"
#include "facts/config/config_rows.h"
#include "facts/facts.h"
#include "facts/nginx/nginx.h"
#include "facts/nginx/nginx_target.h"
#include "facts/nginx/server_rows.h"
#include "facts/registry.h"

namespace facts {
namespace {

constexpr std::string_view kGenerated = "config/nginx.conf";

// True for a name that stands for others: a wildcard, a variable, a template's place.
bool is_open(std::string_view name) {
  return name.find_first_of("*~${<(") != std::string_view::npos || name.starts_with(".");
}

class BenchNginx {
 public:
  BenchNginx(const Library& library, Facts& facts) : facts_(facts) {
    for (const project::File& file : library.workspace().files) {
      if (file.path == kGenerated) file_ = file.id;
    }
  }

  void run() {
    if (file_ == base::kNoFile) return;
    read_names();
    if (!first_.known()) return;
    std::vector<SiteServer> servers;
    for (const Site& site : facts_.rows<Site>()) servers.push_back(server_of(site));
    for (SiteServer& row : servers) facts_.add(std::move(row));
    add_ports();
  }

 private:
  void read_names() {
    for (const NginxServer& server : facts_.rows<NginxServer>()) {
      if (server.file != file_) continue;
      if (!first_.known()) first_ = server.place();
      for (const std::string_view name : server.names) {
        has_open_ = has_open_ || is_open(name);
        names_.insert(name);
      }
    }
    for (const NginxDirective& entry : facts_.rows<NginxDirective>()) {
      if (!entry.context.ends_with("map")) continue;
      names_.insert(entry.name);
      names_.insert(entry.args.begin(), entry.args.end());
    }
  }

  SiteServer server_of(const Site& site) {
    SiteServer row;
    row.file = first_.file;
    row.span = first_.span;
    row.key = site.name;
    row.site = site.name;
    row.is_named = names_.contains(site.name);
    row.is_sure = !has_open_ && site.is_whole && site.is_common_known;
    for (const SiteSetting& setting : facts_.rows<SiteSetting>()) {
      if (setting.site != site.name) continue;
      if (setting.name == "dns_multitenant") row.is_multitenant = setting.truthy;
      if (setting.name == "ssl_certificate") row.certificate = setting.value.value;
    }
    row.served = certificate_of(site.name);
    row.is_other_certificate = row.certificate.starts_with("/") &&
                               row.served.value.starts_with("/") &&
                               row.certificate != row.served.value;
    return row;
  }

  // The one certificate of the server whose first name is the site; several: none.
  Located<std::string_view> certificate_of(std::string_view site) {
    Located<std::string_view> found;
    for (const NginxDirective& row : facts_.rows<NginxDirective>()) {
      if (row.file != file_ || row.name != "ssl_certificate" || row.server != site) continue;
      if (row.is_opaque || row.is_conditional || row.args.size() != 1) return {};
      if (found.at.known()) return {};
      found = {.value = row.args[0], .at = row.place()};
    }
    return found;
  }

  void add_ports() {
    std::set<std::string_view> seen;
    std::vector<BenchPort> rows;
    for (const FrappeRoute& route : facts_.rows<FrappeRoute>()) {
      if (route.file != file_) continue;
      const std::string_view upstream = nginx_target_host(route.target);
      if (upstream.empty() || !seen.insert(upstream).second) continue;
      BenchPort row = port_of(upstream, route.kind == "web" ? "webserver_port" : "socketio_port");
      if (row.expected > 0 && !row.ports.empty()) rows.push_back(std::move(row));
    }
    for (BenchPort& row : rows) facts_.add(std::move(row));
  }

  BenchPort port_of(std::string_view upstream, std::string_view name) {
    BenchPort row;
    row.upstream = upstream;
    row.key = upstream;
    row.name = name;
    for (const ConfigKey& key : facts_.rows<ConfigKey>()) {
      const bool is_number = key.kind == "int" || key.kind == "string";
      if (key.role == "common" && key.name == name && is_number) row.expected = key.cint;
    }
    const std::string block = "upstream " + std::string(upstream);
    for (const NginxDirective& entry : facts_.rows<NginxDirective>()) {
      const bool is_server = entry.file == file_ && entry.block == block &&
                             entry.name == "server" && !entry.args.empty();
      if (is_server) add_port(entry, row);
    }
    const std::string expected = std::to_string(row.expected);
    row.is_wrong = std::find(row.ports.begin(), row.ports.end(), expected) == row.ports.end();
    return row;
  }

  // Of addresses of other machines nothing is known.
  static void add_port(const NginxDirective& entry, BenchPort& row) {
    const std::string_view address = entry.args[0];
    const std::size_t colon = address.rfind(':');
    const bool is_here = address.starts_with("127.") || address.starts_with("localhost:");
    if (!is_here || colon == std::string_view::npos || entry.is_opaque) return;
    row.file = entry.file;
    row.span = entry.span;
    row.ports.push_back(address.substr(colon + 1));
  }

  Facts& facts_;
  base::FileId file_ = base::kNoFile;
  base::Place first_;  // the first server
  bool has_open_ = false;
  std::set<std::string_view> names_;
};

}  // namespace

const Table SiteServer::kTable = {
    .name = "site_server",
    .doc = "A site of the bench, and the server that the bench's nginx configuration has for it.",
    .columns = {
        column<&SiteServer::site>("site", "Name of the site."),
        column<&SiteServer::is_multitenant>("is_multitenant", "Sites are told by their names."),
        column<&SiteServer::is_named>("is_named", "A server_name or a map has its name."),
        column<&SiteServer::is_sure>("is_sure", "Nothing else may stand for its name."),
        column<&SiteServer::certificate>("certificate", "ssl_certificate of its configuration."),
        column<&SiteServer::served>("served", "ssl_certificate of its server."),
        column<&SiteServer::is_other_certificate>("is_other_certificate",
                                                  "Both are there and differ.")}};

const Table BenchPort::kTable = {
    .name = "bench_port",
    .doc = "An upstream of nginx that leads to a process of the bench on the same machine.",
    .columns = {column<&BenchPort::upstream>("upstream", "Its name."),
                column<&BenchPort::name>("name", "webserver_port or socketio_port."),
                column<&BenchPort::ports>("ports", "Ports that it leads to."),
                column<&BenchPort::expected>("expected", "Port in common_site_config.json."),
                column<&BenchPort::is_wrong>("is_wrong", "None of the ports is that one.")}};

void derive_bench_sites(Library& library, Facts& facts) {
  BenchNginx(library, facts).run();
}

}  // namespace facts
