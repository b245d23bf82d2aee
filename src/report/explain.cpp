// SPDX-License-Identifier: MIT
// The page of one rule, for a terminal. SARIF's help text is the same page.
#include <algorithm>

#include "base/text.h"
#include "report/layout.h"
#include "report/report.h"
#include "report/rule_words.h"

namespace report {
namespace {

constexpr unsigned kWidest = 100;
constexpr unsigned kLabel = 7;

void section(std::string& page, std::string_view label, const std::vector<std::string>& texts,
             const Style& style) {
  std::string head = padded(label, kLabel);
  for (const std::string& text : texts) {
    std::string lines = hanging(head, text, style.width);
    lines.replace(0, head.size(), paint(head, Color::Strong, style.color));
    page += lines;
    head = std::string(kLabel, ' ');
  }
}

// A line of code stays one: it is not wrapped.
void code(std::string& page, std::string_view label, std::string_view line, const Style& style) {
  if (line.empty()) return;
  page += paint(padded(label, kLabel), Color::Strong, style.color) + base::printable(line) + "\n";
}

std::vector<std::string> facts_of(const rule::Rule& rule) {
  std::vector<std::string> facts = {"Checklist " + items_in_words(rule)};
  const std::string reads = reads_in_words(rule);
  if (!reads.empty()) facts.push_back("Reads " + reads);
  if (!rule.tags.empty()) facts.push_back("Tags " + joined(rule.tags, ", "));
  if (rule.cwe) facts.push_back("CWE-" + std::to_string(*rule.cwe));
  if (const std::string limits = limits_in_words(rule); !limits.empty()) facts.push_back(limits);
  return facts;
}

}  // namespace

std::string explain(const rule::Rule& rule, const Style& wanted, const Example& example) {
  Style style = wanted;
  style.width = std::min(style.width, kWidest);
  std::string page = paint(rule.code + "  " + rule.name(), Color::Strong, style.color) + "\n";
  page += hanging("",
                  severity_in_words(rule) + " \u00b7 " + std::string(to_string(rule.confidence)) +
                      " \u00b7 " + std::string(to_string(rule.status)) + " since " + rule.since,
                  style.width);
  page += hanging("", joined(facts_of(rule), " \u00b7 "), style.width) + "\n";
  section(page, "WHAT", {rule.title + "."}, style);
  section(page, "WHY", rule.why, style);
  section(page, "SAYS", {rule.message}, style);
  code(page, "BAD", example.bad, style);
  code(page, "GOOD", example.good, style);
  section(page, "DO", {rule.fix}, style);
  if (is_fixable(rule)) section(page, "FIX", {fix_command(rule)}, style);
  if (is_suppressible(rule)) section(page, "HUSH", {suppression_comment(rule)}, style);
  section(page, "MORE", rule.refs, style);
  if (!rule.aliases.empty()) section(page, "WAS", {joined(rule.aliases, ", ")}, style);
  return page;
}

}  // namespace report
