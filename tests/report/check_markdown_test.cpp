// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "report/report.h"
#include "sample_run.h"

TEST_CASE("a run in Markdown is a table, worst first", "[report]") {
  sample::SampleRun sample;
  const base::FileId id = sample.file("h.py", "one\ntwo\n");
  sample.finding(sample.rule("FLH001", "broken", rule::Severity::Low), id, "one");
  sample.finding(sample.rule("FLH002", "odd"), id, "two");
  sample.finding(0, id, "two").state = rule::State::Baselined;
  sample.run.not_checked = {{.subject = "nginx", .reason = "no configuration"}};
  const std::string text = report::markdown(sample.run);
  CHECK(text.starts_with("## frappe-lint: gate **failed**\n"));
  CHECK(base::contains(text, "1 finding suppressed or in the baseline."));
  CHECK(base::contains(text, "| high | FLH002 | `h.py:2:1` | `Hook target 'two' does not exist.`"));
  CHECK(text.find("FLH002") < text.find("FLH001"));
  CHECK(base::contains(text, "- `nginx: no configuration`"));
}

TEST_CASE("a clean run in Markdown has no table", "[report]") {
  const std::string text = report::markdown({});
  CHECK(base::contains(text, "gate passed"));
  CHECK_FALSE(base::contains(text, "|"));
}

TEST_CASE("the table ends before services refuse it", "[report]") {
  sample::SampleRun sample;
  const base::FileId id = sample.file("h.py", "one\n");
  const std::size_t rule = sample.rule("FLH001", "broken");
  for (int i = 0; i < 503; ++i) sample.finding(rule, id, "one");
  CHECK(base::contains(report::markdown(sample.run), "\n3 more.\n"));
}

TEST_CASE("hostile text breaks no table", "[report]") {
  sample::SampleRun sample;
  const base::FileId id = sample.file("a|b`.py", "one\n");
  sample.finding(sample.rule("FLH001", "broken"), id, "one").message = "x|y`z\n" + sample::kHostile;
  const std::string text = report::markdown(sample.run);
  CHECK(base::contains(text, "`a\u00a6b'.py:1:1`"));
  CHECK_FALSE(base::contains(text, "\x1b"));
}
