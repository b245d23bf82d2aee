// SPDX-License-Identifier: MIT
// The report for programs: everything of a run but the clock. Findings keep path order; keys have a
// fixed order, and absent values are null or empty, never missing.
#include <nlohmann/json.hpp>

#include "report/digest.h"
#include "report/json_writer.h"
#include "report/report.h"

namespace report {
namespace {

Json counts_json(const rule::Run& run) {
  const BySeverity active = by_severity(run);
  Json json = {{"active", run.count(rule::State::Active)},
               {"suppressed", run.count(rule::State::Suppressed)},
               {"baselined", run.count(rule::State::Baselined)}};
  for (std::size_t i = active.size(); i-- > 0;) {
    json[std::string(to_string(static_cast<rule::Severity>(i)))] = active[i];
  }
  return json;
}

Json rules_json(const rule::Run& run, Places& places) {
  Json list = Json::array();
  for (std::size_t i = 0; i < run.rules.size() && i < run.verdicts.size(); ++i) {
    const rule::Verdict& verdict = run.verdicts[i];
    list.push_back({{"rule", run.rules[i].code},
                    {"name", run.rules[i].name()},
                    {"asked", !verdict.is_skipped},
                    {"why_not", verdict.why_skipped},
                    {"examined", verdict.examined},
                    {"first", place_json(verdict.proof, places)}});
  }
  return list;
}

}  // namespace

std::string json(const rule::Run& run) {
  Places places(run);
  Json findings = Json::array();
  for (const rule::Finding& finding : run.findings) {
    findings.push_back(finding_json(run, finding, places));
  }
  Json json = envelope_json(run, run.exit_code());
  json["counts"] = counts_json(run);
  json["findings"] = std::move(findings);
  json["not_checked"] = not_checked_json(run);
  json["rules"] = rules_json(run, places);
  json["internal_errors"] = texts_json(run.internal_errors);
  return dump(json);
}

}  // namespace report
