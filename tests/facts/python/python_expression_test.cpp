// SPDX-License-Identifier: MIT
#include "catch.h"
#include "facts/python/python_bench.h"

namespace facts {

TEST_CASE("literals and what is built of them are known", "[facts]") {
  const auto [text, value] = GENERATE(table<std::string, std::string>({
      {"h = 'a'", R"("a")"},
      {"h = 'a' \"b\"", R"("ab")"},
      {"h = ('a'\n  'b')", R"("ab")"},
      {"h = 3", "3"},
      {"h = True", "True"},
      {"h = None", "None"},
      {"h = ['a', 'b',]", R"(["a", "b"])"},
      {"h = ('a',)", R"(("a"))"},
      {"h = 'a', 'b'", R"(("a", "b"))"},
      {"h = {'k': ['v']}  # c", R"({"k": ["v"]})"},
      {"h = {'a', 'b'}", R"({"a", "b"})"},
      {"h: list[str] = ['a']", R"(["a"])"},
      {"x = h = ['a']", R"(["a"])"},
      {"x, h = 'a', 'b'", R"("b")"},
      {"x = 'a'\nh = f'/assets/{x}/b.js'", R"("/assets/a/b.js")"},
      {"x = 'a'\nh = f'{{{x}}}'", R"("{a}")"},
      {"x = 'a'\nh = x + '.b'", R"("a.b")"},
      {"x = ['a']\nh = x + ['b']", R"(["a", "b"])"},
      {"x = ['a']\nh = [*x, 'b']", R"(["a", "b"])"},
      {"x = {'a': 1}\nh = {**x, 'b': 2}", R"({"a": 1, "b": 2})"},
      {"x = {'a': 1}\nh = x | {'a': 2}", R"({"a": 2})"},
      {"x = ['a', 'b']\nh = {tuple(x): {'e': 'p'}}", R"({("a", "b"): {"e": "p"}})"},
      {"h = dict(a='x')", R"({"a": "x"})"},
      {"h = list(('a',))", R"(["a"])"},
      {"x = {'a': ['b']}\nh = x['a'][0]", R"("b")"},
      {"h = {'a': 1, 'a': 2}", R"({"a": 2})"},
  }));
  INFO(text);
  CHECK(h_after(text) == value);
}

TEST_CASE("an unknown part leaves the rest known", "[facts]") {
  CHECK(h_after("h = ['a', x, 'b']") == R"(["a", ?, "b"])");
  CHECK(h_after("h = ['a', *x]") == R"(["a", ...])");
  CHECK(h_after("h = x + ['a']") == R"(["a", ...])");
  CHECK(h_after("h = {'a': 1, **x}") == R"({"a": 1, ...})");
  CHECK(h_after("h = {}\nh[x] = 'a'") == R"({?: "a", ...})");
  CHECK(h_after("h = {}\nh.update(x)") == "{...}");
}

TEST_CASE("a key that a dict holds twice is noted", "[facts]") {
  PythonBench bench(ModuleTexts{{"hooks", "h = {'a': {'x': 1, 'x': 2}, 'b': 1, 'a': {}}\n"}});
  const PythonModule& module = *bench.module("hooks");
  REQUIRE(module.duplicates.size() == 2);
  CHECK(module.duplicates[0].key == "x");
  CHECK(module.duplicates[1].key == "a");
  CHECK(module.duplicates[1].previous.span.begin == 5);
}

}  // namespace facts
