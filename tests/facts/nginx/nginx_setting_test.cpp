// SPDX-License-Identifier: MIT
#include "facts/nginx/nginx_setting.h"

#include "catch.h"
#include "facts/nginx/nginx_load.h"
#include "facts/nginx/nginx_sample.h"

namespace {

// The value of setting `s` inside the last block, "unset", or "unknown: why".
std::string value_of(const std::string& text) {
  NginxSample sample(text);
  facts::NginxLoad load =
      facts::load_nginx_config(sample.library, sample.facts.pool, {base::FileId{0}}, "http");
  std::uint32_t block = 0;
  for (std::uint32_t i = 1; i < load.config.nodes.size(); ++i) {
    if (load.config[i].written->has_block) block = i;
  }
  const facts::NginxSetting setting = facts::nginx_setting(load.config, block, "s");
  if (setting.state == facts::NginxSetting::State::Unknown) {
    return "unknown: " + std::string(setting.why);
  }
  return setting.is_set() ? std::string(load.config[setting.nodes.back()].arg()) : "unset";
}

}  // namespace

TEST_CASE("the nearest level that has a setting wins", "[facts]") {
  CHECK(value_of("s 1; server { s 2; location / { s 3; } }") == "3");
  CHECK(value_of("s 1; server { s 2; location / { t 3; } }") == "2");
  CHECK(value_of("s 1; server { location / { } }") == "1");
  CHECK(value_of("server { location / { } }") == "unset");
  CHECK(value_of("server { if ($a) { s 1; } location / { } }") == "unset");
}

TEST_CASE("a level that hides something makes a setting unknown", "[facts]") {
  CHECK(value_of("s 1; server { include /x; }") == "unknown: a file that is not here may set it");
  CHECK(value_of("s 1; server { s 2; include /x; }") == "2");
  CHECK(value_of("s 1;\nserver {\n{{ x }}\n}") == "unknown: a template may set it");
  CHECK(value_of("server { s {{ x }}; }") == "unknown: a template fills in its value");
  CHECK(value_of("server {\n{% if x %}\ns 1;\n{% endif %}\n}") ==
        "unknown: it stands under a template condition");
}
