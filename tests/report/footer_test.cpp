// SPDX-License-Identifier: MIT
#include "report/footer.h"

#include "sample_run.h"

namespace {

bool has(const std::string& text, std::string_view part) {
  INFO(text);
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the footer counts, names what is hidden and closes the gate", "[report]") {
  sample::SampleRun sample;
  const base::FileId id = sample.file("h.py", "one two three");
  const std::size_t rule = sample.rule("FLH001", "broken");
  sample.finding(rule, id, "one");
  sample.finding(rule, id, "two").state = rule::State::Suppressed;
  sample.finding(rule, id, "three").state = rule::State::Baselined;
  const std::string text = report::footer(sample.run, {});
  CHECK(has(text, "1 finding     1 high\n"));
  CHECK(has(text, "2 hidden      1 suppressed, 1 in the baseline\n"));
  CHECK(has(text, "checked       3 files with 1 rule\n"));
  CHECK(has(text, "GATE FAIL     1 finding at or above high"));
  CHECK(has(text, "  exit 1\n"));
}

TEST_CASE("many kinds of gaps fold unless all are wanted", "[report]") {
  rule::Run run;
  for (int i = 0; i < 14; ++i) {
    run.not_checked.push_back({.subject = "s", .reason = "r" + std::to_string(i), .rules = {}});
  }
  CHECK(has(report::not_checked_lines(run, {}), "and 4 more kinds (--all)\n"));
  CHECK(has(report::not_checked_lines(run, {.show_all = true}), "s: r13\n"));
  CHECK(report::not_checked_lines({}, {}).empty());
}

TEST_CASE("a defect of ours is owned and ends with exit 2", "[report]") {
  sample::SampleRun sample;
  sample.run.internal_errors = {"rule FLH001 on h.py: \x1b"};
  CHECK(has(report::internal_error_lines(sample.run, {}), "not in your code"));
  CHECK(has(report::internal_error_lines(sample.run, {}), "on h.py: \\x1b"));
  CHECK(has(report::footer(sample.run, {}), "GATE ERROR"));
  CHECK(has(report::footer(sample.run, {}), "exit 2\n"));
}
