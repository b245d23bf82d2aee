// SPDX-License-Identifier: MIT
#include "facts/container/interpolation.h"

#include "catch.h"

TEST_CASE("variables are replaced as Compose replaces them", "[facts]") {
  const facts::Variables variables = {{"A", "1"}, {"EMPTY", ""}, {"B", "b"}};
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"plain", "plain"},
      {"$A-${B}", "1-b"},
      {"${A:-x}${EMPTY:-y}${EMPTY-z}${NONE-n}", "1yn"},
      {"${NONE:-${B}}", "b"},
      {"${NONE:-${GONE:-deep}}", "deep"},
      {"$$A costs $5 $", "none"},
      {"$$A $$$$", "$A $$"},
      {"${NONE}", "none"},
      {"${NONE:?must be set}", "none"},
      {"${A:+set}${NONE:+set}", "set"},
      {"${A", "none"},
  }));
  CAPTURE(text);
  CHECK(facts::interpolated(text, variables).value_or("none") == expected);
}

TEST_CASE("variables that name themselves come to an end", "[facts]") {
  CHECK(!facts::interpolated("$A", {{"A", "x$A"}}));
  CHECK(!facts::interpolated("$A", {{"A", "$A$A$A$A$A$A$A$A$A$A$A$A$A$A$A$A$A$A$A$A$A$A$A$A$A"}}));
}
