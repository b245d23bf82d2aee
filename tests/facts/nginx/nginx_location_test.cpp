// SPDX-License-Identifier: MIT
#include "catch.h"
#include "facts/nginx/nginx_route.h"
#include "facts/nginx/nginx_sample.h"
#include "facts/nginx/nginx_target.h"
#include "facts/nginx/nginx_workspace.h"

namespace {

std::string location(const std::string& server, const std::string& path) {
  NginxSample sample("server { " + server + " }");
  facts::Facts facts;
  const std::vector<facts::NginxConfig> configs = facts::load_nginx(sample.library, facts);
  const facts::NginxLocationChoice choice = facts::choose_location(configs.at(0), 1, path);
  return facts::nginx_head(configs[0][choice.block]) + (choice.is_slash_redirect ? " 301" : "") +
         (choice.unknowns.empty() ? "" : " ?");
}

const std::string kMany =
    "location = / { } location / { } location /a { } location = /a/x { } location ^~ /a/s/ { } "
    "location ~ \\.php$ { } location ~* \\.PNG$ { } location ~ ^/a/r { } "
    "location /n { location /n/m { location ~ q$ { } } location ~ \\.php$ { } } "
    "location /p/ { proxy_pass http://x; } location @named { }";

}  // namespace

TEST_CASE("a location is chosen in nginx's order", "[facts]") {
  struct Case {
    std::string path;
    std::string head;
  };
  const Case cases[] = {
      {"/", "location = /"},
      {"/b", "location /"},
      {"/ab", "location /a"},
      {"/a/x", "location = /a/x"},
      {"/a/x.php", "location ~ \\.php$"},
      {"/a/s/x.php", "location ^~ /a/s/"},
      {"/a/s", "location /a"},
      {"/a/r.php", "location ~ \\.php$"},
      {"/a/r", "location ~ ^/a/r"},
      {"/x.png", "location ~* \\.PNG$"},
      {"/n/1", "location /n"},
      {"/n/m/1", "location /n/m"},
      {"/n/m/q", "location ~ q$"},
      {"/n/m/x.png", "location ~* \\.PNG$"},
      {"/n/x.php", "location ~ \\.php$"},
      {"/p/1", "location /p/"},
      {"/p", "location /p/ 301"},
      {"/named", "location /n"},
  };
  for (const Case& one : cases) {
    INFO(one.path);
    CHECK(location(kMany, one.path) == one.head);
  }
  CHECK(location("location /a { }", "/b") == "server");
}

TEST_CASE("a regular expression that cannot be read leaves a doubt", "[facts]") {
  CHECK(location("location ~ ^/(?!api) { } location / { }", "/x") == "location / ?");
  CHECK(location("location ^~ / { } location ~ ^/(?!api) { }", "/x") == "location ^~ /");
}
