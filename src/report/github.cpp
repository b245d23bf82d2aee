// SPDX-License-Identifier: MIT
// Workflow commands for the log of a GitHub job. GitHub shows ten errors, ten warnings and ten
// notices of a step, so the worst come first and one notice at the end counts what is left out.
// Columns are allowed only when a finding ends on the line on which it begins.
#include <array>

#include "base/text.h"
#include "report/digest.h"
#include "report/layout.h"
#include "report/places.h"
#include "report/report.h"

namespace report {
namespace {

enum class Level : std::uint8_t { Error, Warning, Notice };
constexpr std::array<std::string_view, 3> kWords = {"error", "warning", "notice"};
// One notice is kept for the summary.
constexpr std::array<std::size_t, 3> kLimits = {10, 10, 9};

Level level_of(rule::Severity severity) {
  if (severity >= rule::Severity::High) return Level::Error;
  return severity == rule::Severity::Medium ? Level::Warning : Level::Notice;
}

std::string command_data(std::string_view text) {
  std::string escaped = base::replace_all(base::printable(text), "%", "%25");
  escaped = base::replace_all(std::move(escaped), "\r", "%0D");
  return base::replace_all(std::move(escaped), "\n", "%0A");
}

std::string command_property(std::string_view text) {
  std::string escaped = base::replace_all(command_data(text), ":", "%3A");
  return base::replace_all(std::move(escaped), ",", "%2C");
}

std::string position(const base::Place& place, Places& places) {
  if (places.file(place) == nullptr) return {};
  const base::Position begin = places.begin(place, base::ColumnUnit::CodePoint);
  const base::Position end = places.end(place, base::ColumnUnit::CodePoint);
  std::string text = "file=" + command_property(places.path(place)) +
                     ",line=" + std::to_string(begin.line) + ",endLine=" + std::to_string(end.line);
  if (begin.line == end.line) {
    text += ",col=" + std::to_string(begin.column) + ",endColumn=" + std::to_string(end.column);
  }
  return text + ",";
}

std::string command(const rule::Run& run, const rule::Finding& finding, Places& places) {
  const rule::Rule& rule = run.rules[finding.rule];
  const std::string_view word = kWords[static_cast<std::size_t>(level_of(finding.severity))];
  const std::string fix = finding.fix.empty() ? "" : " " + finding.fix;
  return "::" + std::string(word) + " " + position(finding.place, places) +
         "title=" + command_property(rule.code + " " + rule.slug) +
         "::" + command_data(finding.message + fix) + "\n";
}

std::string summary(const rule::Run& run, std::size_t hidden) {
  const std::size_t active = run.count(rule::State::Active);
  std::string text = counted(active, "finding");
  if (active > 0) text += " (" + severities_in_words(by_severity(run), ", ") + ")";
  if (hidden > 0) text += ", " + std::to_string(hidden) + " of them not annotated";
  if (!run.not_checked.empty())
    text += ", " + std::to_string(run.not_checked.size()) + " not checked";
  text += run.exit_code() == 0 ? ". Gate passed: " : ". Gate failed: ";
  return "::notice title=frappe-lint::" + command_data(text + gate_in_words(run)) + ".\n";
}

}  // namespace

std::string github(const rule::Run& run) {
  Places places(run);
  std::array<std::size_t, 3> used{};
  std::size_t hidden = 0;
  std::string text;
  for (const std::size_t index : worst_first(run)) {
    const rule::Finding& finding = run.findings[index];
    const auto level = static_cast<std::size_t>(level_of(finding.severity));
    if (used[level]++ >= kLimits[level]) {
      ++hidden;
      continue;
    }
    text += command(run, finding, places);
  }
  for (const std::string& error : run.internal_errors) {
    text += "::error title=frappe-lint::internal error: " + command_data(error) + "\n";
  }
  return text + summary(run, hidden);
}

}  // namespace report
