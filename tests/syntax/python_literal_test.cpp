// SPDX-License-Identifier: MIT
#include "syntax/python_literal.h"

#include "catch.h"

using syntax::python_number;
using syntax::python_string;
using syntax::PythonToken;

TEST_CASE("a number ends where Python ends it", "[syntax]") {
  const auto [text, length] = GENERATE(table<std::string, std::size_t>({{"1_000.5e-3j+x", 11},
                                                                        {"0x_fF)", 5},
                                                                        {"1.", 2},
                                                                        {".5e1 ", 4},
                                                                        {"00", 2},
                                                                        {"1if x", 1},
                                                                        {"0777.5", 6}}));
  INFO(text);
  const PythonToken token = python_number(text, 0);
  CHECK(token.problem.empty());
  CHECK(token.end == length);
}

TEST_CASE("a number that Python refuses", "[syntax]") {
  const std::string text = GENERATE("0777", "10L", "1_", "1__0", "0x", "0b12", "1e5_", "1abc");
  INFO(text);
  CHECK_FALSE(python_number(text, 0).problem.empty());
}

TEST_CASE("a text ends at its own quotes", "[syntax]") {
  const auto [text, length] = GENERATE(
      table<std::string, std::size_t>({{"'a\\'b' x", 6}, {"\"\"\"a\"b\"\"\"", 9}, {"'' x", 2}}));
  INFO(text);
  CHECK(python_string(text, 0, 0).end == length);
  CHECK(python_string("rf'{a[\"b\"]:{c}}\\d' x", 0, 2).end == 18);
  CHECK(python_string("f'{a[", 0, 1).problem == "the bracket is never closed");
}
