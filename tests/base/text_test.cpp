// SPDX-License-Identifier: MIT
#include "base/text.h"

#include <array>

#include "catch.h"

using base::edit_distance;
using base::nearest;
using base::printable;

TEST_CASE("trim, split and join are inverse where they should be", "[base]") {
  CHECK(base::trim(" \t a b\r\n") == "a b");
  CHECK(base::trim(" \n") == "");
  const auto parts = base::split("a,,b", ',');
  REQUIRE(parts.size() == 3);
  CHECK(parts[1].empty());
  CHECK(base::join(parts, ",") == "a,,b");
}

TEST_CASE("a final line ending opens no further line", "[base]") {
  CHECK(base::split_lines("a\r\nb\n").size() == 2);
  CHECK(base::split_lines("a\r\nb").at(0) == "a");
  CHECK(base::split_lines("").empty());
}

TEST_CASE("a swap of neighbours is one edit", "[base]") {
  CHECK(edit_distance("on_udpate", "on_update") == 1);
  CHECK(edit_distance("", "abc") == 3);
  CHECK(edit_distance("same", "same") == 0);
}

TEST_CASE("nearest suggests only what is close", "[base]") {
  const std::array<std::string_view, 3> words = {"select", "ignore", "exclude"};
  CHECK(nearest("selct", words) == "select");
  CHECK(nearest("zzz", words).empty());
}

TEST_CASE("nothing that moves a cursor or reorders text is printable", "[base]") {
  CHECK(printable("a\x1b[31mb") == "a\\x1b[31mb");
  CHECK(printable("\xE2\x80\xAE"
                  "abc") == "\\u{202e}abc");
  CHECK(printable("\xff\xfe") == "\\xff\\xfe");
  CHECK(printable("caf\xC3\xA9") == "caf\xC3\xA9");
  CHECK(printable("\xC2\x85") == "\\u{0085}");
}

TEST_CASE("UTF-8 is judged as RFC 3629 has it", "[base]") {
  CHECK(base::is_valid_utf8("\xF0\x9F\x98\x80"));
  CHECK_FALSE(base::is_valid_utf8("\xC0\xAF"));
  CHECK_FALSE(base::is_valid_utf8("\xED\xA0\x80"));
  CHECK_FALSE(base::is_valid_utf8("\xE2\x82"));
}
