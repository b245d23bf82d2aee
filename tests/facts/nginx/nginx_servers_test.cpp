// SPDX-License-Identifier: MIT
#include "facts/nginx/nginx_servers.h"

#include "catch.h"
#include "facts/nginx/nginx.h"
#include "facts/nginx/nginx_sample.h"

namespace {

// "redirect", "refuse" or "serve" for the one server with that content.
std::string role(const std::string& content) {
  NginxSample sample("server { " + content + " }");
  const facts::NginxServer& server = sample.facts.rows<facts::NginxServer>().at(0);
  return server.is_refusing ? "refuse" : server.is_redirect ? "redirect" : "serve";
}

}  // namespace

TEST_CASE("a server that only redirects or refuses is told from one that serves", "[facts]") {
  struct Case {
    std::string_view content;
    std::string_view role;
  };
  const Case cases[] = {
      {"return 301 https://$host$request_uri;", "redirect"},
      {"return https://a.example;", "redirect"},
      {"rewrite ^ https://$host$request_uri permanent;", "redirect"},
      {"location / { return 301 https://$host$request_uri; }", "redirect"},
      {"location /.well-known/acme-challenge/ { root /x; } location / { return 302 https://a; }",
       "redirect"},
      {"if ($host = a) { return 301 https://a$request_uri; } return 404;", "redirect"},
      {"if ($host = a) { return 301 https://a$request_uri; } root /x;", "serve"},
      {"location /old { return 301 /new; } location / { root /x; }", "serve"},
      {"rewrite ^(.+)/$ $1 permanent; root /x;", "serve"},
      {"return 444;", "refuse"},
      {"ssl_reject_handshake on;", "refuse"},
      {"ssl_reject_handshake off; root /x;", "serve"},
      {"return 200 ok;", "serve"},
      {"root /x;", "serve"},
  };
  for (const Case& one : cases) {
    INFO(one.content);
    CHECK(role(std::string(one.content)) == one.role);
  }
}

TEST_CASE("the default server is the one that says so, else the first", "[facts]") {
  NginxSample sample(
      "server { listen 80; listen 81; server_name a; }\n"
      "server { listen *:80 default_server; server_name b; }");
  CHECK(sample.rows<facts::NginxServer>({"names", "is_default"}) ==
        std::vector<std::string>{R"(["a"] true)", R"(["b"] true)"});
  NginxSample first("server { listen 80; }\nserver { listen 80; }");
  CHECK(first.rows<facts::NginxServer>({"is_default"}) ==
        std::vector<std::string>{"true", "false"});
}
