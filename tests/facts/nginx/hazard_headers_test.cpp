// SPDX-License-Identifier: MIT
#include "catch.h"
#include "facts/nginx/hazard_sample.h"

using Lines = std::vector<std::string>;

TEST_CASE("a level with a header of its own loses those above", "[facts]") {
  const std::string nosniff = "add_header X-Content-Type-Options nosniff; ";
  CHECK(hazards_in(nosniff + "location /a { add_header X-A a; }") ==
        Lines{"add_header_redefinition X-Content-Type-Options"});
  CHECK(hazards_in(nosniff + "location /a { if ($b) { add_header X-A a; } }") ==
        Lines{"add_header_redefinition X-Content-Type-Options"});
  CHECK(hazards_in(nosniff + "location /a { add_header x-content-type-options nosniff; }").empty());
  CHECK(hazards_in(nosniff + "location /a { root /x; }").empty());
  CHECK(
      hazards_in(nosniff + "location /a { add_header_inherit merge; add_header X-A a; }").empty());
  CHECK(hazards_in(nosniff + "location /a { include lost.conf; add_header X-A a; }").empty());
}

TEST_CASE("a header value over several lines is seen", "[facts]") {
  CHECK(hazards_in("add_header X-A 'a\nb';") == Lines{"add_header_multiline X-A"});
  CHECK(hazards_in("more_set_headers -t 'a\nb' 'X-A: b';").empty());
  CHECK(hazards_in("add_header X-A 'a b';").empty());
}
