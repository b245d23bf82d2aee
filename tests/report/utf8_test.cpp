// SPDX-License-Identifier: MIT
#include "report/utf8.h"

#include "catch.h"

using report::character_at;
using report::columns;
using report::valid_utf8;

TEST_CASE("each maximal ill-formed piece becomes one replacement character", "[report]") {
  const std::string mark = "\xEF\xBF\xBD";
  CHECK(valid_utf8("caf\xC3\xA9") == "caf\xC3\xA9");
  CHECK(valid_utf8("\xFF\xFE") == mark + mark);
  CHECK(valid_utf8("\xE2\x82\x41") == mark + "A");          // cut short: one piece
  CHECK(valid_utf8("\xF0\x9F\x98") == mark);                // cut by the end
  CHECK(valid_utf8("\xED\xA0\x80") == mark + mark + mark);  // a surrogate is no piece at all
  CHECK(valid_utf8("\xC0\xAF") == mark + mark);
  CHECK(valid_utf8("") == "");
}

TEST_CASE("characters decode to their code points", "[report]") {
  CHECK(character_at("a", 0).point == U'a');
  CHECK(character_at("x\xE2\x82\xAC", 1).point == 0x20AC);
  CHECK(character_at("\xF0\x9F\x98\x80", 0).point == 0x1F600);
  CHECK(character_at("\xF0\x9F\x98\x80", 0).length == 4);
  CHECK_FALSE(character_at("\x80", 0).is_valid);
}

TEST_CASE("alignment goes back to the start of a character", "[report]") {
  const std::string text =
      "a\xE2\x82\xAC"
      "b";
  CHECK(report::align_down(text, 0) == 0);
  CHECK(report::align_down(text, 2) == 1);
  CHECK(report::align_down(text, 3) == 1);
  CHECK(report::align_down(text, 4) == 4);
  CHECK(report::align_down(text, 99) == text.size());
  CHECK(report::align_down("\x80\x80\x80\x80\x80", 4) == 4);
}

TEST_CASE("wide characters take two columns and combining ones none", "[report]") {
  CHECK(columns("abc") == 3);
  CHECK(columns("\xE4\xB8\xAD\xE6\x96\x87") == 4);  // CJK
  CHECK(columns("e\xCC\x81") == 1);                 // e and a combining acute
  CHECK(columns("\xF0\x9F\x98\x80") == 2);
  CHECK(columns("\u2502") == 1);
}
