// SPDX-License-Identifier: MIT
#include <string>

#include "catch.h"
#include "syntax/tree.h"

namespace {

// The text of the expression `source`, or "not ok".
std::string text_of(std::string_view source) {
  const syntax::Tree tree = syntax::parse_python(source);
  base::Pool pool;
  const syntax::Node expression = tree.root().child(0).child(0);
  const syntax::PythonText text = syntax::python_text(expression, pool);
  return text.ok ? std::string(text.value) : "not ok";
}

}  // namespace

TEST_CASE("string literals decode as in Python", "[syntax]") {
  struct Row {
    std::string_view source;
    std::string_view text;
  };
  const auto row = GENERATE(values<Row>({
      {R"("plain")", "plain"},
      {R"('')", ""},
      {R"('a\tb\\c\'d\"')", "a\tb\\c'd\""},
      {R"('\x41\u00e9\U0001F600')", "A\xC3\xA9\xF0\x9F\x98\x80"},
      {R"('\101\0x\8')", std::string_view("A\0x\\8", 5)},
      {R"('\d\ ')", "\\d\\ "},
      {R"(r'\d\x')", "\\d\\x"},
      {R"(R"\n")", "\\n"},
      {R"(u'x')", "x"},
      {R"(b'\x41\u0041\N')", "A\\u0041\\N"},
      {R"(rb'\x41')", "\\x41"},
      {R"('a' "b" '\n')", "ab\n"},
      {R"(('a' 'b'))", "ab"},
      {"('a'  # one\n 'b')", "ab"},
      {"'a' \\\n 'b'", "ab"},
      {"'a\\\nb'", "ab"},
      {"'a\\\r\nb'", "ab"},
      {"'''a\r\nb'''", "a\nb"},
      {R"("""a "quoted" b""")", "a \"quoted\" b"},
      {R"(f'a')", "a"},
      {R"(f'{{a}}')", "{a}"},
      {R"('{{a}}')", "{{a}}"},
      {R"('a' f'b' '{x}')", "ab{x}"},
      {R"(f'{a}')", "not ok"},
      {R"('a' f'{b}')", "not ok"},
      {R"('\N{DASH}')", "not ok"},
      {R"('\xZZ')", "not ok"},
      {R"('\u12')", "not ok"},
      {R"('\U00110000')", "not ok"},
      {R"('a' b'b')", "not ok"},
      {R"('a' + 'b')", "not ok"},
      {R"('a)", "not ok"},
      {"name", "not ok"},
      {"1", "not ok"},
      {"()", "not ok"},
  }));
  INFO(row.source);
  CHECK(text_of(row.source) == row.text);
}

TEST_CASE("text that needs no decoding is a view into the source", "[syntax]") {
  const std::string_view source = "'abc'";
  const syntax::Tree tree = syntax::parse_python(source);
  base::Pool pool;
  const syntax::PythonText text = syntax::python_text(tree.root().child(0).child(0), pool);
  REQUIRE(text.ok);
  CHECK(text.value.data() == source.data() + 1);
}
