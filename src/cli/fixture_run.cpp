// SPDX-License-Identifier: MIT
#include "cli/fixture_run.h"

#include <algorithm>
#include <utility>

#include "cli/project.h"
#include "cli/repair_trial.h"

namespace cli {
namespace {

constexpr std::string_view kNow = "2026-01-15T09:00:00Z";  // fixtures do not age
constexpr std::size_t kRounds = 4;  // edits that meet each other are made one after the other

rule::Profile profile_of(const FixtureTree& tree, const project::Workspace& workspace) {
  const bool is_app = workspace.shape == project::Shape::App;
  return tree.profile.value_or(is_app ? rule::Profile::Dev : rule::Profile::Production);
}

// What a configuration and a baseline in the tree decide.
base::Result<check::Decisions> decisions_in(const FixtureTree& tree) {
  const ReadText read = [&](const std::string& path) -> std::optional<std::string> {
    const auto file = tree.files.find(path);
    return file == tree.files.end() ? std::nullopt : std::optional(file->second);
  };
  const auto file = config_in("", read);
  if (!file) return file.error();
  check::Decisions decisions = decisions_of(file.value(), "");
  const std::optional<std::string> text = read(kBaselineName);
  if (!text) return decisions;
  const auto baseline = rule::parse_baseline(kBaselineName, *text);
  if (!baseline) return baseline.error();
  decisions.baseline = baseline.value();
  decisions.baseline_path = kBaselineName;
  decisions.baseline_text = *text;
  return decisions;
}

rule::Selection selection_of(const FixtureTree& tree, const project::Workspace& workspace,
                             const rule::Rule& rule, Jury jury) {
  rule::Selection selection{.profile = profile_of(tree, workspace),
                            .min_confidence = std::min(rule.confidence, rule::Confidence::Likely),
                            .with_host = tree.host,
                            .majors = workspace.majors};
  // The engine's own rules speak of what the others did, so they never run alone.
  const bool alone = jury == Jury::OneRule && !rule.code.starts_with("FLX");
  if (alone) selection.select = {rule.code};
  if (!alone && rule.status == rule::Status::Preview) selection.select = {"FL", rule.code};
  return selection;
}

// The run with the edits of one rule only.
rule::Run only_edits_of(rule::Run run, const rule::Rule& rule) {
  for (rule::Finding& finding : run.findings) {
    if (run.rules[finding.rule].code != rule.code) finding.edits.clear();
  }
  return run;
}

rule::Repair repair_of(const rule::Run& run) {
  return rule::choose_repairs(run, [](base::FileId) { return true; });
}

std::string told(const rule::Run& run, const project::NewBytes& files) {
  std::string text;
  for (const auto& [path, bytes] : files) text += "--- " + path + "\n" + bytes;
  for (const rule::Finding& finding : run.findings) {
    text += "\n" + run.rules[finding.rule].code + " " + finding.message;
  }
  return text;
}

}  // namespace

base::Result<std::unique_ptr<check::Session>> judge_fixture(const FixtureTree& tree,
                                                            const std::vector<rule::Rule>& rules,
                                                            const rule::Rule& rule, Jury jury) {
  project::Workspace workspace = workspace_of(tree);
  auto decisions = decisions_in(tree);
  if (!decisions) return decisions.error();
  check::Request request{
      .rules = rules, .decisions = std::move(decisions.value()), .now = std::string(kNow)};
  request.selection = selection_of(tree, workspace, rule, jury);
  if (const auto site = tree.files.find(tree.site); site != tree.files.end()) {
    if (const auto added = request.knowledge.add_site(site->second); !added) return added.error();
  }
  auto session = check::Session::open(std::move(workspace), std::move(request));
  if (session) session.value()->run();
  return session;
}

RepairTrial try_repairs(const FixtureTree& tree, const std::vector<rule::Rule>& rules,
                        const rule::Rule& rule, Jury jury) {
  FixtureTree repaired = tree;
  RepairTrial trial;
  for (std::size_t round = 0; round < kRounds; ++round) {
    const auto before = judge_fixture(repaired, rules, rule, jury);
    if (!before) return {.repaired = 0, .problem = before.error().what};
    const rule::Run run = only_edits_of(before.value()->result(), rule);
    const rule::Repair repair = repair_of(run);
    if (repair.repaired.empty()) return trial;
    trial.repaired += repair.repaired.size();
    const project::NewBytes files = changed_files(run, repair);
    for (const auto& [path, bytes] : files) repaired.files[path] = bytes;
    const auto after = judge_fixture(repaired, rules, rule, jury);
    if (!after) return {.repaired = 0, .problem = after.error().what};
    if (failed_files(run, after.value()->result(), repair, files).empty()) continue;
    trial.problem = "its edit does not do:\n" + told(after.value()->result(), files);
    return trial;
  }
  trial.problem = "its edit never comes to an end";
  return trial;
}

}  // namespace cli
