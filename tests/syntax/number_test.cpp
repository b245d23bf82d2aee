// SPDX-License-Identifier: MIT
#include "syntax/number.h"

#include <limits>

#include "catch.h"

TEST_CASE("a float is spelled so that it stays a float", "[syntax]") {
  using syntax::json_spelling;
  CHECK(json_spelling(2) == "2.0");
  CHECK(json_spelling(-0.1) == "-0.1");
  CHECK(json_spelling(1e30) == "1e+30");
  CHECK(json_spelling(-std::numeric_limits<double>::infinity()) == "-Infinity");
  CHECK(json_spelling(std::numeric_limits<double>::quiet_NaN()) == "NaN");
}
