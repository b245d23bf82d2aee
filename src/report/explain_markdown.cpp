// SPDX-License-Identifier: MIT
#include "report/layout.h"
#include "report/markdown.h"
#include "report/report.h"
#include "report/rule_words.h"

namespace report {
namespace {

void paragraph(std::string& page, std::string_view heading, std::string_view text) {
  page += "\n## " + std::string(heading) + "\n\n" + std::string(text) + "\n";
}

void row(std::string& page, std::string_view name, std::string_view value) {
  if (value.empty()) return;
  page += "| " + std::string(name) + " | " + markdown_text(value) + " |\n";
}

}  // namespace

std::string explain_markdown(const rule::Rule& rule) {
  std::string page = "# " + rule.code + " " + markdown_text(rule.name()) + "\n\n";
  page += markdown_text(rule.title) + ".\n\n| | |\n|---|---|\n";
  row(page, "Severity", severity_in_words(rule));
  row(page, "Confidence", to_string(rule.confidence));
  row(page, "Checklist", items_in_words(rule));
  row(page, "Reads", reads_in_words(rule));
  row(page, "Tags", joined(rule.tags, ", "));
  row(page, "Weakness", rule.cwe ? "CWE-" + std::to_string(*rule.cwe) : "");
  row(page, "Limits", limits_in_words(rule));
  row(page, "Status", std::string(to_string(rule.status)) + " since " + rule.since);
  row(page, "Formerly", joined(rule.aliases, ", "));
  paragraph(page, "Why", markdown_text(joined(rule.why, " ")));
  paragraph(page, "What it says", code_span(rule.message));
  paragraph(page, "What to do", markdown_text(rule.fix));
  if (is_fixable(rule)) paragraph(page, "What does it for you", markdown_text(fix_command(rule)));
  if (is_suppressible(rule)) {
    paragraph(page, "How to suppress it", code_span(suppression_comment(rule)));
  }
  if (rule.refs.empty()) return page;
  page += "\n## References\n\n";
  for (const std::string& link : rule.refs) page += "- " + link + "\n";
  return page;
}

}  // namespace report
