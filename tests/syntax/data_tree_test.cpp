// SPDX-License-Identifier: MIT
#include "syntax/data_tree.h"

#include "catch.h"

using syntax::DataKind;
using syntax::DataTree;
using syntax::parse_json;

TEST_CASE("look-ups chain over what is missing", "[syntax]") {
  const DataTree tree = parse_json(R"({"a": {"b": "x"}, "list": [1]})");
  CHECK(tree.root()["a"]["b"].text() == "x");
  CHECK_FALSE(tree.root()["no"]["b"]);
  CHECK_FALSE(tree.root()["list"]["b"]);
  CHECK_FALSE(DataTree().root());
  CHECK_FALSE(syntax::Value().first().next());
}

TEST_CASE("the last of two equal keys counts", "[syntax]") {
  CHECK(parse_json(R"({"a": 1, "b": 2, "a": 3})").root()["a"].text() == "3");
}

TEST_CASE("truth is Python's", "[syntax]") {
  const auto falsy =
      GENERATE(as<std::string>(), "0", "-0", "0.0", "0e9", "\"\"", "null", "false", "[]", "{}");
  CHECK_FALSE(parse_json(falsy).root().truthy());
  const auto truthy = GENERATE(as<std::string>(), "1", "0.1", "\"0\"", "true", "[0]", "{\"a\":0}",
                               "NaN", "10", "100000000000000000000000");
  CHECK(parse_json(truthy).root().truthy());
}

TEST_CASE("integers come from numbers and flags only", "[syntax]") {
  const auto integer = [](std::string_view text) { return parse_json(text).root().integer(); };
  CHECK(integer("42") == 42);
  CHECK(integer("-1.9") == -1);
  CHECK(integer("1e3") == 1000);
  CHECK(integer("true") == 1);
  CHECK_FALSE(integer("\"1\""));
  CHECK_FALSE(integer("1e300"));
  CHECK_FALSE(integer("NaN"));
  CHECK_FALSE(integer("123456789012345678901234567890"));
}

TEST_CASE("an empty string is not a missing one", "[syntax]") {
  CHECK(parse_json("\"\"").root().text().data() != nullptr);
  CHECK(parse_json("[]").root().text().data() == nullptr);
}

TEST_CASE("a tree prints on one line", "[syntax]") {
  CHECK(parse_json("{\"a\" : [ {} , [ ] , \"\\n\" ] , \"\" : { \"b\" : 1 } }").print() ==
        R"({"a":[{},[],"\n"],"":{"b":1}})");
  CHECK(to_string(DataKind::Broken) == "broken");
}
