// SPDX-License-Identifier: MIT
#include "report/diff.h"

#include "catch.h"

using report::unified_diff;

TEST_CASE("a diff has the changed lines and three around them", "[report]") {
  CHECK(unified_diff("p", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", {{{8, 9}, "x"}}) ==
        "--- a/p\n+++ b/p\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+x\n 6\n 7\n 8\n");
}

TEST_CASE("a line that goes or comes is one line of the diff", "[report]") {
  CHECK(unified_diff("p", "a\nb\nc\n", {{{2, 4}, ""}}) ==
        "--- a/p\n+++ b/p\n@@ -1,3 +1,2 @@\n a\n-b\n c\n");
  CHECK(unified_diff("p", "a\nb\n", {{{2, 2}, "x\n"}}) ==
        "--- a/p\n+++ b/p\n@@ -1,2 +1,3 @@\n a\n+x\n b\n");
  CHECK(unified_diff("p", "a\n", {{{2, 2}, "x\n"}}) ==
        "--- a/p\n+++ b/p\n@@ -1,1 +1,2 @@\n a\n+x\n");
  CHECK(unified_diff("p", "", {{{0, 0}, "x\n"}}) == "--- a/p\n+++ b/p\n@@ -0,0 +1,1 @@\n+x\n");
}

TEST_CASE("a missing line feed at the end is said", "[report]") {
  CHECK(unified_diff("p", "a", {{{0, 1}, "b"}}) ==
        "--- a/p\n+++ b/p\n@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n"
        "+b\n\\ No newline at end of file\n");
}

TEST_CASE("changes far apart are hunks of their own, with the right lines", "[report]") {
  std::string text;
  for (int i = 0; i < 20; ++i) text += "x\n";
  const std::string diff = unified_diff("p", text, {{{0, 2}, "a\nb\n"}, {{36, 37}, "z"}});
  CHECK(diff.find("@@ -1,4 +1,5 @@") != std::string::npos);
  CHECK(diff.find("@@ -16,5 +17,5 @@") != std::string::npos);
}

TEST_CASE("changes on one line are one change", "[report]") {
  CHECK(unified_diff("p", "abc\n", {{{2, 3}, "z"}, {{0, 1}, "x"}}) ==
        "--- a/p\n+++ b/p\n@@ -1,1 +1,1 @@\n-abc\n+xbz\n");
  CHECK(unified_diff("p", "abc\n", {}).empty());
}

TEST_CASE("what a diff shows is known beforehand", "[report]") {
  const auto shown = report::shown_by_diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", {{{8, 9}, "x"}});
  REQUIRE(shown.size() == 1);
  CHECK(shown[0] == base::Span{2, 16});
}
