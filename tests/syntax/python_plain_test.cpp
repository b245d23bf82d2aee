// SPDX-License-Identifier: MIT
#include "syntax/python_plain.h"

#include <string>
#include <vector>

#include "catch.h"
#include "syntax/python_check.h"

using syntax::is_plain_python;

TEST_CASE("everyday Python is plain at a glance", "[syntax]") {
  const auto* source = GENERATE(
      "", "# only words\n",
      "\"\"\"What it is.\"\"\"\nfrom __future__ import annotations\nimport a.b as c, d\n",
      "from . import x\nfrom .a.b import (c as d, e,)\nfrom x import *\n",
      "a = b = 1\nc: int = 2\nd.e[0] += f(1)[2:3, ::2].g\n(h, i), *j = k, l\n",
      "x = [y for y, z in w if y if not z]\nv = {k: v for k, v in u.items()}\nt = {1, 2}\n",
      "def f(a, b=1, *c, d: int = 2, **e) -> str:\n\treturn a if b else not c\n",
      "class A(B, metaclass=C):\n    @property\n    def d(self): return self\n",
      "for a, (b, c) in d:\n  if a: continue\n  elif b: break\n  else: pass\nelse:\n  pass\n",
      "try:\n  pass\nexcept (A, B) as e:\n  raise C from e\nexcept:\n  raise\nelse: pass\nfinally: "
      "pass\n",
      "with a as b, c(d) as e.f: pass\n", "f(*a, b, *c, d=1, **e)\nf(x for x in y)\n",
      "a = lambda x, *y, z=1: x or y\n", "a = 'x' f'{b.c[\"d\"]!r:>10}{{}}\\n' \"y\"\n",
      "a = b not in c and d is not e or not f < -g ** ~h\n", "del a, b[0]\nassert a, 'b'\n",
      "def f():\n  global a\n  x = yield 1\n  yield from g()\n  yield\n  return *a, b\n",
      "a = (\n  1,\n  # two\n  2)\nif a: b = 1; c = 2;\n", "print\nmatch = type\n");
  CHECK(is_plain_python(source));
}

TEST_CASE("what is broken or new is not plain", "[syntax]") {
  const auto* source = GENERATE(
      "print 'x'\n", "def f(:\n  pass\n", "return 1\n", "break\n", "  x = 1\n", "if a:\npass\n",
      "f() = 1\n", "a + b = 1\n", "a = *b\n", "(*a)\n", "f(a=1, b)\n", "f(a=1, a=2)\n",
      "f(**a, b)\n", "def f(a, a): pass\n", "def f(a=1, b): pass\n", "def f(*, **a): pass\n",
      "def f(*): pass\n", "x = a == not b\n", "x = a or lambda: 1\n", "try:\n  pass\n",
      "try:\n  pass\nexcept:\n  pass\nexcept A:\n  pass\n", "try:\n  pass\nexcept A, B:\n  pass\n",
      "try:\n  pass\nexcept* A:\n  pass\n", "type X = int\n", "def f[T](a): pass\n",
      "class A:\n  return 1\n", "def f():\n  from a import *\n",
      "import os\nfrom __future__ import annotations\n", "from a import b,\n", "x = b'a' 'b'\n",
      "f'{a b}'\n", "f'{}'\n", "f'{a != }'\n", "raise A, 'b'\n", "nonlocal a\n", "None = 1\n",
      "a.b: int = c = 1\n", "(a, b) += 1\n", "[a for a in b, c]\n", "x[]\n", "{**a, 1}\n",
      "{1: 2, 3}\n", "a b\n", "await a\n", "async def f(): pass\n", "yield 1\n",
      "for f() in a: pass\n", "with a as f(): pass\n", "del f()\n", "import a.b as c.d\n",
      "from a import b.c\n", "lambda x=1, y: 0\n", "x = (yield)\n", "@a\nx = 1\n", "else: pass\n");
  CHECK_FALSE(is_plain_python(source));
}

TEST_CASE("nesting without end is in doubt, not a crash", "[syntax]") {
  CHECK_FALSE(is_plain_python("x = " + std::string(150, '(') + std::string(150, ')') + "\n"));
  CHECK_FALSE(is_plain_python("x = " + std::string(100'000, '-') + "1 +\n"));
  std::string lambdas;
  for (int i = 0; i < 10'000; ++i) lambdas += "lambda: ";
  CHECK_FALSE(is_plain_python(lambdas + "1\n"));
}

// Breaks a file in many small ways; where the quick look says yes, the tree must say the same.
TEST_CASE("the quick look never overrules the tree", "[syntax]") {
  const std::string source =
      "import frappe\nfrom frappe import _\n\n\nclass A(B):\n\tdef f(self, a, b=1, *, c=2):\n"
      "\t\tfor x, y in self.g(a, k=b):\n\t\t\tif x[0] == c and not y:\n\t\t\t\tcontinue\n"
      "\t\t\tz = {'a': [i for i in y if i], **x}\n\t\ttry:\n\t\t\treturn f'{z!r} {a + 1}'\n"
      "\t\texcept E as e:\n\t\t\traise\n\n\n@d(1)\ndef h(*a, **b):\n\tx = y = lambda q: q or 1\n"
      "\twith o(a) as p, r:\n\t\tyield p, *r\n\tdel x, y\n";
  REQUIRE(is_plain_python(source));
  const std::vector<std::string> pieces = {"",     "(",    ")",    ":",     ",", "=",
                                           "*",    "not ", " in ", "1",     ".", "x",
                                           " if ", "\n",   "\t",   " for ", "'", " as "};
  std::size_t plain = 0;
  for (std::size_t at = 0; at < source.size(); ++at) {
    for (const std::string& piece : pieces) {
      std::string broken = source;
      broken.replace(at, 1, piece);
      if (!is_plain_python(broken)) continue;
      ++plain;
      const syntax::PythonCheck check = syntax::check_python(syntax::parse_python(broken));
      INFO(broken);
      // What the tree's grammar does not know is no fault: lines in brackets that begin at the
      // margin.
      REQUIRE((!check.fault || check.fault->what == "this is no Python"));
      REQUIRE(check.news.empty());
    }
  }
  CHECK(plain > 500);
}
