// SPDX-License-Identifier: MIT
#include <nlohmann/json.hpp>
#include <string>

#include "base/text.h"
#include "catch.h"
#include "syntax/data_tree.h"

using syntax::DataKind;
using syntax::DataTree;
using syntax::parse_json;
using syntax::parse_json_lenient;
using syntax::Value;

namespace {

std::string shown(const DataTree& tree) {
  std::string text = tree.print();
  for (const syntax::Problem& problem : tree.problems()) {
    text += " @" + std::to_string(problem.span.begin) + " " + problem.what;
  }
  return text;
}

std::string nested(std::size_t depth) {
  return std::string(depth, '[') + std::string(depth, ']');
}

}  // namespace

TEST_CASE("JSON is read as Python's json.load reads it", "[syntax]") {
  struct Row {
    std::string_view text;
    std::string_view tree;
  };
  // Each row was held against CPython: what it refuses has a problem here, and nothing else has.
  const auto row = GENERATE(values<Row>({
      {R"({"a": [1, -2.5e3, "x"], "b": {}})", R"({"a":[1,-2.5e3,"x"],"b":{}})"},
      {R"({"a":1,"a":2})", R"({"a":1,"a":2})"},
      {"[NaN, Infinity, -Infinity]", "[NaN,Infinity,-Infinity]"},
      {"123456789012345678901234567890", "123456789012345678901234567890"},
      {R"("\ud800")", "\"\xED\xA0\x80\""},
      {R"("\ud83d\ude00")", "\"\xF0\x9F\x98\x80\""},
      {R"("\ud83dx\ude00")", "\"\xED\xA0\xBDx\xED\xB8\x80\""},
      {R"("\u0041\/\"\\")", R"("A/\"\\")"},
      {"\"\x7f\"", "\"\x7f\""},
      {"-0", "-0"},
      {" null\r\n", "null"},
      {"", " @0 the text ends too early: expected a value"},
      {"[1,]", "[1] @3 a comma before ']'"},
      {R"({"a":1,})", R"({"a":1} @7 a comma before '}')"},
      {R"({"a":1 "b":2})", R"({"a":1} @7 expected ',' or '}')"},
      {"[1 2]", "[1] @3 expected ',' or ']'"},
      {R"({"a" 1})", R"({"a":?} @5 expected ':' after the key)"},
      {R"({"a": tru})", R"({"a":?} @6 expected a value)"},
      {R"({'a': 1})", "{} @1 expected a key in double quotes"},
      {R"({"a": [1, {"b": )", R"({"a":[1,{"b":?}]} @16 the text ends too early: expected a value)"},
      {"01", "0 @1 more text after the end of the document"},
      {"1.", "1 @1 more text after the end of the document"},
      {"[-]", "[] @1 expected a value"},
      {"[1e]", "[1] @2 expected ',' or ']'"},
      {"// x", " @0 expected a value"},
      {"\"a\tb\"", R"("a\u0009b" @2 a control character inside a string)"},
      {"\"a\nb\"", "? @0 a string that does not end on its line"},
      {R"("a)", "? @0 a string without its closing quote"},
      {R"("a\")", "? @0 a string without its closing quote"},
      {R"("\x")", R"("\\x" @1 an escape that JSON does not know)"},
      {R"("\u12")", R"("\\u12" @1 an escape that JSON does not know)"},
      {"\xEF\xBB\xBF[1]", "[1] @0 a byte order mark, which json.load refuses"},
      {"[\"\xff\"]", "[\"\xff\"] @1 a string that is not UTF-8"},
  }));
  CHECK(shown(parse_json(row.text)) == row.tree);
}

TEST_CASE("spans of keys and values are exact", "[syntax]") {
  const std::string_view text = R"({ "k\n" : [ 12 , "é" ] , "b":true })";
  const DataTree tree = parse_json(text);
  const Value list = tree.root().first();
  CHECK(list.key() == "k\n");
  CHECK(base::slice(text, list.key_span()) == R"("k\n")");
  CHECK(base::slice(text, list.span()) == R"([ 12 , "é" ])");
  CHECK(base::slice(text, list.first().span()) == "12");
  CHECK(base::slice(text, list.first().next().span()) == R"("é")");
  CHECK(base::slice(text, tree.root().span()) == text);
  CHECK(base::slice(text, tree.root()["b"].span()) == "true");
}

