// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "report/report.h"
#include "sample_run.h"

TEST_CASE("the page of a run tells the gate and filters by severity", "[report]") {
  sample::SampleRun sample;
  const base::FileId id = sample.file("h.py", "one\ntwo\n");
  sample.finding(sample.rule("FLH001", "broken"), id, "one");
  sample.finding(sample.rule("FLH002", "odd", rule::Severity::Low), id, "two");
  const std::string page = report::html(sample.run);
  CHECK(base::contains(page, "<h1>Check: acme_crm</h1>"));
  CHECK(base::contains(page, "<p class=\"verdict fail\">GATE FAIL</p>"));
  CHECK(base::contains(page, "2 findings; 1 finding at or above high."));
  CHECK(base::contains(page, "id=\"f-high\">1 high"));
  CHECK_FALSE(base::contains(page, "id=\"f-critical\""));
}

TEST_CASE("a clean run passes and shows no empty heading", "[report]") {
  sample::SampleRun sample;
  sample.rule("FLH001", "broken");
  const std::string page = report::html(sample.run);
  CHECK(base::contains(page, "GATE PASS"));
  CHECK_FALSE(base::contains(page, "<h2>"));
}

TEST_CASE("hostile text stays text on the page", "[report]") {
  sample::SampleRun sample;
  const std::string evil = "</pre><script>alert(1)</script><img src=x onerror=alert(1)>{{main}}";
  const base::FileId id = sample.file(evil + sample::kHostile, evil + sample::kHostile);
  const std::size_t rule = sample.rule("FLH001", "broken");
  sample.finding(rule, sample.place(id, "<script>"), evil + sample::kHostile);
  sample.run.scope.apps = {evil};
  sample.run.not_checked = {{.subject = evil, .reason = evil}};
  const std::string page = report::html(sample.run);
  CHECK(base::is_valid_utf8(page));
  for (const char* word : {"<script", "<img", "\x1b", "\u202E"}) {
    INFO(word);
    CHECK_FALSE(base::contains(page, word));
  }
}
