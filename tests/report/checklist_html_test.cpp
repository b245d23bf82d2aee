// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "report/report.h"
#include "sample_assessment.h"

TEST_CASE("the page of a checklist has every line with its state", "[report]") {
  sample::SampleRun sample;
  const rule::Assessment assessment = sample::assessment(sample);
  const std::string page = report::checklist_html(sample.run, assessment);
  CHECK(base::contains(page, "<h1>Pre-flight: acme_crm</h1>"));
  CHECK(base::contains(page, "<p class=\"verdict fail\">NOT READY</p>"));
  for (const std::string name : {"fail", "warn", "held", "open", "pass", "na"}) {
    CHECK(base::contains(page, "<div class=\"item " + name + " is-" + name + "\">"));
    CHECK(base::contains(page, "id=\"f-" + name + "\">1 "));
  }
  CHECK(base::contains(page, "Corrected: the old line was wrong"));
  CHECK(base::contains(page, "<h2>People</h2>"));
}

TEST_CASE("a failed line links to its finding, which the page shows once", "[report]") {
  sample::SampleRun sample;
  const rule::Assessment assessment = sample::assessment(sample);
  const std::string page = report::checklist_html(sample.run, assessment);
  const std::string print = sample.run.findings[0].fingerprint;
  CHECK(base::contains(page, "<a href=\"#f" + print + "\"><code>h.py:1:1</code></a>"));
  const std::string anchor = "<article id=\"f" + print + "\">";
  const std::size_t at = page.find(anchor);
  REQUIRE(at != std::string::npos);
  CHECK(page.find(anchor, at + 1) == std::string::npos);
}
