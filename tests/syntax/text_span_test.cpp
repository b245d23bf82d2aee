// SPDX-License-Identifier: MIT
#include "syntax/text_span.h"

#include <string>

#include "catch.h"

namespace {

// What stands in `text` where the string behind its first key says `part`.
std::string placed(std::string_view text, std::string_view part) {
  const syntax::DataTree tree = syntax::parse_yaml(text);
  const syntax::Value string = tree.root().first();
  const std::size_t begin = string.text().find(part);
  REQUIRE(begin != std::string_view::npos);
  const base::Span span = syntax::text_span(string, text, begin, part.size());
  return std::to_string(span.begin) + " " + std::string(base::slice(text, span));
}

}  // namespace

TEST_CASE("a part of a string is found where it is written", "[syntax]") {
  CHECK(placed("run: |\n  one two\n\n    three two\n", "three two") == "22 three two");
  CHECK(placed("run: |\r\n  one\r\n  two\r\n", "two") == "17 two");
  CHECK(placed("run: |2-  # why\n\n    x\n", "x") == "21 x");
  CHECK(placed("run: |\n  one\n  two\n", "one\ntwo") == "9 one\n  two");
  CHECK(placed("run: bench --site x\n", "--site") == "11 --site");
  CHECK(placed("run: 'a b'\n", "b") == "8 b");
  CHECK(placed("run: \"a\\n\\u0062 c\"\n", "c") == "16 c");
}

TEST_CASE("where that cannot be told, the whole value is the place", "[syntax]") {
  CHECK(placed("run: \"a\\x62\"\n", "b") == "5 \"a\\x62\"");
  CHECK(placed("run: >\n  one\n  one two\n", "one") == "5 >\n  one\n  one two");
  const syntax::DataTree tree = syntax::parse_yaml("a: 1\nb: x\n");
  CHECK(syntax::text_span(tree.root()["a"], "a: 1\nb: x\n", 0, 1) == base::Span{3, 4});
  CHECK(syntax::text_span(tree.root()["b"], "a: 1\nb: x\n", 0, 9) == base::Span{8, 9});
}
