// SPDX-License-Identifier: MIT
#include "facts/secrets/literal_cursor.h"

#include "catch.h"

namespace {

std::string read(const std::string& bytes) {
  facts::Cursor at{bytes, 0};
  at.skip_blanks();
  facts::skip_string_prefix(at);
  const auto span = facts::read_quoted(at);
  return span ? std::string(base::slice(bytes, *span)) : "-";
}

}  // namespace

TEST_CASE("a literal is read up to its own quote", "[facts]") {
  CHECK(read("'x1'") == "x1");
  CHECK(read("  rb\"x'1\"") == "x'1");
  CHECK(read("`x1`") == "x1");
  CHECK(read(R"("x\"1")") == R"(x\"1)");
  CHECK(read(R"(\"x1\")") == "x1");
}

TEST_CASE("what does not end on its line is no literal", "[facts]") {
  CHECK(read("'x1") == "-");
  CHECK(read("'x1\n'") == "-");
  CHECK(read("x1") == "-");
  CHECK(read("") == "-");
  CHECK(read("'") == "-");
  CHECK(read("'x\\") == "-");
}
