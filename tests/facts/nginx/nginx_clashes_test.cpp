// SPDX-License-Identifier: MIT
#include "catch.h"
#include "facts/nginx/nginx_refusals.h"
#include "facts/nginx/nginx_sample.h"

namespace {

std::string clash(const std::string& http) {
  NginxSample sample("events {} http { " + http + " }");
  const auto& rows = sample.facts.rows<facts::NginxRefusal>();
  return rows.empty() ? "" : std::string(rows.front().message);
}

}  // namespace

TEST_CASE("two directives that nginx does not take together are refused", "[facts]") {
  struct Case {
    std::string text;
    std::string message;
  };
  const Case cases[] = {
      {"upstream a { server b; } upstream a { server c; }", "duplicate upstream \"a\""},
      {"server { location /a { } location /a { } }", "duplicate location \"/a\""},
      {"server { location /a { } location ^~ /a { } }", "duplicate location \"/a\""},
      {"server { location = /a { } location =/a { } }", "duplicate location \"/a\""},
      {"server { listen 80; listen *:80; }", "a duplicate listen 0.0.0.0:80"},
      {"server { listen 80 default_server; } server { listen 80 default; }",
       "a duplicate default server for 0.0.0.0:80"},
      {"server { listen 80 backlog=1; } server { listen 80 reuseport; }",
       "duplicate listen options for 0.0.0.0:80"},
      {"server { location /a { location /b { } } }", "location \"/b\" is outside location \"/a\""},
      {"server { location = /a { location /a/b { } } }",
       "location \"/a/b\" cannot be inside the exact location \"/a\""},
      {"server { location /a { location @b { } } }",
       "named location \"@b\" can be on the server level only"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(clash(one.text) == one.message);
  }
}

TEST_CASE("what only looks alike is no clash", "[facts]") {
  for (const char* text :
       {"server { location /a { } location = /a { } location ~ /a { } location ~ /a { } }",
        "server { location /a { } } server { location /a { } }",
        "server { listen 80; listen [::]:80; listen 10.0.0.1:80; }",
        "server { listen 80 default_server; } server { listen 81 default_server; }",
        "server { listen 443 ssl; ssl_reject_handshake on; listen 443 quic reuseport; }",
        "server { location /a { location ~ b { } location /a/b { } } }"}) {
    INFO(text);
    CHECK(clash(text).empty());
  }
}
