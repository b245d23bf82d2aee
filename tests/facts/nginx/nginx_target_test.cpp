// SPDX-License-Identifier: MIT
#include "facts/nginx/nginx_target.h"

#include "catch.h"
#include "facts/nginx/nginx_locations.h"
#include "facts/nginx/nginx_sample.h"

TEST_CASE("a location's modifier may be glued to its pattern", "[facts]") {
  NginxSample sample(
      "server { location = /a { } location =/b { } location ~* \\.php$ { } location ~x { } "
      "location ^~ /c { } location @named { } location /d { } }");
  CHECK(sample.rows<facts::NginxLocation>({"modifier", "pattern"}) ==
        std::vector<std::string>{R"(null null)", R"("=" "/a")", R"("=" "/b")", R"("~*" "\\.php$")",
                                 R"("~" "x")", R"("^~" "/c")", R"("@" "named")", R"("" "/d")"});
}

TEST_CASE("the host of a proxied address ends before its path", "[facts]") {
  CHECK(facts::nginx_target_host("http://app") == "app");
  CHECK(facts::nginx_target_host("https://app:8000/x?y") == "app:8000");
  CHECK(facts::nginx_target_host("http://$host$uri") == "$host$uri");
  CHECK(facts::nginx_target_host("http://unix:/run/a.sock:/x") == "unix:/run/a.sock:/x");
}

TEST_CASE("an upstream block gives its addresses to those who pass to it", "[facts]") {
  NginxSample sample(
      "upstream app { server 127.0.0.1:8000 fail_timeout=0; server unix:/run/b.sock; }\n"
      "server { location / { proxy_pass http://app; if ($x) { set $y 1; } } "
      "location /o { proxy_pass http://10.0.0.1:9000/; } }");
  CHECK(sample.rows<facts::NginxLocation>({"path", "upstream", "backends"}) ==
        std::vector<std::string>{R"("server" null [])",
                                 R"("location /" "app" ["127.0.0.1:8000","unix:/run/b.sock"])",
                                 R"x("if ($x)" "app" ["127.0.0.1:8000","unix:/run/b.sock"])x",
                                 R"("location /o" "10.0.0.1:9000" [])"});
}

TEST_CASE("the nearest of root and alias counts", "[facts]") {
  NginxSample sample(
      "server { root /srv; location /a { alias /x/; location /a/b { } } location /c { } }");
  CHECK(sample.rows<facts::NginxLocation>({"path", "root", "alias"}) ==
        std::vector<std::string>{R"("server" "/srv" null)", R"("location /a" null "/x/")",
                                 R"("location /a/b" null "/x/")", R"("location /c" "/srv" null)"});
}
