// SPDX-License-Identifier: MIT
#include "report/report.h"
#include "sample_assessment.h"

TEST_CASE("a checklist is a task list in which only settled lines are ticked", "[report]") {
  sample::SampleRun sample;
  const rule::Assessment assessment = sample::assessment(sample);
  sample.run.not_checked = {{.subject = "legacy.py", .reason = "syntax error", .rules = {}}};
  const std::string text = report::checklist_markdown(sample.run, assessment);
  for (const std::string_view part :
       {"## Pre-flight\n", "**NOT READY**\n", "### Code\n",
        "- [ ] **PF-01** Hooks resolve \u2014 **FAIL** `h.py:1:1` `'one' is @broken`\n",
        "- [x] **PF-02** Patches exist \u2014 **PASS** `h.py:1:1` 3 looked at by FLP001\n"
        "  - Corrected: the old line was wrong\n",
        "- [ ] **PF-04** Code is reviewed \u2014 **OPEN** `confirm it`\n",
        "- [ ] **PF-05** Secrets are held \u2014 **HELD**",
        "- [x] **PF-06** Serverless functions \u2014 **N/A** Frappe has none\n",
        "### Not checked\n\n- `legacy.py: syntax error`\n"}) {
    INFO(text);
    CHECK(text.find(part) != std::string::npos);
  }
}
