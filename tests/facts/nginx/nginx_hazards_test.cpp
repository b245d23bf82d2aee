// SPDX-License-Identifier: MIT
#include "facts/nginx/nginx_hazards.h"

#include "catch.h"
#include "facts/nginx/nginx_sample.h"
#include "facts/nginx/server_rows.h"

using Lines = std::vector<std::string>;

TEST_CASE("a hazard says where it stands", "[facts]") {
  NginxSample sample("server { server_name a.example; location /x { return 301 $uri; } }");
  CHECK(sample.rows<facts::NginxHazard>({"kind", "server", "block", "directive", "detail"}) ==
        Lines{R"("http_splitting" "a.example" "location /x" "return 301 $uri" "$uri")"});
}

TEST_CASE("outside of servers a hazard has none", "[facts]") {
  NginxSample sample("server_tokens on; map $a $b { default 1; } server { return 444; }");
  CHECK(sample.rows<facts::NginxHazard>({"kind", "server"}) ==
        Lines{R"("version_disclosure" null)"});
}
