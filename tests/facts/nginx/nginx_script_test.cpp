// SPDX-License-Identifier: MIT
#include "facts/nginx/nginx_script.h"

#include "catch.h"

namespace {

std::string names(std::string_view text) {
  std::string all;
  for (const facts::NginxReference& one : facts::nginx_script(text).references) {
    all += (all.empty() ? "" : " ") + std::string(one.name);
  }
  return all;
}

}  // namespace

TEST_CASE("variables of a text are cut as nginx cuts them", "[facts]") {
  CHECK(names("https://$host${uri}$1a").compare("host uri 1") == 0);
  CHECK(names("$site_name_access").compare("site_name_access") == 0);
  CHECK(names("$1$10").compare("1 1") == 0);
  CHECK(names("plain").empty());
  const facts::NginxScript script = facts::nginx_script("a${b}c");
  REQUIRE(script.references.size() == 1);
  CHECK(script.references[0].begin == 1);
  CHECK(script.references[0].end == 5);
  CHECK_FALSE(script.references[0].is_capture());
  CHECK(facts::nginx_script("$9").references[0].is_capture());
}

TEST_CASE("nginx's complaints about variables in a text", "[facts]") {
  for (const char* text : {"$", "a$", "$-b", "${}", "${", "$/x"}) {
    INFO(text);
    CHECK(facts::nginx_script(text).problem == "invalid variable name");
  }
  CHECK(facts::nginx_script("${host").problem ==
        "the closing bracket in \"host\" variable is missing");
  CHECK(facts::nginx_script("${a-b}").problem ==
        "the closing bracket in \"a\" variable is missing");
  CHECK(facts::nginx_script("$host:${port}/$1").problem.empty());
}
