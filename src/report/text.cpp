// SPDX-License-Identifier: MIT
// The report for people: worst first, one block a finding, the token under carets, then why it
// matters, what to do and where to read on. A rule explains itself once; later findings of it keep
// to what is theirs.
#include <map>
#include <set>

#include "report/digest.h"
#include "report/excerpt.h"
#include "report/footer.h"
#include "report/layout.h"
#include "report/places.h"
#include "report/report.h"

namespace report {
namespace {

constexpr std::size_t kFold = 5;  // findings of one rule that are shown in full

std::string header(const rule::Run& run, const Style& style) {
  const std::string name = paint("frappe-lint " FRAPPE_LINT_VERSION, Color::Strong, style.color);
  return name + "   " + scope_in_words(run.scope) + "   profile " +
         std::string(to_string(run.scope.profile)) + "\n\n";
}

std::string see(const rule::Rule& rule, const rule::Finding& finding) {
  std::string text = rule.name();
  for (const std::string& item : rule.items) {
    if (item != "extra") text += " \u00b7 " + item;
  }
  if (finding.confidence != rule::Confidence::Certain) {
    text += " \u00b7 " + std::string(to_string(finding.confidence));
  }
  return text + " \u00b7 frappe-lint explain " + rule.code;
}

class FullReport {
 public:
  FullReport(const rule::Run& run, const Style& style) : run_(run), style_(style), places_(run) {}

  std::string write() {
    std::map<std::size_t, std::size_t> total;
    const std::vector<std::size_t> order = worst_first(run_);
    for (const std::size_t index : order) ++total[run_.findings[index].rule];
    std::map<std::size_t, std::size_t> shown;
    for (const std::size_t index : order) {
      const rule::Finding& rule_finding = run_.findings[index];
      const std::size_t number = ++shown[rule_finding.rule];
      if (number > kFold && !style_.show_all) continue;
      block(rule_finding, number == 1);
      if (number == kFold && !style_.show_all) fold(rule_finding.rule, total[rule_finding.rule]);
    }
    return std::move(text_);
  }

 private:
  void block(const rule::Finding& finding, bool is_first_of_rule) {
    const rule::Rule& rule = run_.rules[finding.rule];
    const std::string head = rule.code + " " + upper(to_string(finding.severity)) + "  ";
    std::string lines = hanging(head, safe(finding.message), style_.width);
    lines.replace(0, head.size(), paint(head, color_of(finding.severity), style_.color));
    text_ += lines;
    place(finding.place, "", true);
    for (const rule::Related& related : finding.related) place(related.place, related.label, false);
    if (is_first_of_rule) label("why", joined(rule.why, " "));
    if (!finding.fix.empty()) label("do", safe(finding.fix));
    if (!finding.edits.empty()) label("fix", "frappe-lint --fix can do this");
    label("see", see(rule, finding));
    text_ += "\n";
  }

  void place(const base::Place& place, std::string_view words, bool with_context) {
    const rule::RunFile* file = places_.file(place);
    if (file == nullptr) return;
    text_ += "  " + paint(places_.name(place), Color::Cyan, style_.color) + "\n";
    text_ += excerpt(*file, places_.lines(place.file), place.span,
                     {.width = style_.width,
                      .with_context = with_context,
                      .color = style_.color,
                      .label = words});
  }

  void label(std::string_view name, std::string_view words) {
    const std::string head = "  " + padded(name, 5);
    std::string lines = hanging(head, words, style_.width);
    lines.replace(0, head.size(), paint(head, Color::Dim, style_.color));
    text_ += lines;
  }

  // How many more there are, and in how many files.
  void fold(std::size_t rule, std::size_t total) {
    if (total <= kFold) return;
    std::set<base::FileId> files;
    for (const rule::Finding& finding : run_.findings) {
      if (finding.rule == rule && finding.state == rule::State::Active) {
        files.insert(finding.place.file);
      }
    }
    text_ += run_.rules[rule].code + "  " + std::to_string(total - kFold) + " more of this rule, " +
             std::to_string(total) + " in " + counted(files.size(), "file") +
             " altogether (--all shows them)\n\n";
  }

  const rule::Run& run_;
  const Style& style_;
  Places places_;
  std::string text_;
};

std::string all_clear(const rule::Run& run, const Style& style) {
  if (run.scope.files == 0 || rules_asked(run) == 0) {
    const std::string what = run.scope.files == 0 ? "no file is in scope" : "no rule was asked";
    return "Nothing was checked: " + what + ".   exit 0\n" + not_checked_lines(run, style);
  }
  std::string text = paint("All clear", Color::Green, style.color) + ": " +
                     counted(rules_asked(run), "rule") + ", " + counted(run.scope.files, "file");
  const std::size_t hidden = run.findings.size();
  if (hidden > 0) text += ", " + counted(hidden, "finding") + " suppressed or in the baseline";
  return text + ".   exit 0\n" + not_checked_lines(run, style);
}

}  // namespace

std::string full(const rule::Run& run, const Style& style) {
  std::string text = header(run, style);
  const bool is_clear = run.count(rule::State::Active) == 0 && run.internal_errors.empty();
  if (is_clear) return log_safe(text + all_clear(run, style));
  text += FullReport(run, style).write();
  text += internal_error_lines(run, style);
  return log_safe(text + footer(run, style));
}

}  // namespace report
