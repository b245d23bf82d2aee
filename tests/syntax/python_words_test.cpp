// SPDX-License-Identifier: MIT
#include "syntax/python_words.h"

#include <string>

#include "catch.h"

using syntax::python_words;
using Kind = syntax::PythonWordKind;

TEST_CASE("a file is names, keywords, texts, signs and its layout", "[syntax]") {
  const std::string source = "if a:\n\tb **= f'c' # d\n";
  std::vector<Kind> kinds;
  for (const syntax::PythonWord& word : python_words(source)) kinds.push_back(word.kind);
  const std::vector<Kind> expected = {Kind::If,      Kind::Name,   Kind::Colon,     Kind::Newline,
                                      Kind::Indent,  Kind::Name,   Kind::Augmented, Kind::Format,
                                      Kind::Newline, Kind::Dedent, Kind::End};
  CHECK(kinds == expected);
}

TEST_CASE("signs that belong together are one word", "[syntax]") {
  const std::string source = "a = b // -c if d != e else ...\n";
  std::string joined;
  for (const syntax::PythonWord& word : python_words(source)) {
    if (word.kind == Kind::Newline || word.kind == Kind::End) continue;
    joined += "|" + source.substr(word.span.begin, word.span.size());
  }
  CHECK(joined == "|a|=|b|//|-|c|if|d|!=|e|else|...");
}

TEST_CASE("a file whose layout is wrong has no words", "[syntax]") {
  CHECK(python_words("a = (\n").empty());
  CHECK(python_words("  a = 1\n").empty());
  CHECK(python_words("").size() == 1);
}
