// SPDX-License-Identifier: MIT
#include "facts/nginx/nginx_context.h"

#include "catch.h"

TEST_CASE("the top of a file says where it belongs", "[facts]") {
  struct Case {
    std::string_view text;
    std::string_view context;
  };
  const Case cases[] = {
      {"events {} http {}", "main"},
      {"stream { server { listen 1; } }", "main"},
      {"upstream a {} server { listen 80; }", "http"},
      {"map $a $b {}", "http"},
      {"server { location / { proxy_pass http://a; } }", "http"},
      {"upstream a {} server { listen 1; proxy_pass a; }", "stream"},
      {"server { listen 993 ssl; protocol imap; }", "mail"},
      {"ssl_protocols TLSv1.3;", ""},
      {"location / {}", ""},
      {"", ""},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(facts::nginx_context(syntax::parse_nginx(one.text)) == one.context);
  }
}
