// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "report/report.h"
#include "sample_assessment.h"

namespace {

bool has(const std::string& text, const std::string& part) {
  INFO(text);
  return base::contains(text, part);
}

}  // namespace

TEST_CASE("a rule without findings is a passed case", "[report]") {
  sample::SampleRun sample;
  sample.rule("FLH001", "broken");
  sample.rule("FLH002", "odd");
  sample.run.verdicts[1] = {.is_skipped = true, .why_skipped = "needs --host"};
  const std::string text = report::junit(sample.run);
  CHECK(has(text,
            "<testsuites name=\"frappe-lint\" tests=\"2\" failures=\"0\" errors=\"0\" "
            "skipped=\"1\">"));
  CHECK(has(text, "<testcase classname=\"FLH001 broken\" name=\"no finding\"/>"));
  CHECK(has(text, "<skipped message=\"not asked: needs --host\"/>"));
}

TEST_CASE("only what closes the gate fails", "[report]") {
  sample::SampleRun sample;
  const base::FileId id = sample.file("h.py", "one\ntwo\nten\n");
  const std::size_t high = sample.rule("FLH001", "broken");
  sample.finding(high, id, "one");
  rule::Finding& held = sample.finding(high, id, "ten");
  held.state = rule::State::Suppressed;
  held.reason = "known";
  sample.finding(sample.rule("FLH002", "odd", rule::Severity::Low), id, "two");
  const std::string text = report::junit(sample.run);
  CHECK(has(text, "tests=\"3\" failures=\"1\" errors=\"0\" skipped=\"2\""));
  CHECK(has(text, "name=\"h.py: Hook target &#39;one&#39; does not exist.\" file=\"h.py\">"));
  CHECK(has(text, "<failure message=\"high: Hook target &#39;one&#39; does not exist.\">"));
  CHECK(has(text, "message=\"suppressed: known\""));
  CHECK(has(text, "message=\"low, below the gate; h.py:2:1."));
}

TEST_CASE("what was not checked is skipped, a defect is an error", "[report]") {
  sample::SampleRun sample;
  sample.run.not_checked = {{.subject = "nginx", .reason = "no configuration"}};
  sample.run.internal_errors = {sample::kHostile};
  const std::string text = report::junit(sample.run);
  CHECK(has(text, "errors=\"1\" skipped=\"1\""));
  CHECK(has(text, "classname=\"not checked\" name=\"nginx: no configuration\""));
  CHECK(base::is_valid_utf8(text));
  CHECK_FALSE(has(text, "\x1b"));
}

TEST_CASE("a checklist is a suite with a case for each line", "[report]") {
  sample::SampleRun sample;
  const std::string text = report::checklist_junit(sample.run, sample::assessment(sample));
  CHECK(has(text,
            "<testsuite name=\"frappe-lint preflight\" tests=\"6\" failures=\"1\" "
            "errors=\"0\" skipped=\"4\">"));
  CHECK(has(text, "<testcase classname=\"Code\" name=\"PF-02 Patches exist\"/>"));
  CHECK(has(text, "<skipped message=\"OPEN: confirm it\"/>"));
}
