// SPDX-License-Identifier: MIT
// A rule as a SARIF reportingDescriptor, with everything that GitHub, GitLab, DefectDojo and the
// public validator read of it.
#include <algorithm>
#include <array>
#include <set>

#include <nlohmann/json.hpp>

#include "base/text.h"
#include "report/layout.h"
#include "report/report.h"
#include "report/sarif_parts.h"

namespace report {
namespace {

constexpr std::size_t kLongestText = 1000;  // GitHub allows 1024
constexpr std::size_t kTags = 10;           // GitHub keeps ten
constexpr int kHardCodedCredentials = 798;

std::string_view precision(rule::Confidence confidence) {
  switch (confidence) {
    case rule::Confidence::Certain:
      return "very-high";
    case rule::Confidence::Likely:
      return "high";
    case rule::Confidence::Possible:
      return "medium";
  }
  return "";
}

std::string_view problem_severity(rule::Severity severity) {
  if (severity >= rule::Severity::High) return "error";
  return severity == rule::Severity::Medium ? "warning" : "recommendation";
}

// Whole sentences, as many as fit.
std::string full_description(const rule::Rule& rule) {
  std::string text = rule.title + ".";
  for (const std::string& sentence : rule.why) {
    if (text.size() + 1 + sentence.size() > kLongestText) break;
    text += " " + sentence;
  }
  return text;
}

std::set<int> weaknesses(const rule::Rule& rule) {
  std::set<int> numbers;
  if (rule.cwe) numbers.insert(*rule.cwe);
  if (rule.is_secret) numbers.insert(kHardCodedCredentials);
  return numbers;
}

Json tags(const rule::Rule& rule) {
  std::set<std::string> sorted;
  if (is_security(rule)) sorted.insert("security");
  for (const int number : weaknesses(rule)) {
    const std::string digits = std::to_string(number);
    const std::string zeros(digits.size() < 3 ? 3 - digits.size() : 0, '0');
    sorted.insert("external/cwe/cwe-" + zeros + digits);
  }
  sorted.insert(rule.family);
  for (const auto* more : {&rule.items, &rule.tags}) {
    for (const std::string& tag : *more) {
      if (tag != "extra" && sorted.size() < kTags) sorted.insert(tag);
    }
  }
  return texts_json({sorted.begin(), sorted.end()});
}

Json properties(const rule::Rule& rule, rule::Severity severity) {
  Json json = {{"precision", precision(rule.confidence)}, {"tags", tags(rule)}};
  if (is_security(rule)) {
    const std::string digits = std::to_string(security_severity(severity));
    json["security-severity"] = digits.substr(0, digits.find('.') + 2);
  } else {
    json["problem.severity"] = problem_severity(severity);
  }
  Json cwe = Json::array();
  for (const int number : weaknesses(rule)) cwe.push_back("CWE-" + std::to_string(number));
  if (!cwe.empty()) json["cwe"] = std::move(cwe);
  return json;
}

Json former_codes(const rule::Rule& rule) {
  Json codes = Json::array();
  for (const std::string& alias : rule.aliases) {
    const bool is_code =
        alias.size() == 6 && alias.starts_with("FL") && !base::contains(alias, "-");
    if (is_code) codes.push_back(alias);
  }
  return codes;
}

std::string_view level_under(const rule::Rule& rule, rule::Profile profile) {
  return sarif_level(rule.severity[static_cast<std::size_t>(profile)]);
}

}  // namespace

std::string_view sarif_level(rule::Severity severity) {
  if (severity >= rule::Severity::High) return "error";
  return severity == rule::Severity::Medium ? "warning" : "note";
}

double security_severity(rule::Severity severity) {
  constexpr std::array<double, 5> kScale = {1.0, 2.5, 5.5, 8.0, 9.5};
  return kScale[static_cast<std::size_t>(severity)];
}

bool is_security(const rule::Rule& rule) {
  return rule.cwe || rule.is_secret ||
         std::find(rule.tags.begin(), rule.tags.end(), "security") != rule.tags.end();
}

std::string pascal_name(std::string_view slug) {
  std::string name;
  bool is_open = false;  // the last word has one letter only and takes the next one in
  for (const std::string_view word : base::split(slug, '-')) {
    if (word.empty()) continue;
    const bool joins = is_open || (word[0] >= '0' && word[0] <= '9');
    if (name.empty() && word[0] >= '0' && word[0] <= '9') name = "Rule";
    name += (joins ? std::string(word.substr(0, 1)) : upper(word.substr(0, 1)));
    name += word.substr(1);
    is_open = !joins && word.size() == 1;
  }
  return is_open ? name + "x" : name;
}

MessageTemplate message_template(const rule::Rule& rule) {
  MessageTemplate made{.text = rule.message};
  for (const std::string& name : rule.placeholders()) {
    const std::string place = "{" + name + "}";
    if (!base::contains(rule.message, place)) break;  // the rest stands in the fix only
    made.text = base::replace_all(std::move(made.text), place,
                                  "{" + std::to_string(made.placeholders++) + "}");
  }
  return made;
}

std::string link_to_related(const rule::Rule& rule) {
  const auto* rows = std::get_if<rule::RowsQuestion>(&rule.question);
  if (rows == nullptr || rows->also_label.empty()) return {};
  return " See [" + rows->also_label + "](0).";
}

std::string rule_page(const rule::Rule& rule) {
  return "https://github.com/frappe-lint/frappe-lint/blob/main/rules/" + rule.name() + ".json";
}

Json sarif_rule(const rule::Rule& rule, rule::Profile profile) {
  const rule::Severity severity = rule.severity[static_cast<std::size_t>(profile)];
  const MessageTemplate message = message_template(rule);
  Json json;
  json["id"] = rule.code;
  const Json former = former_codes(rule);
  if (!former.empty()) json["deprecatedIds"] = former;
  json["name"] = pascal_name(rule.slug);
  json["shortDescription"] = {{"text", rule.title + "."}};
  json["fullDescription"] = {{"text", full_description(rule)}};
  json["help"] = {{"text", explain(rule, {})}, {"markdown", explain_markdown(rule)}};
  json["helpUri"] = rule_page(rule);
  if (message.placeholders > 0) {
    json["messageStrings"]["default"] = {{"text", message.text}};
    const std::string link = link_to_related(rule);
    if (!link.empty()) json["messageStrings"]["linked"] = {{"text", message.text + link}};
  }
  json["defaultConfiguration"] = {{"level", level_under(rule, kStandardProfile)}};
  json["properties"] = properties(rule, severity);
  return json;
}

Json sarif_overrides(const rule::Run& run) {
  Json list = Json::array();
  for (std::size_t i = 0; i < run.rules.size(); ++i) {
    const rule::Rule& rule = run.rules[i];
    const std::string_view level = level_under(rule, run.scope.profile);
    if (level == level_under(rule, kStandardProfile)) continue;
    list.push_back(
        {{"descriptor", {{"id", rule.code}, {"index", i}}}, {"configuration", {{"level", level}}}});
  }
  return list;
}

}  // namespace report
