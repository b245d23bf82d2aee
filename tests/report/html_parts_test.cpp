// SPDX-License-Identifier: MIT
#include "report/html_parts.h"

#include "base/text.h"
#include "report/digest.h"
#include "sample_run.h"

TEST_CASE("an excerpt numbers its lines and marks the place on each", "[report]") {
  sample::SampleRun sample;
  const base::FileId id = sample.file("h.py", "a\nb\n\tx = <one\r\ntwo>\nc\n");
  report::Places places(sample.run);
  CHECK(report::html_excerpt(sample.place(id, "<one\r\ntwo>"), places) ==
        "<pre><span data-line=\"1\">a</span><span data-line=\"2\">b</span>"
        "<span data-line=\"3\">    x = <mark>&lt;one</mark></span>"
        "<span data-line=\"4\"><mark>two&gt;</mark></span><span data-line=\"5\">c</span></pre>");
  CHECK(report::html_excerpt({}, places).empty());
}

TEST_CASE("secrets are bullets in an excerpt", "[report]") {
  sample::SampleRun sample;
  const base::FileId id = sample.file("c.json", "{\"pw\": \"canary-value\"}\n");
  const base::Place at = sample.place(id, "canary-value");
  sample.run.files[id].masked = {at.span};
  report::Places places(sample.run);
  const std::string text = report::html_excerpt(at, places);
  CHECK_FALSE(base::contains(text, "canary"));
  CHECK(base::contains(text, "\u2022"));
}

TEST_CASE("findings of one rule stand together under its reasons", "[report]") {
  sample::SampleRun sample;
  const base::FileId id = sample.file("h.py", "one\ntwo\nten\n");
  const std::size_t rule = sample.rule("FLH001", "broken");
  const std::size_t low = sample.rule("FLH002", "odd", rule::Severity::Low);
  sample.finding(rule, id, "one").related = {{sample.place(id, "ten"), "the other"}};
  sample.finding(low, id, "ten");
  sample.finding(rule, id, "two");
  report::Places places(sample.run);
  const std::string text =
      report::html_findings(sample.run, report::worst_first(sample.run), places);
  const std::string why = "Frappe imports hooks late. The job never runs.";
  CHECK(text.find(why) < text.find("'one'"));
  CHECK(base::contains(text, "<section class=\"rule high is-high\">"));
  CHECK(base::contains(text, "<code>h.py:3:1</code> the other"));
  CHECK(base::contains(text, "id=\"f" + sample.run.findings[2].fingerprint + "\""));
  CHECK(text.find("&#39;two&#39;") < text.find("FLH002"));
}

TEST_CASE("the evidence names what is held, not checked and asked", "[report]") {
  sample::SampleRun sample;
  const base::FileId id = sample.file("h.py", "one\n");
  rule::Finding& held = sample.finding(sample.rule("FLH001", "broken"), id, "one");
  held.state = rule::State::Suppressed;
  held.reason = "<known>";
  sample.run.not_checked = {{.subject = "nginx", .reason = "no configuration"}};
  sample.run.internal_errors = {"boom"};
  report::Places places(sample.run);
  const std::string text = report::html_evidence(sample.run, places);
  CHECK(base::contains(text, "suppressed: &lt;known&gt;"));
  CHECK(base::contains(text, "nginx: no configuration"));
  CHECK(base::contains(text, "defect in frappe-lint: boom"));
  CHECK(base::contains(text, "1 rule and how much each looked at"));
  CHECK(report::html_subject(sample.run) == "acme_crm");
  CHECK(base::contains(report::html_scope(sample.run), "as of 2026-11-23"));
}
