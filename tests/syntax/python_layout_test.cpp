// SPDX-License-Identifier: MIT
#include "syntax/python_layout.h"

#include "catch.h"

using syntax::python_layout;

namespace {

std::string fault(std::string_view source) {
  const auto found = python_layout(source).fault;
  return found ? std::to_string(found->span.begin) + " " + found->what : "";
}

}  // namespace

TEST_CASE("a layout that Python takes", "[syntax]") {
  const std::string source = GENERATE(
      "", "\n\n", "if x:\n\ty\n\n# c\n\tz\nw\n", "x = (1,\n  2)\n", "x = 1 + \\\n  2\n",
      "if x: y\n", "if x:\r\n  y\r\n", "x = '''a\nb'''\n", "x = {'a': [1]}\n", "x = a[1:2]\n",
      "if x:\n  y", "\fx = 1\n", "if x:\n        y\n\tz\n", "x = 0xFF + 1_0 + 1.5e3j + 0o7 + 00\n",
      "x = rb'\\x' + b'\\x41' + u'\\u00e9' + '\\N{DASH}'\n", "x = 1if y else 2\n", "\xc3\xa9 = 1\n",
      "x = f'{a!r:>{b}} {{}} {c[\"d\"]} {e=}'\n", "x = f'{a['b']}'\n", "x = f'''{\n a\n}'''\n");
  INFO(source);
  const bool is_mixed = source.find("\tz\n") != std::string::npos && source[6] == ' ';
  CHECK(fault(source).empty() == !is_mixed);
}

TEST_CASE("a layout that Python refuses, and where", "[syntax]") {
  const auto [source, what] = GENERATE(table<std::string, std::string>({
      {" x\n", "0 the line is indented without a reason"},
      {"x\n  y\n", "2 the line is indented without a reason"},
      {"if x:\ny\n", "4 the block below is empty"},
      {"if x:\n", "4 the block below is empty"},
      {"if x:\n  y\n z\n", "10 the indentation matches no line above"},
      {"if x:\n        y\n\tz\n", "16 tabs and blanks are mixed in the indentation"},
      {"x = (1\n", "4 the bracket is never closed"},
      {"x = 1)\n", "5 the bracket closes nothing"},
      {"x = (1]\n", "6 the bracket closes nothing"},
      {"x = 'a\n", "4 the text is never closed"},
      {"x = '''a\n", "4 the text is never closed"},
      {"x = 1 \\ \n", "6 something stands behind the backslash"},
      {"x = a <> b\n", "6 Python 3 has no operator <>"},
      {"x = `a`\n", "4 the character means nothing here"},
      {"x = a ? b\n", "6 the character means nothing here"},
      {"x = 0777\n", "4 the number is malformed"},
      {"x = 10L\n", "4 the number is malformed"},
      {"x = 1__0\n", "4 the number is malformed"},
      {"x = ur'a'\n", "4 no text has such a prefix"},
      {"x = '\\x1'\n", "5 the escape is malformed"},
      {"x = b'\xc3\xa9'\n", "6 bytes hold ASCII characters only"},
      {"x = \xe2\x80\x9c"
       "a\xe2\x80\x9d\n",
       "4 the character can be no part of a name"},
      {"x\xc2\xa0= 1\n", "1 the character can be no part of a name"},
      {"x = f'{}'\n", "6 the field of the text is empty"},
      {"x = f'{a!x}'\n", "8 no such conversion"},
      {"x = f'{a'\n", "4 the bracket is never closed"},
      {"x = f'a}'\n", "7 the bracket closes nothing"},
  }));
  INFO(source);
  CHECK(fault(source) == what);
}
