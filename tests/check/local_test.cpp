// SPDX-License-Identifier: MIT
#include "check/local.h"

#include "catch.h"

TEST_CASE("a placeholder that nobody fills is a mistake", "[check]") {
  rule::Rule rule;
  rule.path = "x.json";
  rule.message = "'{label}' and '{lable}'.";
  const auto result = check::check_placeholders(rule, {"label", "length"});
  REQUIRE_FALSE(result);
  CHECK(base::to_string(result.error()) ==
        "x.json: no placeholder '{lable}' here; there are label, length");
}
