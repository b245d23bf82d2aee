// SPDX-License-Identifier: MIT
#include "facts/nginx/nginx.h"

#include "catch.h"
#include "facts/nginx/nginx_sample.h"

namespace {
using Lines = std::vector<std::string>;
}

TEST_CASE("a directive row knows its surroundings", "[facts]") {
  NginxSample sample(
      "http {\n server {\n  server_name a.example b;\n"
      "  location ~ \"^/x\" { add_header A 'b c'; }\n }\n}");
  CHECK(sample.rows<facts::NginxDirective>({"name", "args", "context", "block", "server"}) ==
        Lines{R"("http" [] "main" null null)", R"("server" [] "http" "http" null)",
              R"("server_name" ["a.example","b"] "http/server" "server" "a.example")",
              R"("location" ["~","^/x"] "http/server" "server" "a.example")",
              R"("add_header" ["A","b c"] "http/server/location" "location ~ ^/x" "a.example")"});
  const std::vector<facts::NginxDirective>& rows = sample.facts.rows<facts::NginxDirective>();
  CHECK(rows.back().key == "a.example location ~ ^/x add_header A");
  CHECK(sample.at(rows.back().place()) == "config/nginx.conf:add_header A 'b c';");
  CHECK(sample.at(rows[1].place()) == "config/nginx.conf:server {");
}

TEST_CASE("template marks are columns", "[facts]") {
  NginxSample sample("server {\n{% if x %}\nroot {{ y }};\n{% endif %}\nindex a;\n}");
  CHECK(sample.rows<facts::NginxDirective>({"name", "is_opaque", "is_conditional"}) ==
        Lines{R"("server" false false)", R"("root" true true)", R"("index" false false)"});
}

TEST_CASE("a server row says what the server is for", "[facts]") {
  NginxSample sample(
      "server { listen 80 default_server; return 444; }\n"
      "server { listen 80; server_name a; return 301 https://$host$request_uri; }\n"
      "server { listen 443 ssl; server_name a; ssl_protocols TLSv1.3; root /x; }");
  CHECK(sample.rows<facts::NginxServer>({"names", "listens", "is_default", "is_tls", "is_redirect",
                                         "is_refusing", "protocols"}) ==
        Lines{R"([] ["0.0.0.0:80"] true false false true [])",
              R"(["a"] ["0.0.0.0:80"] false false true false [])",
              R"(["a"] ["0.0.0.0:443"] true true false false ["TLSv1.3"])"});
  CHECK(sample.facts.rows<facts::NginxServer>().at(2).key == "a 0.0.0.0:443");
}

TEST_CASE("a file that nginx would refuse gives no rows and says so", "[facts]") {
  NginxSample sample("server { listen 443 ssl;\n ssl_protocols TLSv1;;\n}");
  CHECK(sample.facts.rows<facts::NginxDirective>().empty());
  CHECK(sample.facts.rows<facts::TlsEndpoint>().empty());
  CHECK(sample.unchecked("tls_endpoint") ==
        Lines{"the file is no nginx configuration: line 2, unexpected \";\""});
}

TEST_CASE("a byte order mark does not hide the file", "[facts]") {
  NginxSample sample("\xEF\xBB\xBFserver { listen 443 ssl; }");
  CHECK(sample.facts.rows<facts::TlsEndpoint>().size() == 1);
}
