// SPDX-License-Identifier: MIT
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "report/checklist_words.h"
#include "report/json_writer.h"
#include "report/report.h"
#include "report/utf8.h"

namespace report {
namespace {

Json item_json(const rule::Item& item, const rule::ItemResult& result, const rule::Run& run,
               Places& places) {
  Json findings = Json::array();
  for (const std::size_t index : result.findings) {
    findings.push_back(finding_json(run, run.findings[index], places));
  }
  Json json;
  json["id"] = valid_utf8(item.id);
  json["section"] = valid_utf8(item.section);
  json["title"] = valid_utf8(item.title);
  json["state"] = to_string(result.state);
  json["why"] = valid_utf8(result.why);
  json["place"] = place_json(result.proof, places);
  json["rules"] = texts_json(item.rules);
  json["evidence"] = valid_utf8(item.evidence);
  json["person"] = valid_utf8(item.person);
  json["correction"] = valid_utf8(item.correction);
  json["findings"] = std::move(findings);
  return json;
}

}  // namespace

std::string checklist_json(const rule::Run& run, const rule::Assessment& assessment) {
  const rule::Checklist& checklist = assessment.checklist;
  Places places(run);
  Json items = Json::array();
  for (std::size_t i = 0; i < checklist.items.size(); ++i) {
    items.push_back(item_json(checklist.items[i], assessment.results[i], run, places));
  }
  Json counts = Json::object();
  for (const rule::ItemState state :
       {rule::ItemState::Pass, rule::ItemState::Fail, rule::ItemState::Warn, rule::ItemState::Held,
        rule::ItemState::Open, rule::ItemState::NotApplicable}) {
    counts[base::to_lower(to_string(state))] = assessment.count(state);
  }
  Json json = envelope_json(run, assessment.exit_code(run));
  json["checklist"] = {{"name", valid_utf8(checklist.name)},
                       {"title", valid_utf8(checklist.title)},
                       {"verdict", readiness(run, assessment)}};
  json["counts"] = std::move(counts);
  json["items"] = std::move(items);
  json["not_checked"] = not_checked_json(run);
  json["internal_errors"] = texts_json(run.internal_errors);
  return dump(json);
}

}  // namespace report
