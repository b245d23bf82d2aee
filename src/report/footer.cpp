// SPDX-License-Identifier: MIT
// No times here: the same input gives the same bytes. `--stats` has the times.
#include "report/footer.h"

#include <algorithm>

#include "report/digest.h"
#include "report/layout.h"

namespace report {
namespace {

constexpr unsigned kLabel = 14;
constexpr std::size_t kGaps = 10;  // lines of "not checked" before they fold

std::string line(std::string_view label, std::string_view text, const Style& style) {
  return hanging(padded(label, kLabel), text, style.width);
}

std::string hidden_line(const rule::Run& run, const Style& style) {
  const std::size_t suppressed = run.count(rule::State::Suppressed);
  const std::size_t baselined = run.count(rule::State::Baselined);
  if (suppressed + baselined == 0) return {};
  std::vector<std::string> parts;
  if (suppressed > 0) parts.push_back(std::to_string(suppressed) + " suppressed");
  if (baselined > 0) parts.push_back(std::to_string(baselined) + " in the baseline");
  return line(std::to_string(suppressed + baselined) + " hidden", joined(parts, ", "), style);
}

std::string counts_line(const rule::Run& run, const Style& style) {
  const std::size_t active = run.count(rule::State::Active);
  const std::string words = severities_in_words(by_severity(run), "   ");
  return padded(counted(active, "finding"), kLabel) +
         paint(words, active > 0 ? Color::Strong : Color::Plain, style.color) + "\n";
}

std::string gate_line(const rule::Run& run, const Style& style) {
  const int code = run.exit_code();
  const std::string verdict = code == 0 ? "GATE PASS" : code == 1 ? "GATE FAIL" : "GATE ERROR";
  const std::string exit = "exit " + std::to_string(code);
  const unsigned room = std::max(style.width, kLabel + 40) - kLabel - 8;
  return paint(padded(verdict, kLabel), code == 0 ? Color::Green : Color::Red, style.color) +
         padded(gate_in_words(run), room) + "  " + exit + "\n";
}

std::string repair_line(const rule::Run& run, const Style& style) {
  const auto n = std::count_if(run.findings.begin(), run.findings.end(),
                               [](const rule::Finding& finding) { return !finding.edits.empty(); });
  if (n == 0) return {};
  return line(std::to_string(n) + " fixable", "--fix makes the changes, --diff shows them", style);
}

}  // namespace

std::string not_checked_lines(const rule::Run& run, const Style& style) {
  std::string text;
  const std::vector<Gap> groups = gaps(run);
  const std::size_t shown = style.show_all ? groups.size() : std::min(groups.size(), kGaps);
  for (std::size_t i = 0; i < shown; ++i) {
    text += line(i == 0 ? "not checked" : "", in_words(groups[i], style.show_all), style);
  }
  if (shown < groups.size()) {
    text += line("", "and " + std::to_string(groups.size() - shown) + " more kinds (--all)", style);
  }
  bool is_first = true;
  for (const auto& [why, codes] : rules_skipped(run)) {
    text += line(is_first ? "not asked" : "", joined(codes, ", ") + ": " + safe(why), style);
    is_first = false;
  }
  for (const std::string& note : run.scope.notes) text += line("note", safe(note), style);
  return text;
}

std::string internal_error_lines(const rule::Run& run, const Style& style) {
  if (run.internal_errors.empty()) return {};
  std::string text =
      "frappe-lint hit a bug in itself (not in your code). Everything else was still checked.\n";
  for (const std::string& error : run.internal_errors) {
    text += hanging("  ", safe(error), style.width);
  }
  return text + "\n";
}

std::string footer(const rule::Run& run, const Style& style) {
  std::string rule_line;
  for (unsigned i = 0; i < style.width; ++i) rule_line += "\u2500";
  std::string text = paint(rule_line, Color::Dim, style.color) + "\n";
  text += counts_line(run, style);
  text += hidden_line(run, style);
  text += repair_line(run, style);
  text += not_checked_lines(run, style);
  text +=
      line("checked",
           counted(run.scope.files, "file") + " with " + counted(rules_asked(run), "rule"), style);
  return text + gate_line(run, style);
}

}  // namespace report
