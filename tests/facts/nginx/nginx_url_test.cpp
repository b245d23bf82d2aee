// SPDX-License-Identifier: MIT
#include "facts/nginx/nginx_url.h"

#include "catch.h"

TEST_CASE("a path is compared in nginx's normal form", "[facts]") {
  struct Case {
    std::string_view written;
    std::string_view path;
  };
  const Case cases[] = {
      {"/", "/"},         {"/a//b", "/a/b"},  {"/a/./b", "/a/b"},
      {"/a/../b", "/b"},  {"/a%2fb", "/a/b"}, {"/a/..", "/"},
      {"/a/b/..", "/a/"}, {"/a/", "/a/"},     {"/%C3%A4", "/\xC3\xA4"},
      {"/../a", ""},      {"/%zz", ""},       {"/%00", ""},
      {"a", ""},          {"/%2e%2e/a", ""},  {"/a/.", "/a/"},
  };
  for (const Case& one : cases) {
    INFO(one.written);
    CHECK(facts::nginx_path(one.written) == one.path);
  }
}

TEST_CASE("a URL is taken apart as a browser sends it", "[facts]") {
  const auto url = facts::parse_nginx_url("https://ERP.example.:8443/a%20b?x=1#top");
  REQUIRE(url);
  CHECK(url.value().scheme == "https");
  CHECK(url.value().host == "erp.example");
  CHECK(url.value().port == 8443);
  CHECK(url.value().path == "/a b");
  CHECK(url.value().written == "/a%20b?x=1");
  CHECK(url.value().query == "x=1");
  CHECK(facts::parse_nginx_url("a.example").value().path == "/");
  CHECK(facts::parse_nginx_url("/x").value().host.empty());
  CHECK_FALSE(facts::parse_nginx_url("http://a:99999/"));
  CHECK_FALSE(facts::parse_nginx_url("gopher://a/"));
  CHECK_FALSE(facts::parse_nginx_url("http://a/../../b"));
}
