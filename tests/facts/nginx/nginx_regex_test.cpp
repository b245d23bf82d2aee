// SPDX-License-Identifier: MIT
#include "facts/nginx/nginx_regex.h"

#include "catch.h"

using facts::match_nginx_regex;

TEST_CASE("a regular expression of nginx matches anywhere and gives its groups", "[facts]") {
  const auto match = match_nginx_regex("^/files/(?<name>.*)\\.(html?)$", "/files/a.htm", false);
  REQUIRE(match.is_yes());
  CHECK(match.groups == std::vector<std::string>{"/files/a.htm", "a", "htm"});
  CHECK_FALSE(match_nginx_regex("HTM$", "/a.htm", false).is_yes());
  CHECK(match_nginx_regex("HTM$", "/a.htm", true).is_yes());
}

TEST_CASE("what only PCRE knows is unknown", "[facts]") {
  CHECK(match_nginx_regex("^/(?!api)", "/x", false).is_unknown());
  CHECK(match_nginx_regex("(a)\\1", "aa", false).is_unknown());
  CHECK(match_nginx_regex("(?<=x)y", "xy", false).is_unknown());
  CHECK(match_nginx_regex("(", "x", false).is_unknown());
}
