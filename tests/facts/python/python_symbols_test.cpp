// SPDX-License-Identifier: MIT
#include "facts/python/python_symbols.h"

#include "catch.h"

namespace facts {
namespace {

std::string symbols_of(const std::string& text) {
  const syntax::Tree tree = syntax::parse_python(text);
  const PythonSymbols symbols = python_symbols(tree.root());
  std::string printed;
  for (const PythonSymbol& symbol : symbols.names) {
    printed += (printed.empty() ? "" : " ") + std::string(to_string(symbol.kind)) + ":" +
               std::string(symbol.name);
  }
  for (const StarImport& star : symbols.stars) {
    printed += " *" + std::string(star.dots, '.') + std::string(star.module);
  }
  return printed + (symbols.is_opaque ? " opaque" : "");
}

}  // namespace

TEST_CASE("a module's names are what it binds outside of definitions", "[facts]") {
  const auto [text, printed] = GENERATE(table<std::string, std::string>({
      {"def f():\n  x = 1\n", "function:f"},
      {"@d\ndef f(): pass\n", "function:f"},
      {"async def f(): pass\n", "function:f"},
      {"class C:\n  def m(self): pass\n", "class:C"},
      {"x = y = 1\n", "data:x data:y"},
      {"a, (b, *c) = z\n", "data:a data:b data:c"},
      {"a.b = 1\na[c] = 2\n", ""},
      {"x: int = 1\n", "data:x"},
      {"import a.b, c as d\n", "import:a import:d"},
      {"from .m import f, g as h\n", "import:f import:h"},
      {"if x:\n  def f(): pass\nelse:\n  f = None\n", "function:f data:f"},
      {"try:\n  import a\nexcept E as e:\n  a = 1\n", "import:a data:e data:a"},
      {"with o() as f:\n  x = 1\n", "data:f data:x"},
      {"for i in y:\n  x = i\n", "data:i data:x"},
      {"def f():\n  global g\n  g = 1\n", "function:f data:g"},
      {"if (n := f()): pass\n", "data:n"},
      {"from ..api.x import *\n", " *..api.x"},
      {"def __getattr__(n): pass\n", "function:__getattr__ opaque"},
      {"globals()['x'] = 1\n", " opaque"},
      {"exec(x)\n", " opaque"},
      {"def f():\n  setattr(doc, 'x', 'y')\n  return locals()\n", "function:f"},
      {"def f():\n  setattr(sys.modules[n], 'x', 1)\n", "function:f opaque"},
      {"def f(:\n", "function:f opaque"},
  }));
  INFO(text);
  CHECK(symbols_of(text) == printed);
}

TEST_CASE("a name bound twice is found where it is bound last", "[facts]") {
  const std::string text = "f = 1\ndef f(): pass\n";
  const syntax::Tree tree = syntax::parse_python(text);
  const PythonSymbols symbols = python_symbols(tree.root());
  REQUIRE(symbols.find("f") != nullptr);
  CHECK(symbols.find("f")->kind == SymbolKind::Function);
  CHECK(symbols.find("g") == nullptr);
}

}  // namespace facts
