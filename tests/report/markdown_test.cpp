// SPDX-License-Identifier: MIT
#include "report/markdown.h"

#include "catch.h"

TEST_CASE("code spans hold whatever comes", "[report]") {
  CHECK(report::code_span("a`b|c\n@team") == "`a'b\u00a6c\\n@team`");
}

TEST_CASE("our words keep their characters", "[report]") {
  CHECK(report::markdown_text("a*b_c [x](y) <z> | #1 ~ `q`") ==
        "a\\*b\\_c \\[x\\](y) \\<z\\> \\| \\#1 \\~ \\`q\\`");
  CHECK(report::markdown_text("plain") == "plain");
}
