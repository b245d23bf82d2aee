// SPDX-License-Identifier: MIT
#include "report/checklist_words.h"

#include "sample_assessment.h"

TEST_CASE("a checklist is ready only when nothing is open", "[report]") {
  sample::SampleRun sample;
  rule::Assessment assessment = sample::assessment(sample);
  CHECK(report::states_in_words(assessment, ", ") ==
        "1 pass, 1 fail, 1 warn, 1 held, 1 open, 1 n/a");
  CHECK(report::readiness(sample.run, assessment) == "NOT READY");
  sample.run.findings.clear();
  assessment.results[0].state = rule::ItemState::Pass;
  CHECK(report::readiness(sample.run, assessment) == "NO OBJECTION, 1 OPEN");
  assessment.results[3].state = rule::ItemState::Pass;
  CHECK(report::readiness(sample.run, assessment) == "READY");
}
