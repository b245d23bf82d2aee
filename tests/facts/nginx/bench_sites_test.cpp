// SPDX-License-Identifier: MIT
#include "facts/nginx/bench_sites.h"

#include "catch.h"
#include "facts/config/config_rows.h"
#include "facts/nginx/nginx_sample.h"

namespace {

// A bench with two sites whose nginx configuration has the given servers.
struct Bench {
  explicit Bench(const std::string& servers)
      : sample(NginxSample::Files{
            {"config/nginx.conf",
             "upstream web { server 127.0.0.1:8000; }\nupstream live { server 127.0.0.1:3000; }\n" +
                 servers}}) {
    for (const char* name : {"a.example", "b.example"}) {
      facts::Site site;
      site.name = name;
      site.is_whole = site.is_common_known = true;
      sample.facts.add(site);
      add_setting(name, "dns_multitenant", "");
      add_setting(name, "ssl_certificate", "/new.pem");
    }
    add_port("webserver_port", 8000);
    add_port("socketio_port", 9000);
    facts::derive_bench_sites(sample.library, sample.facts);
  }

  void add_setting(std::string_view site, std::string_view name, std::string_view value) {
    facts::SiteSetting row;
    row.site = site;
    row.name = name;
    row.value.value = value;
    row.truthy = true;
    sample.facts.add(row);
  }

  void add_port(std::string_view name, std::int64_t port) {
    facts::ConfigKey row;
    row.role = "common";
    row.name = name;
    row.kind = "int";
    row.cint = port;
    sample.facts.add(row);
  }

  NginxSample sample;
};

}  // namespace

TEST_CASE("each site of a bench is looked for in its nginx configuration", "[facts]") {
  Bench bench(
      "server { server_name a.example; ssl_certificate /old.pem; }\n"
      "server { server_name c.example; ssl_certificate /new.pem; }");
  CHECK(bench.sample.rows<facts::SiteServer>(
            {"site", "is_named", "is_sure", "is_other_certificate"}) ==
        std::vector<std::string>{"\"a.example\" true true true", "\"b.example\" false true false"});
}

TEST_CASE("a map or a wildcard may stand for a site", "[facts]") {
  Bench map("map $host $site { default b.example; }\nserver { server_name a.example; }");
  CHECK(map.sample.rows<facts::SiteServer>({"is_named", "is_sure"}) ==
        std::vector<std::string>{"true true", "true true"});
  Bench wildcard("server { server_name *.example; }");
  CHECK(wildcard.sample.rows<facts::SiteServer>({"is_named", "is_sure"}) ==
        std::vector<std::string>{"false false", "false false"});
  Bench none("map $host $site { default b.example; }");
  CHECK(none.sample.facts.rows<facts::SiteServer>().empty());
}

TEST_CASE("upstreams are held against the ports of the bench", "[facts]") {
  Bench bench(
      "server { server_name a.example;\n"
      "location /socket.io { proxy_set_header Upgrade $http_upgrade; "
      "proxy_set_header X-Frappe-Site-Name a; proxy_pass http://live; }\n"
      "location @webserver { proxy_set_header X-Frappe-Site-Name a; "
      "proxy_set_header X-Use-X-Accel-Redirect True; proxy_pass http://web; } }");
  CHECK(
      bench.sample.rows<facts::BenchPort>({"upstream", "name", "ports", "expected", "is_wrong"}) ==
      std::vector<std::string>{"\"live\" \"socketio_port\" [\"3000\"] 9000 true",
                               "\"web\" \"webserver_port\" [\"8000\"] 8000 false"});
}
