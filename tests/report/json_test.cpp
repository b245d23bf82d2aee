// SPDX-License-Identifier: MIT
#include <nlohmann/json.hpp>

#include "report/report.h"
#include "sample_run.h"

using Json = nlohmann::ordered_json;

namespace {

std::vector<std::string> keys_of(const Json& object) {
  std::vector<std::string> keys;
  for (const auto& [key, value] : object.items()) keys.push_back(key);
  return keys;
}

}  // namespace

TEST_CASE("the report is versioned and its keys have a fixed order", "[report]") {
  sample::SampleRun sample;
  const base::FileId id = sample.file("h.py", "one two");
  const std::size_t rule = sample.rule("FLH001", "broken");
  sample.finding(rule, id, "one");
  rule::Finding& held = sample.finding(rule, id, "two");
  held.state = rule::State::Suppressed;
  held.reason = "known";
  const Json json = Json::parse(report::json(sample.run));
  CHECK(json["schema_version"] == "1");
  CHECK(keys_of(json) == std::vector<std::string>{"schema_version", "tool", "scope", "gate",
                                                  "counts", "findings", "not_checked", "rules",
                                                  "internal_errors"});
  CHECK(keys_of(json["findings"][0]) ==
        std::vector<std::string>{"rule", "name", "severity", "confidence", "state", "reason",
                                 "decided_in", "place", "key", "message", "fix", "items", "related",
                                 "edits", "fingerprint"});
  CHECK(json["counts"]["active"] == 1);
  CHECK(json["counts"]["suppressed"] == 1);
  CHECK(json["counts"]["high"] == 1);
  CHECK(json["gate"]["exit_code"] == 1);
  CHECK(json["findings"][1]["reason"] == "known");
  CHECK(json["rules"][0]["asked"] == true);
  CHECK(json["findings"][0]["fingerprint"].get<std::string>().size() == 32);
}

TEST_CASE("hostile bytes still give JSON, and the clock stays out of it", "[report]") {
  sample::SampleRun sample;
  const base::FileId id = sample.file(sample::kHostile, "one");
  const std::size_t rule = sample.rule("FLH001", "broken");
  sample.finding(rule, sample.place(id, "one"), sample::kHostile);
  sample.run.not_checked = {{.subject = sample::kHostile, .reason = sample::kHostile, .rules = {}}};
  sample.run.internal_errors = {sample::kHostile};
  sample.run.scope.notes = {sample::kHostile};
  sample.run.scope.files_by_kind = {{"a\xFF", 1}};
  const std::string text = report::json(sample.run);
  CHECK(Json::accept(text));
  CHECK(text.find("2026-11-23") == std::string::npos);
  CHECK(text.ends_with("}\n"));
}
