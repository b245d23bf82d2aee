// SPDX-License-Identifier: MIT
#include "syntax/yaml_marks.h"

#include "catch.h"

TEST_CASE("characters become bytes", "[syntax]") {
  const auto offset = [](std::string_view bytes, std::size_t index) {
    return syntax::YamlMarks(bytes).offset({.index = index, .line = 0, .column = 0});
  };
  CHECK(offset("abc", 2) == 2);
  CHECK(offset("abc", 9) == 3);
  CHECK(offset("\xC3\xA9x", 1) == 2);
  CHECK(offset("\xF0\x9F\x98\x80\xC3\xA9x", 2) == 6);
  CHECK(offset("\xC3\xA9", 1) == 2);
  CHECK(offset("", 0) == 0);
}
