// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "report/report.h"
#include "sample_run.h"

namespace {

bool has(const std::string& text, std::string_view part) {
  INFO(text);
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a finding shows message, place, excerpt, why, do and see", "[report]") {
  sample::SampleRun sample;
  const base::FileId hooks =
      sample.file("acme/hooks.py", "events = {\n  \"daily\": \"acme.run\"\n}\n");
  const base::FileId tasks = sample.file("acme/tasks.py", "def runs():\n");
  const std::size_t rule = sample.rule("FLH003", "broken-hook-target");
  sample.finding(rule, hooks, "acme.run").related = {
      {.place = sample.place(tasks, "runs"), .label = "closest name"}};
  const std::string text = report::full(sample.run, {});
  CHECK(has(text,
            "FLH003 HIGH  Hook target 'acme.run' does not exist.\n"
            "  acme/hooks.py:2:13\n"
            "    1 \u2502 events = {\n"
            "    2 \u2502   \"daily\": \"acme.run\"\n"
            "      \u2502             ^^^^^^^^\n"
            "    3 \u2502 }\n"
            "  acme/tasks.py:1:5\n"
            "    1 \u2502 def runs():\n"
            "      \u2502     ^^^^ closest name\n"
            "  why  Frappe imports hooks late. The job never runs.\n"
            "  do   Name a function that exists instead of 'acme.run'.\n"
            "  see  hooks/broken-hook-target \u00b7 PF-50 \u00b7 frappe-lint explain FLH003\n"));
  CHECK(has(text, "app acme_crm (Frappe 15)   profile dev\n"));
  CHECK_FALSE(has(text, "\x1b"));
  CHECK(has(report::full(sample.run, {.color = true}), "\x1b[31m"));
}

TEST_CASE("more than five findings of one rule fold, and all show on demand", "[report]") {
  sample::SampleRun sample;
  const base::FileId id = sample.file("h.py", "a0 a1 a2 a3 a4 a5 a6");
  const std::size_t rule = sample.rule("FLH001", "broken");
  for (int i = 0; i < 7; ++i) sample.finding(rule, id, "a" + std::to_string(i));
  const std::string folded = report::full(sample.run, {});
  CHECK(has(folded, "'a4'"));
  CHECK_FALSE(has(folded, "'a5' does not exist"));
  CHECK(has(folded, "FLH001  2 more of this rule, 7 in 1 file altogether (--all shows them)"));
  CHECK(has(report::full(sample.run, {.show_all = true}), "'a6' does not exist"));
}

TEST_CASE("five findings of one rule do not fold", "[report]") {
  sample::SampleRun sample;
  const base::FileId id = sample.file("h.py", "a0 a1 a2 a3 a4");
  const std::size_t rule = sample.rule("FLH001", "broken");
  for (int i = 0; i < 5; ++i) sample.finding(rule, id, "a" + std::to_string(i));
  CHECK_FALSE(has(report::full(sample.run, {}), "more of this rule"));
}

TEST_CASE("a clean run says so in one line, and what was not checked", "[report]") {
  sample::SampleRun sample;
  sample.rule("FLH001", "broken");
  sample.run.not_checked = {{.subject = "nginx", .reason = "no configuration given", .rules = {}}};
  const std::string text = report::full(sample.run, {});
  CHECK(has(text, "All clear: 1 rule, 3 files.   exit 0\n"));
  CHECK(has(text, "not checked   nginx: no configuration given\n"));
  sample.run.internal_errors = {"boom"};
  CHECK_FALSE(has(report::full(sample.run, {}), "All clear"));
}

TEST_CASE("a run that looked at nothing is not clear", "[report]") {
  CHECK(has(report::full({}, {}), "Nothing was checked: no file is in scope.   exit 0\n"));
  rule::Run run;
  run.scope.files = 3;
  CHECK(has(report::full(run, {}), "Nothing was checked: no rule was asked.   exit 0\n"));
}

TEST_CASE("hidden findings are counted, never shown", "[report]") {
  sample::SampleRun sample;
  const base::FileId id = sample.file("h.py", "one");
  sample.finding(sample.rule("FLH001", "broken"), id, "one").state = rule::State::Suppressed;
  const std::string text = report::full(sample.run, {});
  CHECK(has(text, "All clear: 1 rule, 3 files, 1 finding suppressed or in the baseline."));
  CHECK_FALSE(has(text, "does not exist"));
}

TEST_CASE("hostile names and text cannot leave their line", "[report]") {
  sample::SampleRun sample;
  const base::FileId id = sample.file("::error ::x\x1b.py", "x" + sample::kHostile + "word\n");
  const std::size_t rule = sample.rule("FLH001", "broken");
  sample.finding(rule, sample.place(id, "word"), sample::kHostile);
  sample.run.not_checked = {{.subject = sample::kHostile, .reason = sample::kHostile, .rules = {}}};
  const std::string text = report::full(sample.run, {});
  for (const std::string_view bad : {"\x1b", "\r", "\xFF", "\xE2\x80\xAE", "##[", "##vso["}) {
    CHECK(text.find(bad) == std::string::npos);
  }
  for (const std::string_view line : base::split_lines(text)) {
    CHECK_FALSE(base::trim(line).starts_with("::"));
  }
}

TEST_CASE("a finding without a place is still told", "[report]") {
  sample::SampleRun sample;
  sample.finding(sample.rule("FLH001", "broken"), base::Place{}, "x");
  CHECK(has(report::full(sample.run, {}), "Hook target 'x' does not exist.\n  why"));
}
