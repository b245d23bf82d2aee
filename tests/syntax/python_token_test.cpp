// SPDX-License-Identifier: MIT
#include "syntax/python_token.h"

#include "catch.h"

using syntax::python_token;

TEST_CASE("one token at a time", "[syntax]") {
  const auto [text, end, problem] = GENERATE(table<std::string, std::size_t, std::string>({
      {"name = 1", 4, ""},
      {":= 1", 2, ""},
      {"!= 1", 1, ""},
      {"rb'x' y", 5, ""},
      {"\xc3\xa9t\xc3\xa9 = 1", 5, ""},
      {"<> 1", 2, "Python 3 has no operator <>"},
      {"$x", 1, "the character means nothing here"},
      {"bu'x'", 2, "no text has such a prefix"},
      {"\xe2\x80\x99", 3, "the character can be no part of a name"},
  }));
  INFO(text);
  const syntax::PythonToken token = python_token(text, 0);
  CHECK(token.end == end);
  CHECK(token.problem == problem);
}
