// SPDX-License-Identifier: MIT
// A finding as a SARIF result. Consumers differ in what they read (message.text, or id and
// arguments; GitHub's line hash, or ours), so both are there and say the same.
#include <algorithm>
#include <set>

#include <nlohmann/json.hpp>

#include "base/text.h"
#include "report/fingerprint.h"
#include "report/layout.h"
#include "report/region.h"
#include "report/sarif_parts.h"
#include "report/utf8.h"

namespace report {
namespace {

constexpr unsigned kLongestArgument = 80;
constexpr std::size_t kRelated = 9;

// One line without braces and brackets, which SARIF messages would read as placeholders and links.
std::string plain(std::string_view text) {
  std::string shown = base::printable(text);
  std::replace_if(
      shown.begin(), shown.end(), [](char c) { return c == '{' || c == '['; }, '(');
  std::replace_if(
      shown.begin(), shown.end(), [](char c) { return c == '}' || c == ']'; }, ')');
  return shown;
}

Json message_json(const rule::Rule& rule, const rule::Finding& finding, bool has_link) {
  const MessageTemplate made = message_template(rule);
  if (made.placeholders == 0) return {{"text", plain(finding.message)}};
  const std::string link = has_link ? link_to_related(rule) : "";
  std::string text = made.text + link;
  Json arguments = Json::array();
  for (std::size_t i = 0; i < made.placeholders; ++i) {
    const std::string value = i < finding.arguments.size() ? finding.arguments[i] : "";
    const std::string argument = clipped(plain(value), kLongestArgument);
    text = base::replace_all(std::move(text), "{" + std::to_string(i) + "}", argument);
    arguments.push_back(argument);
  }
  return {{"id", link.empty() ? "default" : "linked"}, {"arguments", arguments}, {"text", text}};
}

double rank(const rule::Rule& rule, rule::Severity severity) {
  if (is_security(rule)) return security_severity(severity) * 10;
  return 5.0 + 8.0 * static_cast<double>(severity);
}

Json suppressions(const rule::Finding& finding) {
  if (finding.state == rule::State::Active) return Json::array();
  const bool is_in_source = finding.state == rule::State::Suppressed && finding.decided_in.empty();
  Json json = {{"kind", is_in_source ? "inSource" : "external"}, {"status", "accepted"}};
  if (!finding.reason.empty()) json["justification"] = valid_utf8(finding.reason);
  return Json::array({json});
}

}  // namespace

Json SarifResults::region_json(const rule::RunFile& file, const base::LineIndex& lines,
                               base::Span span, bool with_snippet) const {
  const base::Position begin = lines.position(span.begin, base::ColumnUnit::Utf16);
  const base::Position end = lines.position(span.end, base::ColumnUnit::Utf16);
  Json json = {{"startLine", begin.line},
               {"startColumn", begin.column},
               {"endLine", end.line},
               {"endColumn", end.column}};
  if (with_snippet) json["snippet"] = {{"text", masked_text(file, span)}};
  return json;
}

Json SarifResults::physical_location(const base::Place& place) {
  const rule::RunFile& file = run_.file(place.file);
  const base::LineIndex& lines = places_.lines(place.file);
  const base::Span region = pointed_at(file.bytes, lines, place.span);
  const base::Span context = context_of(file.bytes, lines, region);
  Json json;
  json["artifactLocation"] = {{"uri", uri_of(file.path)}, {"uriBaseId", "%SRCROOT%"}};
  json["region"] = region_json(file, lines, region, true);
  if (context != region) json["contextRegion"] = region_json(file, lines, context, true);
  return json;
}

Json SarifResults::related_locations(const rule::Finding& finding) {
  Json list = Json::array();
  for (const rule::Related& related : finding.related) {
    if (places_.file(related.place) == nullptr || list.size() == kRelated) continue;
    list.push_back({{"id", list.size()},
                    {"physicalLocation", physical_location(related.place)},
                    {"message", {{"text", plain(related.label)}}}});
  }
  return list;
}

Json SarifResults::fixes(const rule::Finding& finding) {
  std::map<std::string, Json> by_file;
  for (const rule::Edit& edit : finding.edits) {
    const rule::RunFile* file = places_.file(edit.place);
    if (file == nullptr) return Json::array();
    Json& replacements = by_file.try_emplace(uri_of(file->path), Json::array()).first->second;
    replacements.push_back({{"deletedRegion", region_json(*file, places_.lines(edit.place.file),
                                                          edit.place.span, false)},
                            {"insertedContent", {{"text", valid_utf8(edit.text)}}}});
  }
  if (by_file.empty()) return Json::array();
  Json changes = Json::array();
  for (auto& [uri, replacements] : by_file) {
    changes.push_back({{"artifactLocation", {{"uri", uri}, {"uriBaseId", "%SRCROOT%"}}},
                       {"replacements", std::move(replacements)}});
  }
  return Json::array({{{"description", {{"text", plain(finding.fix)}}},
                       {"artifactChanges", changes},
                       {"properties", {{"applicability", "safe"}}}}});
}

std::string SarifResults::line_hash(const base::Place& place) {
  const rule::RunFile& file = run_.file(place.file);
  const auto [at, is_new] = hashes_.try_emplace(place.file);
  if (is_new) at->second = line_hashes(file.bytes);
  const base::LineIndex& lines = places_.lines(place.file);
  const base::Span region = pointed_at(file.bytes, lines, place.span);
  const std::uint32_t line = lines.position(region.begin, base::ColumnUnit::Utf16).line;
  return line <= at->second.size() ? at->second[line - 1] : std::string();
}

Json SarifResults::result(const rule::Finding& finding) {
  if (places_.file(finding.place) == nullptr) return nullptr;
  const rule::Rule& rule = run_.rules[finding.rule];
  Json json;
  json["ruleId"] = rule.code;
  json["ruleIndex"] = finding.rule;
  json["kind"] = "fail";
  json["level"] = sarif_level(finding.severity);
  const Json related = related_locations(finding);
  json["message"] = message_json(rule, finding, !related.empty());
  json["locations"] = Json::array({{{"physicalLocation", physical_location(finding.place)}}});
  if (!related.empty()) json["relatedLocations"] = related;
  json["partialFingerprints"] = {{"frappeLint/v1", finding.fingerprint}};
  const std::string hash = line_hash(finding.place);
  if (!hash.empty()) json["partialFingerprints"]["primaryLocationLineHash"] = hash;
  json["suppressions"] = suppressions(finding);
  if (run_.baseline) {
    json["baselineState"] = finding.state == rule::State::Baselined ? "unchanged" : "new";
  }
  const Json repairs = fixes(finding);
  if (!repairs.empty()) json["fixes"] = repairs;
  json["rank"] = rank(rule, finding.severity);
  json["properties"] = {{"frappeLint/confidence", to_string(finding.confidence)},
                        {"frappeLint/severity", to_string(finding.severity)},
                        {"frappeLint/items", texts_json(rule.items)},
                        {"frappeLint/key", valid_utf8(finding.key)}};
  return json;
}

}  // namespace report
