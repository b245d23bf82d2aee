// SPDX-License-Identifier: MIT
#include "report/region.h"

#include "catch.h"

namespace {

base::Span pointed_at(std::string_view bytes, base::Span span) {
  return report::pointed_at(bytes, base::LineIndex(bytes), span);
}

base::Span context_of(std::string_view bytes, base::Span region) {
  return report::context_of(bytes, base::LineIndex(bytes), region);
}

}  // namespace

TEST_CASE("a region is never empty unless the file is", "[report]") {
  CHECK(pointed_at("", {0, 0}) == base::Span{0, 0});
  CHECK(pointed_at("ab", {0, 0}) == base::Span{0, 1});
  CHECK(pointed_at("ab", {2, 2}) == base::Span{1, 2});
  CHECK(pointed_at("a\r\n", {1, 1}) == base::Span{1, 3});
  CHECK(pointed_at("a\r\n", {3, 3}) == base::Span{1, 3});
  CHECK(pointed_at("\xE2\x82\xAC", {0, 0}) == base::Span{0, 3});
  CHECK(pointed_at("\xEF\xBB\xBF{", {0, 0}) == base::Span{3, 4});
  CHECK(pointed_at("abc", {1, 99}) == base::Span{1, 3});
}

TEST_CASE("a very long region keeps its first line", "[report]") {
  const std::string bytes = "first\n" + std::string(5000, 'x');
  CHECK(pointed_at(bytes, {0, 5006}) == base::Span{0, 5});
  CHECK(pointed_at(bytes, {6, 5006}) == base::Span{6, 2006});
}

TEST_CASE("context is two lines on each side", "[report]") {
  const std::string bytes = "1\n2\n3\n4\n5\n6\n7\n";
  CHECK(context_of(bytes, {6, 7}) == base::Span{2, 11});
  CHECK(context_of(bytes, {0, 1}) == base::Span{0, 5});
  CHECK(context_of("x", {0, 1}) == base::Span{0, 1});
}

TEST_CASE("context of a long line is cut and still holds the region", "[report]") {
  const std::string bytes(10000, 'x');
  CHECK(context_of(bytes, {5000, 5004}) == base::Span{4500, 5504});
}

TEST_CASE("paths become RFC 3986 references", "[report]") {
  CHECK(report::uri_of("acme/hooks.py") == "acme/hooks.py");
  CHECK(report::uri_of("a b/#1?50%.py") == "a%20b/%231%3F50%25.py");
  CHECK(report::uri_of("caf\xC3\xA9\xFF:x") == "caf%C3%A9%FF%3Ax");
}
