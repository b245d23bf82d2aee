// SPDX-License-Identifier: MIT
// The vectors were computed with GitHub's own upload action.
#include "report/fingerprint.h"

#include "catch.h"

using Hashes = std::vector<std::string>;
using report::line_hashes;

TEST_CASE("an empty file has one line with a hash", "[report]") {
  CHECK(line_hashes("") == Hashes{"c129715d7a2bc9a3:1"});
}

TEST_CASE("LF and CRLF versions of a file agree", "[report]") {
  const Hashes expected = {"2f3781e7db8d1:1", "58f95db2c8bd2779:1", "32dce9ccfdbc9d3e:1",
                           "c129715d7a2bc9a3:1"};
  CHECK(line_hashes("server {\n\tlisten 443;\n}\n") == expected);
  CHECK(line_hashes("server {\r\n\tlisten 443;\r\n}\r\n") == expected);
}

TEST_CASE("a lone CR ends a line, and a blank parts CR from LF", "[report]") {
  CHECK(line_hashes("a\rb\r \nc") == Hashes{"4850bf53658d4e53:1", "b0367d257df6d03c:1",
                                            "1c206f60a702cfe8:1", "188ff2f224477a1e:1"});
}

TEST_CASE("a byte order mark counts as a character", "[report]") {
  CHECK(line_hashes("\xEF\xBB\xBF{\n}") == Hashes{"b13e5cc1e5a6f928:1", "13db8c734146ff90:1"});
}

TEST_CASE("characters beyond the basic plane count as two units", "[report]") {
  CHECK(line_hashes("x = \"\xF0\x9F\x98\x80\"\ny = \"\xC3\xA9\"\n") ==
        Hashes{"2d1c3a0101f67504:1", "ceebdce13861671c:1", "c129715d7a2bc9a3:1"});
}

TEST_CASE("a hash looks a hundred units ahead and no further", "[report]") {
  CHECK(line_hashes(std::string(150, 'a') + "\nb\n") ==
        Hashes{"871f6af4d0d4dd7c:1", "ade70578248be16f:1", "c129715d7a2bc9a3:1"});
}

TEST_CASE("equal lines are counted", "[report]") {
  std::string text;
  for (int i = 0; i < 40; ++i) text += "same\n";
  const Hashes hashes = line_hashes(text);
  REQUIRE(hashes.size() == 41);
  CHECK(hashes[0] == "6468d5768bad9560:1");
  CHECK(hashes[3] == "6468d5768bad9560:4");
  CHECK(hashes[40] == "c129715d7a2bc9a3:1");
}

TEST_CASE("bytes that are not UTF-8 hash as Node reads them", "[report]") {
  CHECK(line_hashes("a\xFF\xE2\x82"
                    "A\n\xF0\x9F\x98\n\xED\xA0\x80") ==
        Hashes{"f1b21b7d960792c3:1", "b62df18e7fe2c801:1", "ac45acb456cd20ee:1"});
}

TEST_CASE("blank lines have hashes of their own", "[report]") {
  CHECK(line_hashes(" \n\t\n\n") == Hashes{"4e5d562094661a0d:1", "5b5d4caf73a13177:1",
                                           "3c5bef55b72b93c9:1", "c129715d7a2bc9a3:1"});
}
