// SPDX-License-Identifier: MIT
#include "facts/pipeline/deployment.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/text.h"
#include "facts/process/command_line.h"

namespace facts {
namespace {

// What only somebody calls who makes a bench or a site, or tests one.
constexpr std::array<std::string_view, 12> kMakers = {
    "init",         "new-site",  "reinstall",   "restore", "run-tests", "run-parallel-tests",
    "run-ui-tests", "drop-site", "install-app", "start",   "new-app",   "serve"};
constexpr std::array<std::string_view, 8> kSavers = {"backup", "snapshot", "dump",   "restic",
                                                     "borg",   "rclone",   "barman", "duplicity"};
constexpr std::array<std::string_view, 6> kCode = {"pull",     "fetch", "reset",
                                                   "checkout", "merge", "clone"};

bool is_one_of(std::string_view word, std::span<const std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

bool mentions(std::string_view text, std::span<const std::string_view> words) {
  const std::string lower = base::to_lower(text);
  return std::ranges::any_of(words,
                             [&](std::string_view word) { return base::contains(lower, word); });
}

bool mentions_backup(const PipelineStep& step) {
  if (mentions(step.name, kSavers)) return true;
  return std::ranges::any_of(step.command.words, [](const syntax::ShellWord& word) {
    return mentions(word.text, kSavers);
  });
}

bool brings_code(const std::vector<syntax::ShellWord>& words) {
  const std::string_view program = base_name(words[0].text);
  if (program == "rsync" || program == "scp") return true;
  return program == "git" && std::ranges::any_of(words, [](const syntax::ShellWord& word) {
           return is_one_of(word.text, kCode);
         });
}

std::string_view subcommand_of(const PipelineStep& step) {
  const std::optional<BenchCall> call = bench_call(step.command.words);
  return call ? call->subcommand : std::string_view();
}

struct Found {
  std::size_t migrate = 0;  // index of the step; steps.size(): none
  bool makes_its_own = false;
  bool is_update = false;
};

Found look(const std::vector<PipelineStep>& steps) {
  Found found;
  found.migrate = steps.size();
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const std::string_view name = subcommand_of(steps[i]);
    if (is_one_of(name, kMakers)) found.makes_its_own = true;
    if ((name != "migrate" && name != "update") || found.migrate < steps.size()) continue;
    found.migrate = i;
    found.is_update = name == "update";
  }
  return found;
}

// True when something says that the site lives on: it runs elsewhere, gets code or is restarted.
bool touches_a_living_site(const std::vector<PipelineStep>& steps, const Found& found) {
  if (found.is_update || steps[found.migrate].command.is_remote) return true;
  return std::ranges::any_of(steps, [](const PipelineStep& step) {
    const std::string_view name = subcommand_of(step);
    return name == "restart" || name == "set-maintenance-mode" ||
           restarts_processes(step.command.words) || base_name(step.command.words[0].text) == "ssh";
  });
}

void read_before(Deployment& row, const std::vector<PipelineStep>& steps, const Found& found,
                 bool is_whole, Facts& facts) {
  for (std::size_t i = 0; i < found.migrate; ++i) {
    const std::optional<BenchCall> call = bench_call(steps[i].command.words);
    if (brings_code(steps[i].command.words)) row.pulls_code = true;
    if (call && call->subcommand == "backup") {
      row.backup = facts.pool.keep(call->word.text);
      row.has_files = row.has_files || has_flag(call->options, "--with-files");
    } else if (mentions_backup(steps[i])) {
      row.has_files = true;
    }
    row.has_backup = row.has_backup || mentions_backup(steps[i]);
  }
  if (!is_whole) row.has_backup = row.has_files = true;
}

// Maintenance mode that a failing command leaves on: the script stops before it is switched off.
void read_maintenance(Deployment& row, const std::vector<PipelineStep>& steps,
                      const Document& document, bool has_trap) {
  if (has_trap) return;
  const PipelineStep* on = nullptr;
  for (const PipelineStep& step : steps) {
    const std::optional<BenchCall> call = bench_call(step.command.words);
    if (!call || call->subcommand != "set-maintenance-mode" || call->options.empty()) continue;
    if (call->options[0].text == "on") on = &step;
    const bool is_other_step = on != nullptr && step.source != on->source;
    if (call->options[0].text == "off" && is_other_step) on = nullptr;
  }
  if (on == nullptr || !on->stops_on_error || on->command.is_remote) return;
  row.maintenance = {"on", document.place(on->command.span)};
}

}  // namespace

bool restarts_processes(const std::vector<syntax::ShellWord>& words) {
  if (words.empty()) return false;
  static constexpr std::array<std::string_view, 8> kManagers = {
      "supervisorctl",  "systemctl", "service", "docker",
      "docker-compose", "podman",    "kubectl", "pm2"};
  static constexpr std::array<std::string_view, 7> kVerbs = {
      "restart", "reload", "up", "rollout", "start", "reread", "signal"};
  if (!is_one_of(base_name(words[0].text), kManagers)) return false;
  return std::ranges::any_of(
      words, [](const syntax::ShellWord& word) { return is_one_of(word.text, kVerbs); });
}

bool add_deployment(const Document& document, const std::vector<PipelineStep>& steps, bool is_whole,
                    bool has_trap, Facts& facts) {
  const Found found = look(steps);
  if (found.migrate >= steps.size() || found.makes_its_own) return false;
  if (!touches_a_living_site(steps, found)) return false;
  const PipelineStep& migrate = steps[found.migrate];
  const Words options = bench_call(migrate.command.words)->options;
  Deployment row;
  row.file = document.file().id;
  row.span = migrate.command.span;
  row.source = migrate.source->source;
  row.name = facts.pool.keep(base_name(document.file().path));
  row.command = found.is_update ? "update" : "migrate";
  row.key = row.command;
  row.skips_failing = has_flag(options, "--skip-failing");
  row.is_without_backup = found.is_update && has_flag(options, "--no-backup");
  read_before(row, steps, found, is_whole, facts);
  if (found.is_update && !row.is_without_backup) row.has_backup = row.has_files = true;
  row.has_restart = found.is_update || !is_whole;
  for (const PipelineStep& step : steps) {
    if (subcommand_of(step) == "restart" || restarts_processes(step.command.words)) {
      row.has_restart = true;
    }
  }
  read_maintenance(row, steps, document, has_trap);
  facts.add(std::move(row));
  return true;
}

}  // namespace facts
