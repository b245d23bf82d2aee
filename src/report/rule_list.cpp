// SPDX-License-Identifier: MIT
// All rules: as lines, as JSON, and as the table in README.
#include <algorithm>

#include <nlohmann/json.hpp>

#include "report/json_writer.h"
#include "report/layout.h"
#include "report/markdown.h"
#include "report/report.h"
#include "report/rule_words.h"
#include "report/utf8.h"

namespace report {
namespace {

// The severity a rule can reach.
rule::Severity highest(const rule::Rule& rule) {
  return std::max({rule.severity[0], rule.severity[1], rule.severity[2]});
}

Json rule_json(const rule::Rule& rule) {
  Json severity = Json::object();
  for (const rule::Profile profile :
       {rule::Profile::Dev, rule::Profile::Production, rule::Profile::Healthcare}) {
    severity[std::string(to_string(profile))] =
        to_string(rule.severity[static_cast<std::size_t>(profile)]);
  }
  Json json;
  json["code"] = rule.code;
  json["name"] = rule.name();
  json["aliases"] = texts_json(rule.aliases);
  json["title"] = rule.title;
  json["severity"] = std::move(severity);
  json["confidence"] = to_string(rule.confidence);
  json["status"] = to_string(rule.status);
  json["since"] = rule.since;
  json["items"] = texts_json(rule.items);
  json["tags"] = texts_json(rule.tags);
  json["cwe"] = rule.cwe ? Json(*rule.cwe) : Json(nullptr);
  json["reads"] = reads_in_words(rule);
  json["limits"] = limits_in_words(rule);
  json["secret"] = rule.is_secret;
  json["message"] = rule.message;
  json["why"] = texts_json(rule.why);
  json["fix"] = rule.fix;
  json["fixable"] = is_fixable(rule);
  json["refs"] = texts_json(rule.refs);
  return json;
}

}  // namespace

std::string rule_list(const std::vector<rule::Rule>& rules, const Style& style) {
  std::size_t longest = 0;
  for (const rule::Rule& rule : rules) longest = std::max(longest, rule.name().size());
  std::string text;
  for (const rule::Rule& rule : rules) {
    const std::string head = rule.code + "  ";
    const std::string severity = padded(to_string(highest(rule)), 9);
    const std::string middle = padded(to_string(rule.confidence), 9) +
                               padded(rule.name(), static_cast<unsigned>(longest) + 2);
    const unsigned used = columns(head) + columns(severity) + columns(middle);
    const std::string preview = rule.status == rule::Status::Preview ? "(preview) " : "";
    text += head + paint(severity, color_of(highest(rule)), style.color) + middle +
            clipped(preview + rule.title, style.width > used + 20 ? style.width - used : 20) + "\n";
  }
  return text + counted(rules.size(), "rule") + "\n";
}

std::string rule_list_json(const std::vector<rule::Rule>& rules) {
  Json list = Json::array();
  for (const rule::Rule& rule : rules) list.push_back(rule_json(rule));
  Json json;
  json["schema_version"] = "1";
  json["tool"] = {{"name", "frappe-lint"}, {"version", FRAPPE_LINT_VERSION}};
  json["rules"] = std::move(list);
  return dump(json);
}

std::string rule_table_markdown(const std::vector<rule::Rule>& rules) {
  std::string text =
      "| Code | Rule | Severity | What it finds | Checklist |\n|---|---|---|---|---|\n";
  for (const rule::Rule& rule : rules) {
    text += "| " + rule.code + " | " + code_span(rule.name()) + " | " + severity_in_words(rule) +
            " | " + markdown_text(rule.title) + (is_fixable(rule) ? " (`--fix`)" : "") + " | " +
            items_in_words(rule) + " |\n";
  }
  return text;
}

}  // namespace report
