// SPDX-License-Identifier: MIT
#include "syntax/python_places.h"

#include "catch.h"

using syntax::Cursor;
using syntax::parse_python;
using syntax::Tree;

namespace {

std::string fault(std::string_view source) {
  const Tree tree = parse_python(source);
  syntax::PythonPlaces places;
  for (Cursor at(tree.root()); at; at.next()) {
    places.enter(at.node(), at.depth());
    const std::string_view what = places.fault(at.node());
    if (!what.empty()) return std::string(what);
  }
  return "";
}

}  // namespace

TEST_CASE("a place counts from the function, class and loop around it", "[syntax]") {
  const auto [source, what] = GENERATE(table<std::string, std::string>({
      {"def f():\n  for x in y:\n    if x: break\n  return\n", ""},
      {"for x in y:\n  def f():\n    break\n", "a break stands outside of a loop"},
      {"def f():\n  class A:\n    return\n", "a return stands outside of a function"},
      {"for x in y:\n  pass\ncontinue\n", "a continue stands outside of a loop"},
      {"async def f():\n  def g():\n    await x\n", "an await stands outside of an async function"},
      {"async def f():\n  yield from x\n", "an async function cannot yield from another"},
      {"def f():\n  return [(yield x) for x in y]\n", "a comprehension cannot yield"},
      {"def f():\n  async with x: pass\n", "this waits outside of an async function"},
      {"x = y if (z := 1) else [*a, *b.c]\n", ""},
      {"x = [*a for a in b]\n", "a star stands where none can be"},
  }));
  INFO(source);
  CHECK(fault(source) == what);
}
