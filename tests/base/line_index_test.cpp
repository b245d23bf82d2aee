// SPDX-License-Identifier: MIT
#include "base/line_index.h"

#include <array>

#include "catch.h"

using base::ColumnUnit;
using base::LineIndex;
using base::Position;

TEST_CASE("a column counts bytes, characters or UTF-16 units", "[base]") {
  struct Case {
    std::string_view text;
    std::uint32_t offset;
    std::uint32_t byte, code_point, utf16;
  };
  const auto cases = std::to_array<Case>({
      {"abc", 2, 3, 3, 3},
      {"\xC3\xA9x", 2, 3, 2, 2},          // é
      {"\xF0\x9F\x98\x80x", 4, 5, 2, 3},  // an emoji is two UTF-16 units
      {"\xFF\xFFx", 2, 3, 3, 3},          // bytes that are not UTF-8 are one column each
      {"\x80\x80x", 2, 3, 3, 3},          // so are continuation bytes that continue nothing
  });
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const LineIndex lines(c.text);
    CHECK(lines.position(c.offset, ColumnUnit::Byte).column == c.byte);
    CHECK(lines.position(c.offset, ColumnUnit::CodePoint).column == c.code_point);
    CHECK(lines.position(c.offset, ColumnUnit::Utf16).column == c.utf16);
  }
}

TEST_CASE("a line ends with LF or CRLF, never with a lone CR", "[base]") {
  const LineIndex lines("a\r\nb\rc\nd");
  CHECK(lines.line_count() == 3);
  CHECK(lines.line(1) == base::Span{0, 1});
  CHECK(lines.line(2) == base::Span{3, 6});
  CHECK(lines.line(4).empty());
}

TEST_CASE("a byte order mark takes no column", "[base]") {
  CHECK(LineIndex("\xEF\xBB\xBFx").position(3, ColumnUnit::CodePoint) == Position{1, 1});
}

TEST_CASE("an offset past the end is the end", "[base]") {
  CHECK(LineIndex("ab\nc").position(99, ColumnUnit::Byte) == Position{2, 2});
}
