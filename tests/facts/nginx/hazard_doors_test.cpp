// SPDX-License-Identifier: MIT
#include "catch.h"
#include "facts/nginx/hazard_sample.h"

using Lines = std::vector<std::string>;

TEST_CASE("patterns of conditions and maps are judged", "[facts]") {
  CHECK(hazards_in("if ($http_origin !~ '^https://a.example$') { return 403; }") ==
        Lines{"origins has a dot that stands for any character"});
  CHECK(hazards_in("if ($http_origin ~ ^https://a\\.example$) { return 204; }").empty());
  CHECK(hazards("map $http_origin $ok { '~^https://a\\.example' 1; } server { return 444; }") ==
        Lines{"origins does not say where the host ends"});
  CHECK(hazards("map $http_user_agent $ok { '~a.example' 1; } server { return 444; }").empty());
}

TEST_CASE("an origin is reflected with credentials", "[facts]") {
  const std::string allow = "add_header Access-Control-Allow-Origin $http_origin;";
  const std::string credentials = "add_header Access-Control-Allow-Credentials true;";
  CHECK(hazards_in(allow + credentials) == Lines{"reflected_origin $http_origin"});
  CHECK(hazards_in(allow).empty());
}

TEST_CASE("allow without deny keeps nobody out", "[facts]") {
  CHECK(hazards_in("location /x { allow 10.0.0.1; allow 10.0.0.2; }") ==
        Lines{"allow_without_deny 10.0.0.1"});
  CHECK(hazards_in("location /x { allow 10.0.0.1; deny all; }").empty());
  CHECK(hazards_in("location /x { allow all; }").empty());
  CHECK(hazards_in("location /x { satisfy any; allow 10.0.0.1; auth_basic x; }").empty());
}

TEST_CASE("a status page needs a guard", "[facts]") {
  CHECK(hazards_in("listen 80; location /s { stub_status; }") == Lines{"status_page /s"});
  CHECK(hazards_in("listen 80; deny all; location /s { stub_status; }").empty());
  CHECK(hazards_in("listen 127.0.0.1:80; location /s { stub_status; }").empty());
}

TEST_CASE("versions and empty referers are told", "[facts]") {
  CHECK(hazards_in("server_tokens build;") == Lines{"version_disclosure build"});
  CHECK(hazards_in("server_tokens off;").empty());
  CHECK(hazards_in("valid_referers server_names none;") == Lines{"valid_referers none"});
}
