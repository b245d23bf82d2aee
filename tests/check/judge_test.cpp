// SPDX-License-Identifier: MIT
#include "check/judge.h"

#include "check/sample_session.h"

using sample::rule_text;

TEST_CASE("a native question names a check that exists and tables that exist", "[check]") {
  CHECK(sample::mistake({{"x/one.json", rule_text("FLB001", R"("native": "nobody")")}}) ==
        "x/one.json: no native check 'nobody'");
  CHECK(sample::mistake(
            {{"x/one.json", rule_text("FLB001", R"("native": "nobody", "needs": ["none"])")}}) ==
        "x/one.json: no table 'none'");
}

TEST_CASE("a judge names the tables of its question, look-ups included", "[check]") {
  const std::string rows =
      R"("rows": {"over": "file", "where": {"exists": {"over": "comment", "where": {}}}})";
  const auto rule = rule::parse_rule("x/one.json", rule_text("FLB001", rows));
  REQUIRE(rule);
  const auto judge = check::Judge::bind(rule.value());
  REQUIRE(judge);
  CHECK(judge.value().tables() == std::vector<std::string_view>{"comment", "file"});
}
