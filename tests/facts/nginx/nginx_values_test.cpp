// SPDX-License-Identifier: MIT
#include "facts/nginx/nginx_values.h"

#include "catch.h"
#include "facts/nginx/nginx_refusals.h"
#include "facts/nginx/nginx_sample.h"

namespace {

// The first complaint about a directive of a location, or "".
std::string problem(const std::string& text) {
  NginxSample sample("events {} http { server { location / { " + text + " } } }");
  const auto& rows = sample.facts.rows<facts::NginxRefusal>();
  return rows.empty() ? "" : std::string(rows.front().message);
}

}  // namespace

TEST_CASE("simple values are read as nginx reads them", "[facts]") {
  for (const char* text : {"sendfile on;",
                           "sendfile OFF;",
                           "client_max_body_size 10m;",
                           "client_max_body_size 1G;",
                           "proxy_read_timeout 1h30m;",
                           "proxy_read_timeout 120;",
                           "proxy_read_timeout 500ms;",
                           "proxy_read_timeout '1m 30s';",
                           "proxy_buffers 4 256k;",
                           "allow 10.0.0.0/8;",
                           "allow 2001:db8::/32;",
                           "deny all;",
                           "return 200;",
                           "return 301 /x;",
                           "return 301 https://$host$request_uri;",
                           "set $a ${host}c$1;",
                           "return https://a.example;",
                           "set $a b;",
                           "rewrite ^ /x last;",
                           "add_header A b always;",
                           "if ($host) { }",
                           "if ( $host = b ) { }",
                           "if ($host != \"\") { }",
                           "if (-f $request_filename) { }",
                           "if (!-d /x) { }",
                           "location ~* x { }",
                           "gzip on;"}) {
    INFO(text);
    const std::string found = problem(text);
    CHECK((found.empty() || found.find("outside location") != std::string::npos));
  }
}

TEST_CASE("values that nginx refuses are refused", "[facts]") {
  struct Case {
    std::string text;
    std::string message;
  };
  const Case cases[] = {
      {"sendfile 1;",
       "invalid value \"1\" in \"sendfile\" directive, it must be \"on\" or \"off\""},
      {"client_max_body_size 10mb;", "\"client_max_body_size\" directive invalid value"},
      {"proxy_read_timeout 30m1h;", "\"proxy_read_timeout\" directive invalid value"},
      {"proxy_buffers 4 big;", "\"proxy_buffers\" directive invalid value"},
      {"allow 10.0.0/8;", "invalid parameter \"10.0.0/8\""},
      {"deny everyone;", "invalid parameter \"everyone\""},
      {"return /x;", "invalid return code \"/x\""},
      {"set $a $;", "invalid variable name"},
      {"set $a b$;", "invalid variable name"},
      {"add_header A $-b;", "invalid variable name"},
      {"set a b;", "invalid variable name \"a\""},
      {"rewrite ^ /x stop;", "invalid parameter \"stop\""},
      {"add_header A b c;", "invalid parameter \"c\""},
      {"if $a { }", "invalid condition \"$a\""},
      {"if ($a == b) { }", "unexpected \"==\" in condition"},
      {"if (a = b) { }", "invalid condition \"a\""},
      {"location ~~ x { }", "invalid location modifier \"~~\""},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(problem(one.text) == one.message);
  }
}
