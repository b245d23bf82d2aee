// SPDX-License-Identifier: MIT
#include "facts/nginx/nginx_unset.h"

#include "base/embedded.h"
#include "base/text.h"
#include "catch.h"
#include "facts/nginx/nginx_refusals.h"
#include "facts/nginx/nginx_sample.h"

namespace {

std::string unset(const std::string& text, const std::string& main = "") {
  NginxSample sample("events {}\n" + main + "http {\n" + text + "\n}\n");
  std::string found;
  for (const facts::NginxRefusal& row : sample.facts.rows<facts::NginxRefusal>()) {
    if (row.kind == "variable") found += std::string(row.message) + ";";
  }
  return found;
}

}  // namespace

TEST_CASE("a variable that nothing sets is told", "[facts]") {
  CHECK(unset("log_format main '$site_name_access';") == "unknown \"site_name_access\" variable;");
  CHECK(unset("map $Up $c { default $down; }") ==
        "unknown \"up\" variable;unknown \"down\" variable;");
  CHECK(unset("server { if ($a = $b) { return 301 $c; } }") ==
        "unknown \"a\" variable;unknown \"b\" variable;unknown \"c\" variable;");
  CHECK(unset("server { location / { proxy_pass http://$x; proxy_set_header A $x; } }") ==
        "unknown \"x\" variable;");
}

TEST_CASE("a variable that something may set is not told", "[facts]") {
  for (const char* text :
       {"map $host $m { default $1; } log_format main '$m';",
        "geo $inner { default 0; } server { if ($inner) { return 403; } }",
        "server { set $A 1; return 200 $a; }",
        "server { server_name ~^(?<name>.+)$; root /$name; }",
        "server { location ~ (?<file>x) { try_files /$file =404; } }",
        "server { return 200 '$http_anything $arg_x $cookie_y $sent_http_z $upstream_http_a'; }",
        "server { if ($http_x ~ '^(?<word>a)$') { return 200 $word; } }",
        "more_set_headers 'A: $brotli'; server { return 200 $brotli; }",
        "include /etc/nginx/conf.d/*.conf; server { return 200 $own; }",
        "server { rewrite ^/(.*)$ /x/$1 last; }"}) {
    INFO(text);
    CHECK(unset(text).empty());
  }
  CHECK(unset("server { return 200 $own; }", "load_module modules/own.so;\n").empty());
}

TEST_CASE("a fragment is not asked for its variables", "[facts]") {
  NginxSample sample("server { return 200 $own; }");
  CHECK(sample.facts.rows<facts::NginxRefusal>().empty());
}
