// SPDX-License-Identifier: MIT
#include "facts/nginx/nginx_amount.h"

#include "catch.h"

TEST_CASE("times count in seconds", "[facts]") {
  CHECK(facts::nginx_seconds("90") == 90);
  CHECK(facts::nginx_seconds("5m") == 300);
  CHECK(facts::nginx_seconds("1h30m") == 5400);
  CHECK(facts::nginx_seconds("1d") == 86400);
  for (const char* text : {"", "500ms", "x", "5q", "$time", "9999999999999"}) {
    INFO(text);
    CHECK_FALSE(facts::nginx_seconds(text).has_value());
  }
}

TEST_CASE("sizes count in bytes", "[facts]") {
  CHECK(facts::nginx_bytes("0") == 0);
  CHECK(facts::nginx_bytes("16k") == 16384);
  CHECK(facts::nginx_bytes("50M") == 50LL << 20);
  CHECK(facts::nginx_bytes("1g") == 1LL << 30);
  for (const char* text : {"", "5mb", "{{ size }}", "m"}) {
    INFO(text);
    CHECK_FALSE(facts::nginx_bytes(text).has_value());
  }
}
