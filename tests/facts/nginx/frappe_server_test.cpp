// SPDX-License-Identifier: MIT
#include "facts/nginx/frappe_server.h"

#include "catch.h"
#include "facts/nginx/nginx_sample.h"
#include "facts/nginx/server_rows.h"

namespace {

using Lines = std::vector<std::string>;

Lines routes(const std::string& content, const std::vector<std::string_view>& columns) {
  NginxSample sample("server { listen 443 ssl; server_name a; " + content + " }");
  return sample.rows<facts::FrappeRoute>(columns);
}

}  // namespace

TEST_CASE("routes to Frappe carry the headers of the nearest level", "[facts]") {
  CHECK(routes("proxy_set_header X-Frappe-Site-Name s; "
               "location @webserver { proxy_pass http://b-frappe; } "
               "location /socket.io { proxy_set_header Upgrade $http_upgrade; "
               "proxy_pass http://b-socketio-server; }",
               {"kind", "location", "site", "upgrade", "has_headers_above"}) ==
        Lines{R"("web" "@webserver" "s" null false)",
              R"("realtime" "/socket.io" null "$http_upgrade" true)"});
}

TEST_CASE("what leads elsewhere is no route", "[facts]") {
  CHECK(routes("location /socket.io { proxy_pass http://b-socketio; } "
               "location /metrics { proxy_pass http://127.0.0.1:9100; }",
               {"location"}) == Lines{R"("/socket.io")"});
  CHECK(routes("location / { proxy_pass http://127.0.0.1:3000; }", {"location"}).empty());
}

TEST_CASE("behind the folder of all sites the root location leads to Frappe", "[facts]") {
  CHECK(routes("root /home/frappe/bench/sites; location / { proxy_pass http://clinic-web; }",
               {"location", "kind"}) == Lines{R"("/" "web")"});
}

TEST_CASE("settings say whether and where they are set", "[facts]") {
  NginxSample sample(
      "events {} http { client_max_body_size 2m; server { listen 80; ssl_session_timeout 1d; } }");
  Lines set;
  for (const facts::ServerSetting& row : sample.facts.rows<facts::ServerSetting>()) {
    if (row.state != "set") continue;
    set.push_back(std::string(row.name) + " " + std::string(row.level) + " " +
                  std::to_string(row.amount.value_or(-1)));
  }
  CHECK(set == Lines{"ssl_session_timeout server 86400", "client_max_body_size http 2097152"});
}

TEST_CASE("the transport header counts as a setting of its server", "[facts]") {
  const auto hsts = [](const std::string& content) {
    NginxSample sample("server { listen 443 ssl; " + content + " }");
    const facts::ServerSetting& row = sample.facts.rows<facts::ServerSetting>().back();
    return std::string(row.state) + " " + std::to_string(row.amount.value_or(-1));
  };
  CHECK(hsts("add_header Strict-Transport-Security 'max-age=300; preload';") == "set 300");
  CHECK(hsts("add_header X-A a;") == "unset -1");
  CHECK(hsts("location / { add_header Strict-Transport-Security max-age=1; }") == "unknown -1");
  CHECK(hsts("more_set_headers 'X-A: a';") == "unknown -1");
}