TEST_CASE("nesting is bounded and does not use the stack", "[syntax]") {
  CHECK(parse_json(nested(256)).is_whole());
  const DataTree tree = parse_json(nested(100'000));
  REQUIRE(tree.problems().size() == 1);
  CHECK(tree.problems()[0].what == "nested deeper than 256 levels");
  CHECK(tree.problems()[0].span.begin == 256);
}

TEST_CASE("lenient reading finds the members behind a break", "[syntax]") {
  struct Row {
    std::string_view text;
    std::string_view tree;
  };
  const auto row = GENERATE(values<Row>({
      {R"({"a": 1, "b": 2})", R"({"a":1,"b":2})"},
      {R"({"a": 1, "b": 2,})", R"({"a":1,"b":2} @16 a comma before '}')"},
      {R"({"a": [1,], "b": 2})", R"({"a":[1],"b":2} @9 a comma before ']')"},
      {R"({"a": 1 "b": 2})", R"({"a":1,"b":2} @8 expected ',' or '}')"},
      {"{\"a\": 1, // x\n\"b\": 2}", R"({"a":1,"b":2} @9 a comment, which JSON does not have)"},
      {"{\"a\": /* , */ 1, # x\n\"b\": 2}",
       R"({"a":1,"b":2} @6 a comment, which JSON does not have)"
       R"( @17 a comment, which JSON does not have)"},
      {R"({'a': 'x"y', "b": 2})",
       R"({"a":"x\"y","b":2} @1 a single quote where JSON has double ones)"
       R"( @6 a single quote where JSON has double ones)"},
      {R"({"a": True, "b": 2})", R"({"a":?,"b":2} @6 expected a value)"},
      {R"({"a": , "b": 2})", R"({"a":?,"b":2} @6 expected a value)"},
      {R"({"a": {"x": oops, "y": 1}, "b": 2})",
       R"({"a":{"x":?,"y":1},"b":2} @12 expected a value)"},
      {R"({"a": nope [1, 2], "b": 2})", R"({"a":?,"b":2} @6 expected a value)"},
      {R"({dev: 1, "b": 2})", R"({"b":2} @1 expected a key in double quotes)"},
      {R"({"a": 1,, "b": 2})", R"({"a":1,"b":2} @8 expected a key in double quotes)"},
      {R"({"a" "b": 2})", R"({"a":?,"b":2} @5 expected ':' after the key)"},
      {"{\"a\": \"x\n\"b\": 2}",
       R"({"a":?,"b":2} @6 a string that does not end on its line @9 expected ',' or '}')"},
      {R"({"a": [1, 2}, "b": 2})", R"({"a":[1,2],"b":2} @11 expected ',' or ']' @14 expected ']')"},
      {R"({"a": [[1, "b": 2})", R"({"a":[[1]],"b":2} @11 expected ']' @11 expected ']')"},
      {R"(["a": 1])", R"(["a"] @4 expected ',' or ']')"},
      {R"({"a": 1, "b": )", R"({"a":1,"b":?} @14 the text ends too early: expected a value)"},
  }));
  CHECK(shown(parse_json_lenient(row.text)) == row.tree);
}

TEST_CASE("problems are bounded", "[syntax]") {
  std::string text = "[";
  for (int i = 0; i < 10'000; ++i) text += "x,";
  CHECK(parse_json_lenient(text).problems().size() == 100);
}

TEST_CASE("what a strict library accepts is read the same way", "[syntax]") {
  const auto text =
      GENERATE(as<std::string>(), R"({"b":[1,2.5,{"x":null}],"a":"\u00e9\n\ud83d\ude00"})",
               R"([[],{},"",0,-1,1e2,true,false])", R"("plain")");
  const DataTree tree = parse_json(text);
  REQUIRE(tree.is_whole());
  CHECK(nlohmann::json::parse(tree.print()) == nlohmann::json::parse(text));
}
