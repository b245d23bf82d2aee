// SPDX-License-Identifier: MIT
#include "facts/nginx/nginx_arguments.h"

#include "base/embedded.h"
#include "base/text.h"
#include "catch.h"
#include "facts/nginx/nginx_refusals.h"
#include "facts/nginx/nginx_sample.h"

namespace {

// The first complaint about directives of http{}, or "".
std::string problem(const std::string& text) {
  NginxSample sample("events {} http { " + text + " }");
  const auto& rows = sample.facts.rows<facts::NginxRefusal>();
  return rows.empty() ? "" : std::string(rows.front().message);
}

}  // namespace

TEST_CASE("every line of the table of arguments names a directive of nginx", "[facts]") {
  int lines = 0;
  for (const std::string_view line :
       base::split_lines(base::embedded_text("_tables/nginx_arguments.txt"))) {
    if (line.empty() || line.starts_with('#')) continue;
    ++lines;
    INFO(line);
    CHECK(base::split(line, '|').size() == 4);
    CHECK_FALSE(facts::find_nginx_directive(line.substr(0, line.find('|'))).empty());
  }
  CHECK(lines > 60);
}

TEST_CASE("parameters of directives that nginx takes", "[facts]") {
  for (const char* text :
       {"limit_req_zone $binary_remote_addr zone=one:10m rate=5r/s; limit_req zone=one burst=3 "
        "nodelay;",
        "upstream a { server 127.0.0.1:1 weight=2 max_fails=0 fail_timeout=10s; server b backup; "
        "keepalive 8; }",
        "proxy_cache_path /c levels=1:2 keys_zone=p:1m inactive=1h max_size=2g use_temp_path=off;",
        "open_file_cache max=10 inactive=20s;", "open_file_cache off;",
        "log_format main '$remote_addr'; access_log /l main buffer=32k flush=1m;",
        "server { listen 80 default_server backlog=10; listen [::]:80 ipv6only=on; }",
        "proxy_next_upstream error TIMEOUT http_502;", "keepalive_timeout 65 60s;",
        "server { location / { limit_except get POST { deny all; } } }",
        "map $host $m { default $uri; }", "geo $g { default 0; 10.0.0.0/8 1; ::1 2; }",
        "error_page 404 500 =200 /x;", "error_page 404 = @x;", "expires -1; ", "expires @15h;",
        "expires modified +24h;", "expires $sent_http_content_type;"}) {
    INFO(text);
    CHECK(problem(text) == "");
  }
}

TEST_CASE("parameters of directives that nginx refuses", "[facts]") {
  struct Case {
    std::string text;
    std::string message;
  };
  const Case cases[] = {
      {"limit_req zone=one bust=3;", "invalid parameter \"bust=3\""},
      {"limit_req zone=one burst=0;", "invalid parameter \"burst=0\""},
      {"limit_req burst=3;", "\"limit_req\" must have \"zone\" parameter"},
      {"limit_req_zone $host zone=one rate=5r/s;", "invalid parameter \"zone=one\""},
      {"upstream a { server 127.0.0.1:x; }", "invalid port in upstream \"127.0.0.1:x\""},
      {"upstream a { server b weight=0; }", "invalid parameter \"weight=0\""},
      {"upstream a { server b; keepalive 0; }", "\"keepalive\" directive invalid value"},
      {"proxy_cache_path /c levels=3 keys_zone=p:1m;", "invalid parameter \"levels=3\""},
      {"server { listen 127.0.0.1:0; }",
       "invalid port in \"127.0.0.1:0\" of the \"listen\" directive"},
      {"proxy_next_upstream never;", "invalid value \"never\""},
      {"server { location / { limit_except GTE { } } }", "invalid value \"GTE\""},
      {"server { location / { proxy_pass app; } }", "invalid URL prefix"},
      {"server { location ~ x { proxy_pass http://a/b; } }",
       "\"proxy_pass\" cannot have URI part in location given by regular expression, or inside "
       "named location, or inside \"if\" statement, or inside \"limit_except\" block"},
      {"server { location @x { alias /x; } }",
       "the \"alias\" directive cannot be used inside the named location"},
      {"server { location ~ [a { } }", "missing terminating ] for character class in \"[a\""},
      {"server { server_name ~(; }", "missing closing parenthesis in \"(\""},
      {"server { try_files a =4x4; }", "invalid code \"=4x4\""},
      {"server { location / { proxy_redirect on; } }", "invalid parameter \"on\""},
      {"error_page 200 /x;", "value \"200\" must be between 300 and 599"},
      {"error_page = /x;", "invalid value \"=\""},
      {"expires often;", "\"expires\" directive invalid value"},
      {"map $host m { }", "invalid variable name \"m\""},
      {"geo $g { 10.0.0/8 1; }", "invalid network \"10.0.0/8\""},
      {"client_body_buffer_size 1g;", "\"client_body_buffer_size\" directive invalid value"},
      {"sendfile $x;",
       "invalid value \"$x\" in \"sendfile\" directive, it must be \"on\" or \"off\""},
      {"log_format a ${b;", "the closing bracket in \"b\" variable is missing"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(problem(one.text) == one.message);
  }
}
