// SPDX-License-Identifier: MIT
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "report/report.h"
#include "sample_run.h"

using Json = nlohmann::ordered_json;

TEST_CASE("GitLab gets one entry a finding, worst first", "[report]") {
  sample::SampleRun sample;
  const base::FileId id = sample.file("acme crm/h.py", "one\ntwo\n");
  sample.finding(sample.rule("FLH001", "broken", rule::Severity::Low), id, "one");
  sample.finding(sample.rule("FLH002", "odd", rule::Severity::Critical), id, "two");
  sample.finding(0, id, "one").state = rule::State::Suppressed;
  const Json list = Json::parse(report::gitlab(sample.run));
  REQUIRE(list.size() == 2);
  CHECK(list[0].dump() == R"({"description":"FLH002: Hook target 'two' does not exist.",)"
                          R"("check_name":"hooks/odd","fingerprint":")" +
                              sample.run.findings[1].fingerprint +
                              R"(","severity":"blocker","location":{"path":"acme crm/h.py",)"
                              R"("lines":{"begin":2,"end":2}}})");
  CHECK(list[1]["severity"] == "minor");
}

TEST_CASE("GitLab gets a path even for a finding without a place", "[report]") {
  sample::SampleRun sample;
  sample.finding(sample.rule("FLH001", "broken"), base::Place{}, sample::kHostile);
  const std::string text = report::gitlab(sample.run);
  CHECK(Json::parse(text)[0]["location"]["path"] == ".");
  CHECK(base::is_valid_utf8(text));
  CHECK(report::gitlab({}) == "[]\n");
}
