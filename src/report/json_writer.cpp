// SPDX-License-Identifier: MIT
#include "report/json_writer.h"

#include <nlohmann/json.hpp>

#include "report/digest.h"
#include "report/utf8.h"

namespace report {

std::string dump(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Json texts_json(const std::vector<std::string>& texts) {
  Json list = Json::array();
  for (const std::string& text : texts) list.push_back(valid_utf8(text));
  return list;
}

Json place_json(const base::Place& place, Places& places) {
  if (places.file(place) == nullptr) return nullptr;
  const base::Position begin = places.begin(place, base::ColumnUnit::CodePoint);
  const base::Position end = places.end(place, base::ColumnUnit::CodePoint);
  return {{"path", valid_utf8(places.path(place))},
          {"line", begin.line},
          {"column", begin.column},
          {"end_line", end.line},
          {"end_column", end.column}};
}

Json envelope_json(const rule::Run& run, int exit_code) {
  const rule::Scope& scope = run.scope;
  Json kinds = Json::object();
  for (const auto& [kind, count] : scope.files_by_kind) kinds[valid_utf8(kind)] = count;
  Json json;
  json["schema_version"] = "1";
  json["tool"] = {{"name", "frappe-lint"}, {"version", FRAPPE_LINT_VERSION}};
  json["scope"] = {{"shape", valid_utf8(scope.shape)},
                   {"apps", texts_json(scope.apps)},
                   {"sites", texts_json(scope.sites)},
                   {"frappe", scope.majors},
                   {"frappe_from", valid_utf8(scope.majors_from)},
                   {"profile", to_string(scope.profile)},
                   {"files", scope.files},
                   {"files_by_kind", kinds},
                   {"notes", texts_json(scope.notes)},
                   {"repository", valid_utf8(scope.repository)},
                   {"revision", valid_utf8(scope.revision)},
                   {"branch", valid_utf8(scope.branch)}};
  json["gate"] = {
      {"fail_on", to_string(run.fail_on)}, {"blocking", run.blocking()}, {"exit_code", exit_code}};
  return json;
}

Json finding_json(const rule::Run& run, const rule::Finding& finding, Places& places) {
  const rule::Rule& rule = run.rules[finding.rule];
  Json related = Json::array();
  for (const rule::Related& other : finding.related) {
    related.push_back(
        {{"place", place_json(other.place, places)}, {"label", valid_utf8(other.label)}});
  }
  Json edits = Json::array();
  for (const rule::Edit& edit : finding.edits) {
    edits.push_back({{"place", place_json(edit.place, places)}, {"text", valid_utf8(edit.text)}});
  }
  Json json;
  json["rule"] = rule.code;
  json["name"] = rule.name();
  json["severity"] = to_string(finding.severity);
  json["confidence"] = to_string(finding.confidence);
  json["state"] = to_string(finding.state);
  json["reason"] = valid_utf8(finding.reason);
  json["decided_in"] = valid_utf8(finding.decided_in);
  json["place"] = place_json(finding.place, places);
  json["key"] = valid_utf8(finding.key);
  json["message"] = valid_utf8(finding.message);
  json["fix"] = valid_utf8(finding.fix);
  json["items"] = texts_json(rule.items);
  json["related"] = std::move(related);
  json["edits"] = std::move(edits);
  json["fingerprint"] = finding.fingerprint;
  return json;
}

Json not_checked_json(const rule::Run& run) {
  Json list = Json::array();
  for (const rule::NotChecked& gap : run.not_checked) {
    list.push_back({{"subject", valid_utf8(gap.subject)},
                    {"reason", valid_utf8(gap.reason)},
                    {"rules", texts_json(gap.rules)}});
  }
  return list;
}

}  // namespace report
