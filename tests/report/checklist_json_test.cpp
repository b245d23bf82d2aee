// SPDX-License-Identifier: MIT
#include <nlohmann/json.hpp>

#include "report/report.h"
#include "sample_assessment.h"

TEST_CASE("a checklist as JSON has the same six states", "[report]") {
  sample::SampleRun sample;
  rule::Assessment assessment = sample::assessment(sample);
  assessment.checklist.items[3].title = sample::kHostile;
  const auto json = nlohmann::ordered_json::parse(report::checklist_json(sample.run, assessment));
  CHECK(json["checklist"]["name"] == "preflight");
  CHECK(json["checklist"]["verdict"] == "NOT READY");
  CHECK(json["counts"].dump() == R"({"pass":1,"fail":1,"warn":1,"held":1,"open":1,"n/a":1})");
  REQUIRE(json["items"].size() == 6);
  CHECK(json["items"][0]["state"] == "FAIL");
  CHECK(json["items"][0]["findings"].size() == 1);
  CHECK(json["items"][1]["place"]["line"] == 1);
  CHECK(json["items"][3]["place"].is_null());
  CHECK(json["gate"]["exit_code"] == 1);
}
