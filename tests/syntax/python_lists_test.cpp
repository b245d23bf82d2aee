// SPDX-License-Identifier: MIT
#include "syntax/python_lists.h"

#include "catch.h"

using syntax::Cursor;
using syntax::parse_python;
using syntax::Tree;

namespace {

std::string fault(std::string_view source) {
  const Tree tree = parse_python(source);
  for (Cursor at(tree.root()); at; at.next()) {
    const std::string_view what = syntax::list_fault(at.node());
    if (!what.empty()) return std::string(what);
  }
  return "";
}

int count_lists(std::string_view source) {
  const Tree tree = parse_python(source);
  int lists = 0;
  for (Cursor at(tree.root()); at; at.next()) lists += syntax::is_except_list(at.node()) ? 1 : 0;
  return lists;
}

}  // namespace

TEST_CASE("the order of parameters and arguments", "[syntax]") {
  const auto [source, what] = GENERATE(table<std::string, std::string>({
      {"def f(a, /, b=1, *c, d, e=2, **g): pass\n", ""},
      {"def f(a, \\\n  b=1): pass\n", ""},
      {"def f(a, b=1, /, c): pass\n", "a parameter without default follows one with"},
      {"def f(*a, *b): pass\n", "there are two parameters with a star"},
      {"def f(/, a): pass\n", "the slash stands in the wrong place"},
      {"def f(*, **a): pass\n", "a name must follow the lone star"},
      {"lambda a, a: 1\n", "two parameters have one name"},
      {"f(**a, *b)\n", "an argument stands behind one with two stars"},
      {"f(x for x in y, 1)\n", "a comprehension runs over one value"},
  }));
  INFO(source);
  CHECK(fault(source) == what);
}

TEST_CASE("the clauses of a try", "[syntax]") {
  CHECK(fault("try: pass\nexcept A: pass\nexcept* B: pass\n") == "except and except* are mixed");
  CHECK(fault("try: pass\nfinally: pass\n").empty());
  CHECK(count_lists("try: pass\nexcept A, B: pass\n") == 1);
  CHECK(count_lists("try: pass\nexcept (A, B) as e: pass\nexcept: pass\n") == 0);
}
