// SPDX-License-Identifier: MIT
// A secret value reaches no report: neither at its finding nor as context of another one.
#include <map>

#include "report/report.h"
#include "sample_run.h"

TEST_CASE("a secret value is in no format", "[report]") {
  sample::SampleRun sample;
  const base::FileId id = sample.file("site.json", "{\n\"pw\": \"canary-value\",\n\"db\": 1\n}\n");
  const base::Place value = sample.place(id, "canary-value");
  sample.run.files[id].masked = {value.span};
  const std::size_t rule = sample.rule("FLS001", "secret");
  sample.finding(rule, value, "pw").related = {{.place = value, .label = "the value"}};
  sample.finding(rule, id, "\"db\"");
  rule::Item item;
  item.id = "PF-52";
  item.rules = {"FLS001"};
  item.subject = "files in Git";
  const rule::Assessment assessment =
      rule::assess({.name = "preflight", .title = "Pre-flight", .items = {item}}, sample.run);
  const std::map<std::string, std::string> reports = {
      {"full", report::full(sample.run, {})},
      {"concise", report::concise(sample.run)},
      {"json", report::json(sample.run)},
      {"sarif", report::sarif(sample.run)},
      {"github", report::github(sample.run)},
      {"checklist", report::checklist_text(sample.run, assessment, {})},
      {"checklist markdown", report::checklist_markdown(sample.run, assessment)},
      {"checklist json", report::checklist_json(sample.run, assessment)},
      {"checklist sarif", report::checklist_sarif(sample.run, assessment)}};
  for (const auto& [format, text] : reports) {
    INFO(format);
    CHECK(text.find("canary") == std::string::npos);
    CHECK(text.find("site.json") != std::string::npos);
  }
}
