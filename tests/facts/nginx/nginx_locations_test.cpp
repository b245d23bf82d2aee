// SPDX-License-Identifier: MIT
#include "facts/nginx/nginx_locations.h"

#include "catch.h"
#include "facts/nginx/nginx_sample.h"

TEST_CASE("a location says which settings are in force", "[facts]") {
  NginxSample sample(
      "events {} http { client_max_body_size 10m; deny 10.0.0.9; server { listen 443 ssl;\n"
      "server_name a b; autoindex on; auth_basic x; location /p { internal; allow 10.0.0.0/8;\n"
      "deny all; auth_basic off; proxy_read_timeout 120; } location / { try_files $uri @app;\n"
      "client_max_body_size 50m; return 301 https://a$request_uri; } } }");
  CHECK(sample.rows<facts::NginxLocation>({"path", "is_internal", "access", "auth"}) ==
        std::vector<std::string>{R"("server" false ["deny 10.0.0.9"] "x")",
                                 R"("location /p" true ["allow 10.0.0.0/8","deny all"] null)",
                                 R"("location /" false ["deny 10.0.0.9"] "x")"});
  CHECK(
      sample.rows<facts::NginxLocation>({"body_size", "read_timeout", "autoindex"}) ==
      std::vector<std::string>{R"("10m" null true)", R"("10m" "120" true)", R"("50m" null true)"});
  CHECK(sample.rows<facts::NginxLocation>({"try_files", "returns"}).at(2) ==
        R"(["$uri","@app"] "301 https://a$request_uri")");
  CHECK(sample.rows<facts::NginxLocation>({"server", "names", "is_tls", "is_plain"}).at(1) ==
        R"("a" ["a","b"] true false)");
}

TEST_CASE("a location knows which headers it asks with and which it lost", "[facts]") {
  NginxSample sample(
      "server { proxy_set_header Host $host; proxy_set_header X-Real-IP $remote_addr;\n"
      "location / { proxy_pass http://a; }\n"
      "location /s { proxy_pass http://a; proxy_set_header host x; } }");
  CHECK(sample.rows<facts::NginxLocation>({"request_headers", "lost_request_headers"}) ==
        std::vector<std::string>{R"(["host","x-real-ip"] [])", R"(["host","x-real-ip"] [])",
                                 R"(["host"] ["x-real-ip"])"});
}

TEST_CASE("every header in force is a row where it is in force", "[facts]") {
  NginxSample sample(
      "server { listen 80; add_header X-A \"1 2\" always; proxy_set_header Host $host;\n"
      "location / { proxy_pass http://a; } location /b { add_header X-B $c; } }");
  CHECK(sample.rows<facts::NginxHeader>(
            {"path", "direction", "name", "value", "is_always", "is_inherited"}) ==
        std::vector<std::string>{R"("server" "response" "x-a" "1 2" true false)",
                                 R"("location /" "response" "x-a" "1 2" true true)",
                                 R"("location /" "request" "host" "$host" false true)",
                                 R"("location /b" "response" "x-b" "$c" false false)"});
}

TEST_CASE("servers of stream have no locations", "[facts]") {
  NginxSample sample("events {} stream { server { listen 1; proxy_pass 127.0.0.1:2; } }");
  CHECK(sample.facts.rows<facts::NginxLocation>().empty());
}
