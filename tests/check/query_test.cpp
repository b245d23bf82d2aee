// SPDX-License-Identifier: MIT
#include "check/query.h"

#include "check/sample_session.h"

using sample::lines;
using sample::rule_text;

namespace {

rule::RuleText query(const std::string& code, const std::string& pattern) {
  return {"x/" + code + ".json",
          rule_text(code, R"("query": ")" + pattern + "\"", "Found '{text}'.")};
}

std::string mistake(const std::string& pattern) {
  rule::RuleText one = query("FLB001", pattern);
  one.path = "x/one.json";
  return sample::mistake({one});
}

}  // namespace

TEST_CASE("fused queries keep their rules apart", "[check]") {
  rule::RuleText prints = query("FLB001", "(call function: (identifier) @at)");
  rule::RuleText raises = query("FLB002", "(raise_statement) @at");
  prints.path = "x/calls.json";
  raises.path = "x/raises.json";
  const auto session = sample::run({{"a.py", "f(1)\nraise\n"}}, {prints, raises});
  CHECK(lines(*session) ==
        std::vector<std::string>{"a.py:0-1 FLB001 Found 'f'.", "a.py:5-10 FLB002 Found 'raise'."});
}

TEST_CASE("a query that cannot work is a mistake", "[check]") {
  CHECK(mistake("(call)") == "x/one.json: the query must capture @at");
  CHECK(mistake("(nonsense) @at").starts_with("x/one.json: bad tree-sitter query"));
  CHECK(mistake("((call) @at (#eq? @at 1))") == "x/one.json: a query cannot hold predicates");
}
