// SPDX-License-Identifier: MIT
#include "report/excerpt.h"

#include "base/text.h"
#include "report/utf8.h"
#include "sample_run.h"

namespace {

std::string draw(const std::string& text, std::string_view word, const report::ExcerptStyle& style,
                 std::vector<base::Span> masked = {}) {
  sample::SampleRun sample;
  const base::FileId id = sample.file("f", text);
  sample.run.files[id].masked = std::move(masked);
  const base::LineIndex lines(sample.run.file(id).bytes);
  return report::excerpt(sample.run.file(id), lines, sample.place(id, word).span, style);
}

// One line and its carets.
std::string marked(const std::string& text, std::string_view word) {
  return draw(text, word, {.with_context = false});
}

std::string repeated(std::string_view part, std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += part;
  return text;
}

}  // namespace

TEST_CASE("carets stand under the exact token", "[report]") {
  CHECK(marked("x = word + 1\n", "word") ==
        "    1 \u2502 x = word + 1\n"
        "      \u2502     ^^^^\n");
}

TEST_CASE("tabs, wide and combining characters keep the carets in place", "[report]") {
  struct Row {
    std::string text, shown, carets;
  };
  const std::vector<Row> rows = {
      {"\tword", "    word", "    ^^^^"},
      {"a\tword", "a   word", "    ^^^^"},
      {"\xE4\xB8\xAD word", "\xE4\xB8\xAD word", "   ^^^^"},
      {"e\xCC\x81 word", "e\xCC\x81 word", "  ^^^^"},
      {"\x1b word", "\\x1b word", "     ^^^^"},
      {"\xFF word", "\\xff word", "     ^^^^"},
      {"\xE2\x80\xAE word", "\\u{202e} word", "         ^^^^"},
      {"##[ word", "\\x23#[ word", "       ^^^^"},
  };
  for (const Row& row : rows) {
    CHECK(marked(row.text + "\n", "word") ==
          "    1 \u2502 " + row.shown + "\n      \u2502 " + row.carets + "\n");
  }
  CHECK(marked("\xE4\xB8\xAD\xE6\x96\x87", "\xE6\x96\x87") ==
        "    1 \u2502 \xE4\xB8\xAD\xE6\x96\x87\n      \u2502   ^^\n");
}

TEST_CASE("context is the lines around, without blank ones", "[report]") {
  CHECK(draw("one\r\ntwo\r\nthree\r\nfour\r\n", "two", {.label = "here"}) ==
        "    1 \u2502 one\n"
        "    2 \u2502 two\n"
        "      \u2502 ^^^ here\n"
        "    3 \u2502 three\n");
  CHECK(draw("\n  \nword\n", "word", {}) ==
        "    3 \u2502 word\n"
        "      \u2502 ^^^^\n");
  CHECK(draw("\xEF\xBB\xBFword", "word", {}) ==
        "    1 \u2502 word\n"
        "      \u2502 ^^^^\n");
}

TEST_CASE("a span over lines is marked on its first", "[report]") {
  CHECK(marked("a = (1,\n  2)\n", "(1,\n  2)") ==
        "    1 \u2502 a = (1,\n"
        "      \u2502     ^^^\n");
  CHECK(marked("a\nb\n", "\nb") ==
        "    1 \u2502 a\n"
        "      \u2502  ^\n");
}

TEST_CASE("secrets are bullets of the same length", "[report]") {
  const std::string shown =
      draw("\"pw\": \"hunter2\"\nhunter2\n", "hunter2", {}, {{7, 14}, {16, 23}});
  CHECK(shown.find("hunter2") == std::string::npos);
  CHECK(shown == "    1 \u2502 \"pw\": \"" + repeated("\u2022", 7) +
                     "\"\n"
                     "      \u2502        ^^^^^^^\n"
                     "    2 \u2502 " +
                     repeated("\u2022", 7) + "\n");
}

TEST_CASE("long lines are cut around the mark and fit the width", "[report]") {
  const std::string far = std::string(10000, 'x') + "word" + std::string(10000, 'y');
  for (const std::string& text :
       {far, "word" + std::string(10000, 'y'), std::string(10000, 'x') + "word",
        std::string(90, 'x') + "word", repeated("\xE4\xB8\xAD", 4000) + "word"}) {
    const std::string shown = draw("a\n" + text + "\nb\n", "word", {.width = 80});
    for (const std::string_view line : base::split_lines(shown)) CHECK(report::columns(line) <= 80);
    const std::vector<std::string_view> lines = base::split_lines(shown);
    const std::size_t row = lines[0].find("word") == std::string_view::npos ? 1 : 0;
    const std::string_view before = lines[row].substr(0, lines[row].find("word"));
    const std::string_view blanks = lines[row + 1].substr(0, lines[row + 1].find('^'));
    CHECK(report::columns(before) == report::columns(blanks));
    CHECK(lines[row + 1].find("^^^^") != std::string_view::npos);
    CHECK(shown.find("\u2026") != std::string::npos);
  }
}

TEST_CASE("a label that does not fit stands on a line of its own", "[report]") {
  const std::string label(40, 'l');
  CHECK(draw(std::string(60, ' ') + "word", "word", {.width = 80, .label = label}) ==
        "    1 \u2502 " + std::string(60, ' ') + "word\n      \u2502 " + std::string(60, ' ') +
            "^^^^\n      \u2502 " + label + "\n");
}

TEST_CASE("an empty file still has a caret", "[report]") {
  CHECK(marked("", "") == "    1 \u2502\n      \u2502 ^\n");
}
