// SPDX-License-Identifier: MIT
#include <string>

#include "catch.h"
#include "syntax/data_tree.h"

using syntax::DataTree;
using syntax::parse_toml;
using syntax::Value;

namespace {

std::string shown(const DataTree& tree) {
  std::string text = tree.print();
  for (const syntax::Problem& problem : tree.problems()) {
    text += " @" + std::to_string(problem.span.begin);
  }
  return text;
}

}  // namespace

TEST_CASE("TOML becomes the same tree as JSON, in source order", "[syntax]") {
  struct Row {
    std::string_view text;
    std::string_view tree;
  };
  const auto row = GENERATE(values<Row>({
      {"", "{}"},
      {"z = 1\na = 'x'\n", R"({"z":1,"a":"x"})"},
      {"[tool.black]\nn = 0x10\n[project]\nname = \"x\\n\"\n",
       R"({"tool":{"black":{"n":16}},"project":{"name":"x\n"}})"},
      {"[[a]]\nb = 1\n[[a]]\nb = 2\n", R"({"a":[{"b":1},{"b":2}]})"},
      {"a.b.c = [1.0, inf, nan, true]\n", R"({"a":{"b":{"c":[1.0,Infinity,NaN,true]}}})"},
      {"d = 2020-01-01\nt = 10:00:00\n", R"({"d":"2020-01-01","t":"10:00:00"})"},
      {"a = { b = 1, c = {} }\n", R"({"a":{"b":1,"c":{}}})"},
      {"a = 1\nb = = 2\nc = 3\n", R"({"a":1} @10)"},
      {"a = 1\na = 2\n", R"({"a":1} @10)"},
      {"a = [\n1,\n!\n]\n", " @9"},
      {"\xEF\xBB\xBF"
       "a = 1\n",
       R"({"a":1})"},
  }));
  INFO(row.text);
  CHECK(shown(parse_toml(row.text)) == row.tree);
}

TEST_CASE("TOML spans are bytes", "[syntax]") {
  const std::string_view text =
      "\xEF\xBB\xBF# \xC3\xA9\r\n\"k\xC3\xA9\" = '\xC3\xA9' # x\r\n"
      "[tool.x]\r\nlist = [1, '\xC3\xA9', 22]\r\n[other]\r\n[tool.y]\r\n";
  const DataTree tree = parse_toml(text);
  REQUIRE(tree.is_whole());
  const Value root = tree.root();
  CHECK(base::slice(text, root.first().key_span()) == "\"k\xC3\xA9\"");
  CHECK(base::slice(text, root.first().span()) == "'\xC3\xA9'");
  const Value list = root["tool"]["x"]["list"];
  CHECK(base::slice(text, list.span()) == "[1, '\xC3\xA9', 22]");
  CHECK(base::slice(text, list.first().next().next().span()) == "22");
  CHECK(base::slice(text, root["tool"]["x"].key_span()) == "x");
  CHECK(base::slice(text, root["tool"]["x"].span()).starts_with("[tool.x]"));
  CHECK(root["tool"].span().covers(root["tool"]["y"].span()));
}

TEST_CASE("what stands above a broken line is kept", "[syntax]") {
  const DataTree tree = parse_toml("[project]\nname = 'x'\nversion = \n[tool]\n");
  CHECK(tree.root()["project"]["name"].text() == "x");
  REQUIRE(tree.problems().size() == 1);
  CHECK(tree.problems()[0].what.starts_with("error while parsing"));
}

TEST_CASE("hostile TOML is a problem, no stack overflow", "[syntax]") {
  std::string dotted = "a";
  for (int i = 0; i < 100'000; ++i) dotted += ".a";
  std::string nested = "x = " + std::string(100'000, '[');
  std::string tables;
  for (int i = 0; i < 300; ++i) tables += "a.";
  for (const std::string& text : {dotted + " = 1", "[" + dotted + "]", "x = {" + dotted + " = 1}",
                                  nested, tables + "b = 1"}) {
    CHECK(parse_toml(text).problems().size() == 1);
  }
}
