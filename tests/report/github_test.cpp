// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "report/report.h"
#include "sample_run.h"

namespace {

std::size_t lines_with(const std::string& text, std::string_view start) {
  std::size_t count = 0;
  for (const std::string_view line : base::split_lines(text)) count += line.starts_with(start);
  return count;
}

}  // namespace

TEST_CASE("findings become workflow commands with columns on one line only", "[report]") {
  sample::SampleRun sample;
  const base::FileId id = sample.file("a,b/50%:h.py", "one (\n two)\n");
  const std::size_t rule = sample.rule("FLH001", "broken");
  sample.finding(rule, id, "one");
  sample.finding(rule, id, "(\n two)");
  const std::string text = report::github(sample.run);
  CHECK(text.starts_with(
      "::error file=a%2Cb/50%25%3Ah.py,line=1,endLine=1,col=1,endColumn=4,title=FLH001 broken::"
      "Hook target 'one' does not exist. Name a function that exists instead of 'one'.\n"));
  CHECK(text.find("line=1,endLine=2,title=") != std::string::npos);
  CHECK(
      text.ends_with("::notice title=frappe-lint::2 findings (2 high). Gate failed: 2 findings at "
                     "or above high.\n"));
}

TEST_CASE("no more is written than GitHub shows", "[report]") {
  sample::SampleRun sample;
  const base::FileId id = sample.file("h.py", "one");
  const std::size_t high = sample.rule("FLH001", "a", rule::Severity::High);
  const std::size_t medium = sample.rule("FLH002", "b", rule::Severity::Medium);
  const std::size_t low = sample.rule("FLH003", "c", rule::Severity::Low);
  for (int i = 0; i < 13; ++i) {
    for (const std::size_t rule : {high, medium, low}) sample.finding(rule, id, "one");
  }
  const std::string text = report::github(sample.run);
  CHECK(lines_with(text, "::error ") == 10);
  CHECK(lines_with(text, "::warning ") == 10);
  CHECK(lines_with(text, "::notice ") == 10);
  CHECK(text.find("39 findings (13 high, 13 medium, 13 low), 10 of them not annotated") !=
        std::string::npos);
}

TEST_CASE("hostile text stays inside its command", "[report]") {
  sample::SampleRun sample;
  const base::FileId id = sample.file(sample::kHostile, "one");
  sample.finding(sample.rule("FLH001", "a"), sample.place(id, "one"), sample::kHostile);
  const std::string text = report::github(sample.run);
  CHECK(base::split_lines(text).size() == 2);
  CHECK(text.find('\r') == std::string::npos);
  CHECK(text.find('\x1b') == std::string::npos);
}

TEST_CASE("a clean run is one notice", "[report]") {
  CHECK(report::github({}) ==
        "::notice title=frappe-lint::0 findings. Gate passed: no finding at or above high.\n");
}
