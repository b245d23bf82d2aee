// SPDX-License-Identifier: MIT
#include "report/report.h"
#include "sample_run.h"

TEST_CASE("one line a finding, in path order", "[report]") {
  sample::SampleRun sample;
  const base::FileId id = sample.file("h.py", "x\n  one two\n");
  const std::size_t rule = sample.rule("FLH001", "broken-hook-target");
  sample.finding(rule, id, "one");
  sample.finding(rule, id, "two").state = rule::State::Baselined;
  CHECK(report::concise(sample.run) ==
        "h.py:2:3: high FLH001 broken-hook-target Hook target 'one' does not exist.\n");
}

TEST_CASE("a clean run prints nothing", "[report]") {
  CHECK(report::concise({}).empty());
}

TEST_CASE("a hostile path is no workflow command", "[report]") {
  sample::SampleRun sample;
  const base::FileId id = sample.file("::error ::\n.py", "one");
  sample.finding(sample.rule("FLH001", "broken"), id, "one");
  CHECK(report::concise(sample.run).starts_with("\\x3a:error ::\\n.py:1:1: high"));
}
