// SPDX-License-Identifier: MIT
#include "syntax/tree.h"

#include <string>

#include "catch.h"

using syntax::Cursor;
using syntax::Node;
using syntax::parse_javascript;
using syntax::parse_python;
using syntax::Tree;

namespace {

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

std::string walked(Node top) {
  std::string kinds;
  for (Cursor at(top); at; at.next()) {
    kinds += std::string(at.depth(), ' ') + std::string(at.node().kind()) + "\n";
  }
  return kinds;
}

std::size_t count(Node top) {
  std::size_t n = 0;
  for (Cursor at(top); at; at.next()) ++n;
  return n;
}

}  // namespace

TEST_CASE("a cursor meets named nodes in source order", "[syntax]") {
  const Tree tree = parse_python("x = f(1)  # c\n");
  CHECK(walked(tree.root()) ==
        "module\n expression_statement\n  assignment\n   identifier\n   call\n    identifier\n"
        "    argument_list\n     integer\n comment\n");
}

TEST_CASE("a cursor stays inside its top and skips on request", "[syntax]") {
  const Tree tree = parse_python("def f(a):\n  return g(a)\nb = 1\n");
  const Node function = tree.root().child(0);
  std::string seen;
  for (Cursor at(function); at; at.next()) {
    seen += std::string(at.node().kind()) + " ";
    if (at.node().is("parameters")) at.skip();
  }
  CHECK(seen ==
        "function_definition identifier parameters block return_statement call identifier "
        "argument_list identifier ");
  CHECK(count(Node()) == 0);
}

TEST_CASE("missing nodes chain", "[syntax]") {
  const Node nothing = parse_python("x").root().field("no").child(3).next().parent();
  CHECK_FALSE(nothing);
  CHECK(nothing.kind().empty());
  CHECK(nothing.text().empty());
  CHECK_FALSE(Tree().root());
}

TEST_CASE("JavaScript parses with its own grammar", "[syntax]") {
  const Tree tree = parse_javascript("frappe.call({ method: 'a.b' });");
  CHECK_FALSE(tree.root().has_error());
  CHECK(tree.root().kind() == "program");
}

TEST_CASE("a byte order mark shifts spans and is no error", "[syntax]") {
  const Tree tree = parse_python("\xEF\xBB\xBFx = 1\n");
  CHECK_FALSE(tree.root().has_error());
  CHECK(tree.root().child(0).span() == base::Span{3, 8});
}

TEST_CASE("hostile input neither crashes nor hangs", "[syntax]") {
  const std::string text = GENERATE(
      repeated("(", 1'000'000), "x = " + repeated("[", 50'000) + "1" + repeated("]", 50'000) + "\n",
      repeated("f'{", 20'000), repeated("not ", 50'000) + "x", repeated("-", 100'000) + "1",
      repeated("a.", 50'000) + "b", repeated("if a:\n ", 10'000), repeated("\"", 30'001),
      repeated("a if b else ", 20'000) + "c", repeated("`${", 20'000), repeated("\xff(", 50'000));
  for (const Tree& tree : {parse_python(text), parse_javascript(text)}) {
    if (tree) CHECK(count(tree.root()) > 0);
  }
}

TEST_CASE("very large files are refused, ordinary large ones are not", "[syntax]") {
  CHECK_FALSE(parse_python(std::string(9U << 20U, '\n')));
  CHECK(parse_python(repeated("frappe.db.get_value('a', 'b')\n", 20'000)));
}

TEST_CASE("a parser that gave up starts afresh", "[syntax]") {
  (void)parse_python(repeated("(", 1'000'000));
  CHECK_FALSE(parse_python("x = 1\n").root().has_error());
}
