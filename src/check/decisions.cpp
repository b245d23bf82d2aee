// SPDX-License-Identifier: MIT
#include "check/decisions.h"

#include <algorithm>
#include <set>

#include "base/glob.h"
#include "base/text.h"
#include "check/speaker.h"
#include "rule/select.h"

namespace check {
namespace {

void apply(const rule::PathSettings& settings, const rule::Rule& rule, const std::string& config,
           rule::Finding& finding) {
  if (const auto severity = rule::severity_for(settings.severity, rule)) {
    finding.severity = *severity;
  }
  const bool is_ignored = std::ranges::any_of(
      settings.ignore,
      [&](const rule::ConfigText& selector) { return rule::matches(selector.text, rule); });
  if (!is_ignored) return;
  finding.state = rule::State::Suppressed;
  finding.reason = "left out for '" + settings.pattern.text + "'";
  finding.decided_in = config;
}

// What the baseline must not hold: findings about decisions themselves.
bool is_about_decisions(const rule::Rule& rule) {
  const auto* native = std::get_if<rule::NativeQuestion>(&rule.question);
  return native != nullptr && is_engine_question(*native);
}

// Whether this run would have seen what an entry stands for: its rule was asked, and its file was
// read or is certainly gone.
class Coverage {
 public:
  Coverage(const Decisions& decisions, const project::Workspace& workspace, const rule::Run& run)
      : decisions_(decisions), workspace_(workspace) {
    for (std::size_t i = 0; i < run.rules.size(); ++i) {
      if (!run.verdicts[i].is_skipped) asked_.insert(run.rules[i].code);
    }
    for (const rule::NotChecked& gap : run.not_checked) unread_.insert(gap.subject);
  }

  [[nodiscard]] bool is_gone(std::string_view path) const {
    return path.starts_with(decisions_.above) && workspace_.is_absent(below(path));
  }
  [[nodiscard]] bool judges(const rule::BaselineEntry& entry) const {
    if (!asked_.contains(entry.code) || !entry.path.starts_with(decisions_.above)) return false;
    if (is_gone(entry.path)) return true;
    const project::File* file = workspace_.find(below(entry.path));
    return file != nullptr && file->is_reported && !unread_.contains(below(entry.path));
  }

 private:
  [[nodiscard]] std::string_view below(std::string_view path) const {
    return path.substr(decisions_.above.size());
  }

  const Decisions& decisions_;
  const project::Workspace& workspace_;
  std::set<std::string_view> asked_;
  std::set<std::string_view> unread_;
};

void report_stale(const Decisions& decisions, const project::Workspace& workspace, rule::Run& run) {
  Speaker speaker(run);
  const base::FileId file = file_of(workspace, decisions.baseline_path, decisions.baseline_text);
  if (file == base::kNoFile || !workspace.file(file).is_reported) return;
  for (const rule::BaselineEntry& entry : run.baseline->entries) {
    if (!entry.is_judged || entry.matched == entry.count) continue;
    const std::string count = std::to_string(entry.count - entry.matched);
    speaker.say("baseline_stale", {file, entry.span},
                entry.code + " " + entry.path + " " + entry.key,
                {{"code", entry.code}, {"path", entry.path}, {"key", entry.key}, {"gone", count}});
  }
  speaker.finish();
}

// A glob that matches neither a file in scope nor one that is left out is a slip of the pen.
bool matches_something(const std::string& glob, const Decisions& decisions,
                       const project::Workspace& workspace) {
  const auto matches = [&](const std::string& path) {
    return base::glob_match(glob, decisions.above + path);
  };
  return std::ranges::any_of(workspace.files, matches, &project::File::path) ||
         std::ranges::any_of(workspace.unlisted, matches);
}

void report_unmatched(const Decisions& decisions, const project::Workspace& workspace,
                      rule::Run& run) {
  const base::FileId file = file_of(workspace, decisions.config_path, decisions.config_text);
  if (file == base::kNoFile) return;
  Speaker speaker(run);
  for (const rule::PathSettings& settings : decisions.per_path) {
    const std::string& glob = settings.pattern.text;
    if (matches_something(glob, decisions, workspace)) continue;
    speaker.say("decision_unmatched", {file, settings.span}, glob, {{"glob", glob}});
  }
  speaker.finish();
}

}  // namespace

base::FileId file_of(const project::Workspace& workspace, const std::string& path,
                     const std::string& text) {
  const project::File* file = path.empty() ? nullptr : workspace.find(path);
  if (file == nullptr || workspace.read(file->id) != text) return base::kNoFile;
  return file->id;
}

void apply_path_settings(const Decisions& decisions, const project::Workspace& workspace,
                         rule::Run& run) {
  if (decisions.per_path.empty()) return;
  report_unmatched(decisions, workspace, run);
  for (rule::Finding& finding : run.findings) {
    const std::string path = decisions.above + workspace.file(finding.place.file).path;
    for (const rule::PathSettings& settings : decisions.per_path) {
      if (!base::glob_match(settings.pattern.text, path)) continue;
      apply(settings, run.rules[finding.rule], decisions.config_name, finding);
    }
  }
}

void apply_baseline(const Decisions& decisions, const project::Workspace& workspace,
                    rule::Run& run) {
  if (!decisions.baseline) return;
  run.baseline = decisions.baseline;
  const Coverage coverage(decisions, workspace, run);
  std::vector<rule::Identity> identities;
  std::vector<rule::Finding*> findings;
  for (rule::Finding& finding : run.findings) {
    const rule::Rule& rule = run.rules[finding.rule];
    if (finding.state != rule::State::Active || is_about_decisions(rule)) continue;
    const std::string path = decisions.above + workspace.file(finding.place.file).path;
    identities.push_back({.code = rule.code,
                          .path = base::printable(path),
                          .key = base::printable(finding.key),
                          .is_secret = rule.is_secret});
    findings.push_back(&finding);
  }
  const std::vector<bool> is_known = rule::match(
      *run.baseline, identities, [&](std::string_view path) { return coverage.is_gone(path); });
  for (std::size_t i = 0; i < findings.size(); ++i) {
    if (!is_known[i]) continue;
    findings[i]->state = rule::State::Baselined;
    findings[i]->decided_in = run.baseline->path;
  }
  for (rule::BaselineEntry& entry : run.baseline->entries) entry.is_judged = coverage.judges(entry);
  report_stale(decisions, workspace, run);
}

}  // namespace check
