// SPDX-License-Identifier: MIT
#include "report/digest.h"

#include <algorithm>
#include <tuple>

#include "report/layout.h"

namespace report {
namespace {

constexpr std::array kWorstFirst = {rule::Severity::Critical, rule::Severity::High,
                                    rule::Severity::Medium, rule::Severity::Low,
                                    rule::Severity::Info};
constexpr std::size_t kNamedSubjects = 3;

}  // namespace

std::vector<std::size_t> worst_first(const rule::Run& run) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < run.findings.size(); ++i) {
    if (run.findings[i].state == rule::State::Active) order.push_back(i);
  }
  const auto path = [&](const rule::Finding& finding) {
    const auto file = run.files.find(finding.place.file);
    return file == run.files.end() ? std::string_view() : std::string_view(file->second.path);
  };
  std::stable_sort(order.begin(), order.end(), [&](std::size_t left, std::size_t right) {
    const rule::Finding& a = run.findings[left];
    const rule::Finding& b = run.findings[right];
    if (a.severity != b.severity) return a.severity > b.severity;
    return std::tuple(path(a), a.place.span, std::string_view(run.rules[a.rule].code)) <
           std::tuple(path(b), b.place.span, std::string_view(run.rules[b.rule].code));
  });
  return order;
}

BySeverity by_severity(const rule::Run& run) {
  BySeverity counts{};
  for (const rule::Finding& finding : run.findings) {
    if (finding.state == rule::State::Active) ++counts[static_cast<std::size_t>(finding.severity)];
  }
  return counts;
}

std::string severities_in_words(const BySeverity& counts, std::string_view separator) {
  std::vector<std::string> parts;
  for (const rule::Severity severity : kWorstFirst) {
    const std::size_t count = counts[static_cast<std::size_t>(severity)];
    if (count == 0) continue;
    parts.push_back(std::to_string(count) + " " + std::string(to_string(severity)));
  }
  return joined(parts, separator);
}

std::size_t rules_asked(const rule::Run& run) {
  return static_cast<std::size_t>(
      std::count_if(run.verdicts.begin(), run.verdicts.end(),
                    [](const rule::Verdict& verdict) { return !verdict.is_skipped; }));
}

std::map<std::string, std::vector<std::string>> rules_skipped(const rule::Run& run) {
  std::map<std::string, std::vector<std::string>> skipped;
  for (std::size_t i = 0; i < run.verdicts.size() && i < run.rules.size(); ++i) {
    if (run.verdicts[i].is_skipped)
      skipped[run.verdicts[i].why_skipped].push_back(run.rules[i].code);
  }
  return skipped;
}

std::vector<Gap> gaps(const rule::Run& run) {
  std::vector<Gap> groups;
  std::map<std::pair<std::string_view, std::vector<std::string>>, std::size_t> known;
  for (const rule::NotChecked& entry : run.not_checked) {
    const auto [at, is_new] = known.try_emplace({entry.reason, entry.rules}, groups.size());
    if (is_new) groups.push_back({.reason = entry.reason, .subjects = {}, .rules = entry.rules});
    groups[at->second].subjects.push_back(entry.subject);
  }
  return groups;
}

std::string in_words(const Gap& gap, bool show_all) {
  const std::size_t named = show_all ? gap.subjects.size() : kNamedSubjects;
  std::string text;
  for (std::size_t i = 0; i < gap.subjects.size() && i < named; ++i) {
    text += (i == 0 ? "" : ", ") + safe(gap.subjects[i]);
  }
  if (gap.subjects.size() > named) {
    text += " and " + std::to_string(gap.subjects.size() - named) + " more";
  }
  text += ": " + safe(gap.reason);
  return gap.rules.empty() ? text : text + " (" + joined(gap.rules, ", ") + ")";
}

std::string scope_in_words(const rule::Scope& scope) {
  std::string text = scope.shape;
  const bool is_named = scope.shape == "app" && scope.apps.size() == 1;
  if (is_named) text += " " + safe(scope.apps[0]);
  std::vector<std::string> parts;
  if (!is_named && !scope.apps.empty()) parts.push_back(counted(scope.apps.size(), "app"));
  if (!scope.sites.empty()) parts.push_back(counted(scope.sites.size(), "site"));
  if (!parts.empty()) text += " with " + joined(parts, " and ");
  if (scope.majors.empty()) return text;
  std::vector<std::string> majors;
  for (const int major : scope.majors) majors.push_back(std::to_string(major));
  text += " (Frappe " + joined(majors, ", ");
  if (!scope.majors_from.empty()) text += " by " + safe(scope.majors_from);
  return text + ")";
}

std::string gate_in_words(const rule::Run& run) {
  if (!run.internal_errors.empty()) return "a defect in frappe-lint itself";
  const std::size_t blocking = run.blocking();
  const std::string count = blocking == 0 ? "no finding" : counted(blocking, "finding");
  return count + " at or above " + std::string(to_string(run.fail_on));
}

}  // namespace report
