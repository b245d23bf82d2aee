// SPDX-License-Identifier: MIT
#include <string>

#include "catch.h"
#include "syntax/data_tree.h"

using syntax::DataTree;
using syntax::parse_yaml;
using syntax::Value;

namespace {

std::string shown(const DataTree& tree) {
  std::string text = tree.print();
  for (const syntax::Problem& problem : tree.problems()) {
    text += " @" + std::to_string(problem.span.begin) + " " + problem.what;
  }
  return text;
}

std::string written(std::string_view bytes, Value value) {
  return std::string(base::slice(bytes, value.span()));
}

}  // namespace

TEST_CASE("YAML becomes the same tree as JSON", "[syntax]") {
  struct Row {
    std::string_view text;
    std::string_view tree;
  };
  const auto row = GENERATE(values<Row>({
      {"a: 1\nb: [x, 'y', \"z\\n\"]\n", R"({"a":1,"b":["x","y","z\n"]})"},
      {"on:\n  push:\n", R"({"on":{"push":null}})"},
      {"a: yes\nb: 'yes'\nc: 22:22\n", R"({"a":true,"b":"yes","c":1342})"},
      {"a: 1\na: 2\n", R"({"a":1,"a":2})"},
      {"run: |\n  one\n  two\n", R"({"run":"one\ntwo\n"})"},
      {"run: >-\n  one\n  two\n", R"({"run":"one two"})"},
      {"!!str 1", R"("1")"},
      {"!Ref x", R"("x")"},
      {"!!int '7'", "7"},
      {"a: &x {b: 1}\nc: *x\n", R"({"a":{"b":1},"c":{"b":1}})"},
      {"a: &x v\n*x : w\n", R"({"a":"v","v":"w"})"},
      {"&k a: 1\nb: *k\n", R"({"a":1,"b":"a"})"},
      {"d: &d {a: 1, b: 2}\nx:\n  <<: *d\n  b: 3\n", R"({"d":{"a":1,"b":2},"x":{"b":3,"a":1}})"},
      {"- &p {a: 1, b: 1}\n- &q {b: 2, c: 2}\n- <<: [*p, *q]\n",
       R"([{"a":1,"b":1},{"b":2,"c":2},{"a":1,"b":1,"c":2}])"},
      {"x: {\"<<\": 1}", R"({"x":{"<<":1}})"},
      {"", ""},
      {"# only a comment\n", ""},
      {"\xEF\xBB\xBF"
       "a: 1\n",
       R"({"a":1})"},
      {"a: b: c\n", R"({"a":"b"} @4 mapping values are not allowed in this context)"},
      {"a: [1, 2\nb: 3\n", R"({"a":[1,"2 b"]} @10 did not find expected ',' or ']')"},
      {"a:\n\tb: 1\n", R"({"a":?} @3 found character that cannot start any token)"},
      {"{{- if .Values.x }}\na: 1\n{{- end }}\n", R"({} @1 a list or a mapping as a key)"},
      {"a: *nope\n", R"({"a":?} @3 an alias without its anchor)"},
      {"a: &a [*a]\n", R"({"a":[]} @7 an alias inside its anchor)"},
      {"a:\n  <<: 1\n", R"({"a":{"<<":1}} @9 expected a mapping behind <<)"},
      {"? [a]\n: 1\n", R"({} @2 a list or a mapping as a key)"},
  }));
  INFO(row.text);
  CHECK(shown(parse_yaml(row.text)) == row.tree);
}

TEST_CASE("spans hold what is written, in bytes", "[syntax]") {
  const std::string_view text =
      "# \xC3\xA9\nname: \"caf\xC3\xA9\" # x\nsteps:\n  - run: |\n      one\n      two\n\n"
      "  - \xC3\xA9: &a !!str 1\nlast: [1, 2] \n";
  const DataTree tree = parse_yaml(text);
  REQUIRE(tree.is_whole());
  const Value root = tree.root();
  CHECK(written(text, root["name"]) == "\"caf\xC3\xA9\"");
  CHECK(base::slice(text, root["name"].key_span()) == "name");
  CHECK(written(text, root["steps"].first()["run"]) == "|\n      one\n      two");
  CHECK(written(text, root["steps"].first()) == "run: |\n      one\n      two");
  const Value second = root["steps"].first().next().first();
  CHECK(base::slice(text, second.key_span()) == "\xC3\xA9");
  CHECK(written(text, second) == "1");
  CHECK(written(text, root["last"]) == "[1, 2]");
  CHECK(written(text, root).ends_with("[1, 2]"));
}

TEST_CASE("deep nesting is a problem", "[syntax]") {
  const std::string text = GENERATE(std::string(100'000, '['), [] {
    std::string dashes;
    for (int i = 0; i < 10'000; ++i) dashes += "- ";
    return dashes;
  }());
  const DataTree tree = parse_yaml(text);
  REQUIRE(tree.problems().size() == 1);
  CHECK(tree.problems()[0].what == "nested deeper than 256 levels");
}

TEST_CASE("a stream has documents", "[syntax]") {
  const auto trees = syntax::parse_yaml_all("a: 1\n---\nb: 2\n---\n");
  REQUIRE(trees.size() == 3);
  CHECK(trees[1].print() == R"({"b":2})");
  CHECK(trees[2].print() == "null");
  CHECK(syntax::parse_yaml_all("").size() == 1);
  CHECK(parse_yaml("a: 1\n---\nb: 2\n").print() == R"({"a":1})");
}

TEST_CASE("a later document that breaks leaves the first one readable, not whole", "[syntax]") {
  const DataTree tree = parse_yaml("a: 1\n---\nb: [\n");
  CHECK(tree.root()["a"].text() == "1");
  CHECK_FALSE(tree.is_whole());
}

TEST_CASE("bytes that are not UTF-8 are a problem at their place", "[syntax]") {
  const DataTree tree = parse_yaml("a: \xFF\n");
  REQUIRE(tree.problems().size() == 1);
  CHECK(tree.problems()[0].span.begin == 3);
}
