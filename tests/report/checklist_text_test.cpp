// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "report/report.h"
#include "report/utf8.h"
#include "sample_assessment.h"

TEST_CASE("each line shows its state and the place or words that carry it", "[report]") {
  sample::SampleRun sample;
  const rule::Assessment assessment = sample::assessment(sample);
  const std::string text = report::checklist_text(sample.run, assessment, {});
  for (const std::string_view part :
       {"PRE-FLIGHT   app acme_crm (Frappe 15)   profile dev   6 items\n", "\nCode\n", "\nPeople\n",
        " FAIL  PF-01  Hooks resolve\n                h.py:1:1: 'one' is @broken\n",
        " PASS  PF-02  Patches exist\n                h.py:1:1: 3 looked at by FLP001\n"
        "                corrected: the old line was wrong\n",
        " OPEN  PF-04  Code is reviewed\n                confirm it\n",
        " HELD  PF-05  Secrets are held\n", " N/A   PF-06  Serverless functions\n",
        " 1 pass   1 fail   1 warn   1 held   1 open   1 n/a\n NOT READY   exit 1\n",
        " OPEN items need a person or evidence"}) {
    INFO(text);
    CHECK(text.find(part) != std::string::npos);
  }
  CHECK(text.find('\x1b') == std::string::npos);
  for (const std::string_view line : base::split_lines(text)) CHECK(report::columns(line) <= 100);
}

TEST_CASE("hostile words stay on their line", "[report]") {
  sample::SampleRun sample;
  rule::Assessment assessment = sample::assessment(sample);
  assessment.results[0].why = sample::kHostile;
  const std::string text = report::checklist_text(sample.run, assessment, {});
  CHECK(text.find('\r') == std::string::npos);
  CHECK(text.find("##[") == std::string::npos);
  CHECK(base::is_valid_utf8(text));
}
