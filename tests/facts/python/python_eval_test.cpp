// SPDX-License-Identifier: MIT
#include "facts/python/python_eval.h"

#include "catch.h"
#include "facts/python/python_bench.h"

namespace facts {

TEST_CASE("both sides of a branch count and are conditional", "[facts]") {
  const auto [text, value] = GENERATE(table<std::string, std::string>({
      {"if x:\n  h = 'a'", R"(~"a")"},
      {"if x:\n  h = 'a'\nelse:\n  h = 'b'", R"(<~"a"|~"b">)"},
      {"if x:\n  h = 'a'\nelif y:\n  h = 'b'\nelse:\n  h = 'c'", R"(<~"a"|~"b"|~"c">)"},
      {"h = ['a']\nif x:\n  h.append('b')", R"(["a", ~"b", ...])"},
      {"h = ['a']\nif x:\n  h += ['b']", R"(["a", ~"b", ...])"},
      {"h = {'k': 'a'}\nif x:\n  h['k'] = 'b'", R"({"k": <~"a"|~"b">})"},
      {"h = {}\nif x:\n  h.update({'k': 'b'})", R"({"k": ~"b", ...})"},
      {"try:\n  h = 'a'\nexcept E:\n  h = 'b'", R"(<~"a"|~"b">)"},
      {"with open(p) as f:\n  h = 'a'", R"(~"a")"},
      {"h = 'a' if x else 'b'", R"(<~"a"|~"b">)"},
      {"if x:\n  h = {'k': ['a']}", R"(~{"k": ["a"]})"},
      {"x = ['a'] if c else ['b']\nh = ['c', *x]", R"(["c", ~"a", ~"b", ...])"},
  }));
  INFO(text);
  CHECK(h_after(text) == value);
}

TEST_CASE("what cannot be followed is unknown", "[facts]") {
  const std::string text = GENERATE(
      "h = f()", "h = [x for x in y]", "h = x", "h = 'a' % b", "h = '{}'.format(1)", "h = f'{x}'",
      "x = 1\nh = f'{x!r}'", "h = []\nfix(h)", "h = ['a']\nh.remove('a')", "h = ['a']\nh.pop()",
      "h = ['a']\nh.clear()", "h = {'a': 1}\ndel h['a']", "h = 1\ndel h",
      "h = []\nfor x in y:\n  h.append(x)", "for h in y:\n  pass",
      "h = ['a']\ndef f():\n  h.clear()\nf()", "h = not x", "h = lambda: 1 or 2, f()[0]\nh = g(h)",
      "h = {'a': 1}\nh['b'].x()\nfix(x=h)", "h = []\nwhile f(h):\n  h.pop()");
  INFO(text);
  CHECK(h_after(text) == "?");
}

TEST_CASE("functions, classes and modules are objects", "[facts]") {
  CHECK(h_after("def h():\n  pass") == "object");
  CHECK(h_after("class h:\n  pass") == "object");
  CHECK(h_after("@d\ndef h():\n  pass") == "object");
  CHECK(h_after("import a.b as h") == "object");
  CHECK(h_after("h = lambda: 1") == "object");
}

TEST_CASE("imports of modules in reach are followed", "[facts]") {
  PythonBench bench(
      ModuleTexts{{"hooks",
                   "from .base import h as x, missing\nfrom .stars import *\nfrom frappe import y\n"
                   "x.append('z')\nimport os\n"},
                  {".base", "h = ['a']\n"},
                  {".stars", "s = 's'\n_hidden = 'h'\nfrom .base import h\n"}});
  CHECK(bench.value("x") == R"(["a", "z"])");
  CHECK(bench.value("h") == R"(["a", "z"])");
  CHECK(bench.value("s") == R"("s")");
  CHECK(bench.value("_hidden") == "unbound");
  CHECK(bench.value("missing") == "?");
  CHECK(bench.value("y") == "?");
  CHECK(bench.value("os") == "object");
}

TEST_CASE("a star import out of reach may replace the lists before it", "[facts]") {
  CHECK(h_after("h = ['a']\nfrom erp.hooks import *") == "?");
  CHECK(h_after("from erp.hooks import *\nh = ['a']") == R"(["a"])");
  CHECK(h_after("h = ['a']\ntry:\n  from absent.dev import *\nexcept E:\n  pass") == R"(["a"])");
}

TEST_CASE("a module that reaches its names from behind is opaque", "[facts]") {
  const std::string text = GENERATE("globals()['h'] = 1", "exec(x)", "h = [", "vars().update(x)",
                                    "def f():\n  setattr(sys.modules[n], 'h', 1)");
  INFO(text);
  PythonBench bench(ModuleTexts{{"hooks", text + "\n"}});
  CHECK(bench.module("hooks")->is_opaque);
}

TEST_CASE("an assignment that throws a value away is a loss", "[facts]") {
  const auto [text, losses] = GENERATE(table<std::string, std::size_t>({
      {"h = ['a']\nh = ['b']", 1U},
      {"h = ['a']\nh = ['b']\nh = ['c']", 2U},
      {"h = ['a']\nh = h + ['b']", 0U},
      {"h = ['a']\nx = h\nh = ['b']", 0U},
      {"h = ['a']\nprint(h)\nh = ['b']", 0U},
      {"h = ['a']\ndef f():\n  return h\nh = ['b']", 0U},
      {"h = ['a']\nif x:\n  h = ['b']", 0U},
      {"if x:\n  h = ['a']\nelse:\n  h = ['b']", 0U},
      {"h = ['a']\nh.append('b')\nh = ['c']", 0U},
      {"h = ['a']\nh += ['b']", 0U},
      {"h = ['a']\nfrom x import h", 0U},
      {"# h = ['a']\nh = ['b']", 0U},
  }));
  INFO(text);
  PythonBench bench(ModuleTexts{{"hooks", text + "\n"}});
  CHECK(bench.module("hooks")->find("h")->losses.size() == losses);
}

TEST_CASE("growth without end stays cheap", "[facts]") {
  std::string text = "h = ['a']\n";
  for (int i = 0; i < 60; ++i) text += "h = [*h, *h]\n";
  CHECK_FALSE(h_after(text).empty());
  std::string deep = "h = ";
  for (int i = 0; i < 2000; ++i) deep += "[";
  for (int i = 0; i < 2000; ++i) deep += "]";
  CHECK_FALSE(h_after(deep).empty());
  std::string blocks;
  for (int i = 0; i < 200; ++i) blocks += std::string(static_cast<std::size_t>(i), ' ') + "if x:\n";
  CHECK_FALSE(h_after(blocks + std::string(200, ' ') + "h = 1").empty());
}

}  // namespace facts
