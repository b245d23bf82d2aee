// SPDX-License-Identifier: MIT
#include "facts/nginx/nginx_route.h"

#include "catch.h"
#include "facts/nginx/nginx_sample.h"
#include "facts/nginx/nginx_target.h"
#include "facts/nginx/nginx_workspace.h"

namespace {

// "head of the block | answer | unknowns".
std::string route(const std::string& server, const std::string& url) {
  NginxSample sample("server { server_name a.example; " + server + " }");
  facts::Facts facts;
  const std::vector<facts::NginxConfig> configs = facts::load_nginx(sample.library, facts);
  const auto servers = facts::nginx_servers(configs.at(0), facts.pool);
  const auto sockets = facts::nginx_sockets(servers);
  const auto parsed = facts::parse_nginx_url(url);
  const auto choice = facts::choose_server(configs[0], servers, sockets, parsed.value());
  const facts::NginxRoute found = facts::trace_route(configs[0], choice, parsed.value());
  std::string text = facts::nginx_head(configs[0][found.block]) + " | " + found.answer_text;
  for (const std::string& unknown : found.unknowns) text += " | " + unknown;
  return text;
}

}  // namespace

TEST_CASE("a request is followed through rewrites, conditions and returns", "[facts]") {
  struct Case {
    std::string server;
    std::string path;
    std::string route;
  };
  const Case cases[] = {
      {"return 301 https://$host$request_uri;", "/a?b", "server | 301 https://a.example/a?b"},
      {"rewrite ^(.+)/$ $1 permanent; location / { }", "/x/", "server | 301 /x"},
      {"rewrite ^/old/(.*)$ /new/$1; location /new { } location / { }", "/old/1",
       "location /new | "},
      {"location /a { rewrite ^ /b last; } location /b { }", "/a", "location /b | "},
      {"location /a { rewrite ^ /b break; } location /b { }", "/a", "location /a | "},
      {"location /a { rewrite ^/a/(.*)$ /b?x=$1; return 404; } location /b { }", "/a/1",
       "location /a | 404"},
      {"if ($host = a.example) { return 302 /x; } location / { }", "/", "server | 302 /x"},
      {"if ($scheme = https) { return 302 /x; } location / { }", "/", "location / | "},
      {"location / { if ($uri ~ ^/q) { add_header A b; } }", "/q", "if ($uri ~ ^/q) | "},
      {"if ($http_x) { return 403; } location / { }", "/",
       "location / |  | whether 'if ($http_x)' holds"},
      {"set $t b; location / { return 200 $t$is_args; }", "/", "location / | 200 b"},
      {"location / { rewrite ^ $http_x last; }", "/",
       "location / |  | where 'rewrite ^ $http_x last' leads"},
      {"location /a { rewrite ^ /a last; }", "/a", "location /a | "},
  };
  for (const Case& one : cases) {
    INFO(one.server << "  " << one.path);
    CHECK(route(one.server, "http://a.example" + one.path) == one.route);
  }
}
