// SPDX-License-Identifier: MIT
#include "facts/nginx/nginx_config.h"

#include "catch.h"
#include "facts/nginx/nginx_load.h"
#include "facts/nginx/nginx_sample.h"

TEST_CASE("children are the directives directly inside a block", "[facts]") {
  NginxSample sample("server { a 1; location / { a 2; } a 3; } b;");
  const facts::NginxLoad load =
      facts::load_nginx_config(sample.library, sample.facts.pool, {base::FileId{0}}, "http");
  const facts::NginxConfig& config = load.config;
  CHECK(config.children(0).size() == 2);
  CHECK(config.children(1).size() == 3);
  CHECK(config.children(1, "a").size() == 2);
  REQUIRE(config.child(1, "a") != nullptr);
  CHECK(config.child(1, "a")->arg() == "1");
  CHECK(config.child(1, "b") == nullptr);
  CHECK_FALSE(config[1].is_opaque());
}
