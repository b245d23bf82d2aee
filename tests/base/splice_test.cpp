// SPDX-License-Identifier: MIT
#include "base/splice.h"

#include "catch.h"

using base::clash;
using base::Splice;
using base::spliced;

TEST_CASE("splices are made in the order of the text, whatever theirs", "[base]") {
  CHECK(spliced("one two", {{{4, 7}, "2"}, {{0, 3}, "1"}}) == "1 2");
  CHECK(spliced("ab", {{{1, 1}, "-"}}) == "a-b");
  CHECK(spliced("", {{{0, 0}, "x"}}) == "x");
  CHECK(spliced("abc", {{{0, 3}, ""}}).empty());
}

TEST_CASE("splices clash where their order would count", "[base]") {
  CHECK(clash({{0, 3}, ""}, {{2, 4}, ""}));
  CHECK_FALSE(clash({{0, 3}, ""}, {{3, 4}, ""}));
  CHECK(clash({{2, 2}, "x"}, {{0, 4}, ""}));
  CHECK(clash({{4, 4}, "x"}, {{0, 4}, ""}));
  CHECK(clash({{1, 1}, "x"}, {{1, 1}, "y"}));
  CHECK_FALSE(clash({{5, 5}, "x"}, {{0, 4}, ""}));
}
