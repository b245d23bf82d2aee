// SPDX-License-Identifier: MIT
#include "syntax/python_check.h"

#include "catch.h"

using syntax::check_python;
using syntax::parse_python;
using syntax::PythonCheck;

namespace {

std::string fault(std::string_view source) {
  const PythonCheck check = check_python(parse_python(source));
  return check.fault ? check.fault->what : "";
}

}  // namespace

TEST_CASE("what Python compiles has no fault", "[syntax]") {
  const std::string source = GENERATE(
      "", "\xef\xbb\xbfx = 1\n", "print(1)\n", "print -1\n", "match = type = 1\n", "x = *a, b\n",
      "*a, b = c\n", "*a.b, c\n", "f(*a, *b, c=1, *d, **e)\n", "x = [*a.b, *c()]\n",
      "def f(a, /, b=1, *c, d, e=2, **g): pass\n", "lambda *, a: a\n", "x: int\n",
      "async def f():\n  await x\n  return [y async for y in z]\n", "if (n := 1): pass\n",
      "with (open(a) as b, c as d): pass\n", "try: pass\nexcept (A, B) as e: pass\nexcept: pass\n",
      "for x in y:\n  break\nelse:\n  pass\n", "while 1:\n  for x in y: pass\n  else: break\n",
      "match x:\n  case [a, *_] if a: pass\n  case {'k': 1, **r}: pass\n  case _: pass\n",
      "from . import (a, b,)\n", "def f(): return *a, b\n", "def f():\n  x = yield\n",
      "\"doc\"\n# c\nfrom __future__ import annotations\n", "x = 'a' \"b\" f'{c}'\n",
      "raise A from b\n", "del a, b[0], (c.d)\n", "f(\"a\", \\\n  b=1)\n",
      "class A: x = lambda: 1\n");
  INFO(source);
  CHECK(fault(source).empty());
}

TEST_CASE("what Python refuses has a fault", "[syntax]") {
  const auto [source, what] = GENERATE(table<std::string, std::string>({
      {"x = 1 2\n", "this is no Python"},
      {"{1: 2, 3: 4\n 5: 6}\n", "this is no Python"},
      {"print \"x\"\n", "print is a function in Python 3"},
      {"exec code\n", "exec is a function in Python 3"},
      {"raise E, 'x'\n", "raise takes one exception in Python 3"},
      {"return 1\n", "a return stands outside of a function"},
      {"class A:\n  return 1\n", "a return stands outside of a function"},
      {"break\n", "a break stands outside of a loop"},
      {"for x in y: pass\nelse: break\n", "a break stands outside of a loop"},
      {"def f():\n  await x\n", "an await stands outside of an async function"},
      {"yield 1\n", "a yield stands outside of a function"},
      {"f(a=1, 2)\n", "an argument without name follows one with a name"},
      {"f(a=1, a=2)\n", "an argument is passed twice"},
      {"def f(a=1, b): pass\n", "a parameter without default follows one with"},
      {"def f(a, a): pass\n", "two parameters have one name"},
      {"def f(*): pass\n", "a name must follow the lone star"},
      {"f(None=1)\n", "this is no Python"},
      {"x = *a\n", "a star stands where none can be"},
      {"x := 1\n", "the operator := needs brackets here"},
      {"(a, b): int = 1\n", "only a single target can be annotated"},
      {"[a, b] += c\n", "the target cannot be assigned to"},
      {"del f()\n", "this cannot be deleted"},
      {"from a import b,\n", "a comma ends the list of imports"},
      {"def f():\n  from a import *\n", "only a module can import everything"},
      {"try: pass\nexcept: pass\nexcept A: pass\n", "a bare except must come last"},
      {"x = 1\nfrom __future__ import annotations\n", "an import of __future__ must come first"},
      {"nonlocal x\n", "a module has no outer names"},
      {"x = 'a' b'b'\n", "bytes and texts cannot be joined"},
      {"x = (a as b)\n", "a name is given where none can be"},
  }));
  INFO(source);
  CHECK(fault(source) == what);
}

TEST_CASE("syntax that came after Python 3.10 is told", "[syntax]") {
  const auto [source, since] = GENERATE(table<std::string, int>({
      {"try: pass\nexcept* A: pass\n", 11},
      {"type X = int\n", 12},
      {"def f[T](x: T): pass\n", 12},
      {"try: pass\nexcept A, B: pass\n", 14},
  }));
  INFO(source);
  const PythonCheck check = check_python(parse_python(source));
  REQUIRE(check.news.size() == 1);
  CHECK(check.news[0].since == since);
  CHECK(check_python(parse_python("x: list[int] = []\n")).news.empty());
}
