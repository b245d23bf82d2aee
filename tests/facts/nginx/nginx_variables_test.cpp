// SPDX-License-Identifier: MIT
#include "facts/nginx/nginx_variables.h"

#include "catch.h"

namespace {

std::string filled(const std::string& text) {
  const auto url = facts::parse_nginx_url("https://a.example:8443/x?y=1");
  facts::NginxVariables variables(url.value(), "b.example");
  variables.set("$site", "clinic");
  variables.set("$later", std::nullopt);
  variables.set_groups({"all", "one"});
  return variables.expand(text).value_or("unknown");
}

}  // namespace

TEST_CASE("a text is filled with what the URL tells", "[facts]") {
  CHECK(filled("$scheme://$host$request_uri") == "https://a.example/x?y=1");
  CHECK(filled("$http_host|$server_name|$uri$is_args$args") == "a.example:8443|b.example|/x?y=1");
  CHECK(filled("/${site}_x/$1$2") == "/clinic_x/one");
  CHECK(filled("$SITE") == "clinic");
  CHECK(filled("plain") == "plain");
}

TEST_CASE("a text with a value of the request is unknown", "[facts]") {
  CHECK(filled("$remote_addr") == "unknown");
  CHECK(filled("$site_x") == "unknown");
  CHECK(filled("$later") == "unknown");
  CHECK(filled("a$") == "unknown");
}
