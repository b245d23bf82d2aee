// SPDX-License-Identifier: MIT
#include "facts/python/python_values.h"

#include <string>

#include "catch.h"

namespace facts {
namespace {

struct Module {
  explicit Module(std::string source)
      : text(std::move(source)),
        tree(syntax::parse_python(text)),
        scopes(tree.root(), "m", false, pool),
        values(scopes, pool) {}

  // What the module-level name x is bound to.
  syntax::Node x() const { return scopes.find("x", 0)->value; }

  std::string text;
  syntax::Tree tree;
  base::Pool pool;
  Scopes scopes;
  Values values;
};

std::string listed(const std::string& text) {
  const Module module(text);
  std::string printed;
  for (const Said& said : module.values.texts(module.x())) printed += std::string(said.text) + ",";
  return printed;
}

}  // namespace

TEST_CASE("constant texts are folded through names and sums", "[facts]") {
  const auto [text, folded] = GENERATE(table<std::string, std::string>({
      {"x = 'a'", "a"},
      {"x = ('a' 'b')", "ab"},
      {"y = 'a'\nx = y + 'b' + \"c\"", "abc"},
      {"x = r'\\d'", "\\d"},
      {"x = f'a'", "a"},
  }));
  INFO(text);
  const Module module(text);
  CHECK(module.values.text(module.x()) == folded);
}

TEST_CASE("what is not constant is not folded", "[facts]") {
  const std::string text =
      GENERATE(as<std::string>(), "x = y", "x = f'a{b}'", "x = 'a' + b", "x = 'a' % b", "x = 1",
               "x = f()", "y = 'a'\ny = 'b'\nx = y", "x = 'a' - 'b'");
  INFO(text);
  const Module module(text);
  CHECK_FALSE(module.values.text(module.x()));
}

TEST_CASE("the unknown parts of a text become stars", "[facts]") {
  const auto [text, glob] = GENERATE(table<std::string, std::string>({
      {"x = 'a'", "a"},
      {"x = f'a_{b}_c'", "a_*_c"},
      {"x = 'a_' + b", "a_*"},
      {"x = b", "*"},
      {"x = scrub(b)", "*"},
  }));
  INFO(text);
  const Module module(text);
  CHECK(module.values.glob(module.x()) == glob);
}

TEST_CASE("lists, tuples and sets give their constant texts", "[facts]") {
  CHECK(listed("x = ['a', b, 'c']") == "a,c,");
  CHECK(listed("x = ('a',)") == "a,");
  CHECK(listed("y = ['a']\nx = y + ['b']") == "a,b,");
  CHECK(listed("x = 'a' + 'b'") == "ab,");
  CHECK(listed("x = {'a': 1}").empty());
}

TEST_CASE("dicts give their members however they are written", "[facts]") {
  const Module display("k = 'c'\nx = {'a': 1, k: 2, d: 3, **e}");
  REQUIRE(display.values.pairs(display.x()).size() == 3);
  CHECK(display.values.member(display.x(), "c").text() == "2");
  CHECK_FALSE(display.values.member(display.x(), "d"));
  const Module call("x = dict(a=1, b=2)");
  CHECK(call.values.member(call.x(), "b").text() == "2");
  const Module list("x = [1]");
  CHECK(list.values.pairs(list.x()).empty());
}

TEST_CASE("arguments are found by position and by name", "[facts]") {
  const Module module("x = f(1, *a, 2, b=3)");
  CHECK(Values::argument(module.x(), 0).text() == "1");
  CHECK_FALSE(Values::argument(module.x(), 1));
  CHECK(Values::argument(module.x(), 5, "b").text() == "3");
  CHECK_FALSE(Values::argument(module.x(), 0, "b") == Values::argument(module.x(), 5, "b"));
}

}  // namespace facts
