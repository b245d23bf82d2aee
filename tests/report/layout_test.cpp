// SPDX-License-Identifier: MIT
#include "report/layout.h"

#include "sample_run.h"

using report::log_safe;
using report::safe;

TEST_CASE("foreign text commands neither terminals nor CI runners", "[report]") {
  const std::string shown = safe(sample::kHostile);
  for (const std::string_view bad : {"\x1b", "\r", "\n", "##[", "##vso[", "\xE2\x80\xAE", "\xFF"}) {
    INFO(shown);
    CHECK(shown.find(bad) == std::string::npos);
  }
  CHECK(safe("plain 'text'") == "plain 'text'");
}

TEST_CASE("no line of a report begins with a workflow command", "[report]") {
  CHECK(log_safe("::error::x\n  ::warning::y\na::b\n\n") ==
        "\\x3a:error::x\n  \\x3a:warning::y\na::b\n\n");
  CHECK(log_safe("") == "");
  CHECK(log_safe("  ") == "  ");
}

TEST_CASE("text wraps at blanks and hangs below its head", "[report]") {
  CHECK(report::wrapped("aa bb cc", 5) == std::vector<std::string>{"aa bb", "cc"});
  CHECK(report::wrapped("longerthanthat x", 5) == std::vector<std::string>{"longerthanthat", "x"});
  CHECK(report::wrapped("", 5) == std::vector<std::string>{""});
  CHECK(report::hanging("do ", "one two three four five six", 24) ==
        "do one two three four\n   five six\n");
}

TEST_CASE("padding and clipping count columns, not bytes", "[report]") {
  CHECK(report::padded("\xE4\xB8\xAD", 4) == "\xE4\xB8\xAD  ");
  CHECK(report::padded("abcdef", 3) == "abcdef");
  CHECK(report::clipped("abcdef", 4) == "abc\u2026");
  CHECK(report::clipped("abcd", 4) == "abcd");
  CHECK(report::clipped("\xE4\xB8\xAD\xE6\x96\x87x", 4) == "\xE4\xB8\xAD\u2026");
}

TEST_CASE("colour is there only when it is wanted", "[report]") {
  CHECK(report::paint("x", report::Color::Red, false) == "x");
  CHECK(report::paint("x", report::Color::Red, true) == "\x1b[31mx\x1b[0m");
  CHECK(report::paint("x", report::Color::Plain, true) == "x");
}

TEST_CASE("numbers agree with their nouns", "[report]") {
  CHECK(report::counted(1, "finding") == "1 finding");
  CHECK(report::counted(0, "finding") == "0 findings");
  CHECK(report::upper("high") == "HIGH");
}
