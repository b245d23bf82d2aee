// SPDX-License-Identifier: MIT
#include "syntax/python_phrases.h"

#include <string>

#include "catch.h"

using syntax::Phrase;
using syntax::PythonPhrases;
using Kind = syntax::PythonWordKind;

namespace {

// What the whole line is, Doubt when words are left.
Phrase phrase(const std::string& line) {
  const std::vector<syntax::PythonWord> words = syntax::python_words(line);
  PythonPhrases phrases(line, words);
  const Phrase found = phrases.expressions();
  return phrases.peek() == Kind::Newline ? found : Phrase::Doubt;
}

}  // namespace

TEST_CASE("an expression is told from what could be given a value", "[syntax]") {
  CHECK(phrase("a\n") == Phrase::Name);
  CHECK(phrase("a.b[1:2, ::3].c\n") == Phrase::Place);
  CHECK(phrase("f(x)(y).z\n") == Phrase::Place);
  CHECK(phrase("a, (b, *c), [d]\n") == Phrase::Targets);
  CHECK(phrase("(a)\n") == Phrase::Targets);
  CHECK(phrase("*a, b\n") == Phrase::Targets);
  CHECK(phrase("*a, *b\n") == Phrase::Value);
  CHECK(phrase("*a\n") == Phrase::Star);
  CHECK(phrase("f(a), b\n") == Phrase::Value);
  CHECK(phrase("not a or -b in c\n") == Phrase::Value);
  CHECK(phrase("lambda a, *b, c=1: a\n") == Phrase::Value);
  CHECK(phrase("a if b else lambda: c\n") == Phrase::Value);
}

TEST_CASE("what is broken or rare is in doubt", "[syntax]") {
  const auto* line =
      GENERATE("a b\n", "a +\n", "f(a=1, a=2)\n", "f(**a, b)\n", "x[]\n", "{1: 2, 3}\n",
               "{1, 2: 3}\n", "lambda a=1, b: c\n", "a if b\n", "(yield)\n", "(a := 1)\n",
               "f'{a b}'\n", "f'{a:{b}}'\n", "'a' b'c'\n", "not\n", "a is is b\n",
               "[x for x in a, b]\n", "f(a, x for x in y)\n", "a.1\n", "a not b\n");
  CHECK(phrase(line) == Phrase::Doubt);
}

TEST_CASE("fields of a text are read as expressions", "[syntax]") {
  CHECK(phrase("f'{a.b(c)!r:>10} {{d}} {e[\"f\"]} {g != h}\\n'\n") == Phrase::Value);
  CHECK(phrase("f'{lambda: 1}'\n") == Phrase::Doubt);
}
