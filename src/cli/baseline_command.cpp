// SPDX-License-Identifier: MIT
#include "cli/baseline_command.h"

#include <map>

#include "base/text.h"
#include "check/speaker.h"
#include "cli/project.h"
#include "cli/read_file.h"
#include "cli/terminal.h"

namespace cli {
namespace {

using Entries = std::vector<rule::BaselineEntry>;

// Findings about suppressions and about the baseline itself never go into it.
bool is_kept_out(const rule::Rule& rule) {
  const auto* native = std::get_if<rule::NativeQuestion>(&rule.question);
  return native != nullptr && check::is_engine_question(*native);
}

// What the run found in one state, as entries.
Entries found(const rule::Run& run, rule::State state, const std::string& above) {
  Entries entries;
  for (const rule::Finding& finding : run.findings) {
    const rule::Rule& rule = run.rules[finding.rule];
    if (finding.state != state || is_kept_out(rule)) continue;
    entries.push_back({.code = rule.code,
                       .path = base::printable(above + run.file(finding.place.file).path),
                       .key = base::printable(finding.key)});
  }
  return entries;
}

// What the old baseline holds and this run could not judge.
Entries unjudged(const rule::Run& run) {
  Entries entries;
  for (rule::BaselineEntry entry : run.baseline->entries) {
    if (entry.is_judged || entry.matched == entry.count) continue;
    entry.count -= entry.matched;
    entries.push_back(std::move(entry));
  }
  return entries;
}

std::size_t gone(const rule::Run& run) {
  std::size_t count = 0;
  for (const rule::BaselineEntry& entry : run.baseline->entries) {
    if (entry.is_judged) count += entry.count - entry.matched;
  }
  return count;
}

std::string counted(std::size_t count, const std::string& one) {
  return std::to_string(count) + " " + one + (count == 1 ? "" : "s");
}

void append(Entries& entries, Entries more) {
  entries.insert(entries.end(), std::make_move_iterator(more.begin()),
                 std::make_move_iterator(more.end()));
}

int write(const Project& project, const Entries& entries, const std::string& what) {
  const auto written = write_output({.file = project.baseline_path}, rule::print_baseline(entries));
  if (!written) return fail(written.error());
  print(shown_path(project.baseline_path) + ": " + what + "\n");
  return 0;
}

void name_new(const rule::Run& run) {
  for (const rule::Finding& finding : run.findings) {
    if (finding.state != rule::State::Active || is_kept_out(run.rules[finding.rule])) continue;
    note("  + " + run.rules[finding.rule].code + " " +
         base::printable(run.file(finding.place.file).path) + ": " + finding.message + "\n");
  }
}

void warn_of_secrets(const rule::Run& run) {
  std::size_t secrets = 0;
  for (const rule::Finding& finding : run.findings) {
    if (run.rules[finding.rule].is_secret && finding.state == rule::State::Active) ++secrets;
  }
  if (secrets == 0) return;
  note("  " + counted(secrets, "secret") +
       " among them: whoever can read the repository has them; change them soon\n");
}

int create(const Project& project, const rule::Run& run, const std::string& above) {
  const Entries entries = found(run, rule::State::Active, above);
  warn_of_secrets(run);
  return write(project, entries, counted(entries.size(), "finding") + " held");
}

int update(const Project& project, const rule::Run& run, const std::string& above) {
  Entries entries = found(run, rule::State::Active, above);
  const std::size_t grown = entries.size();
  if (grown > 0 && !project.arguments.allow_growth) {
    name_new(run);
    return fail({.what = counted(grown, "new finding") +
                         " would go into the baseline; repair them, or say --allow-growth"});
  }
  append(entries, found(run, rule::State::Baselined, above));
  append(entries, unjudged(run));
  if (grown > 0) warn_of_secrets(run);
  return write(project, entries,
               "+" + std::to_string(grown) + " -" + std::to_string(gone(run)) + ", " +
                   counted(entries.size(), "finding") + " held");
}

int prune(const Project& project, const rule::Run& run, const std::string& above) {
  Entries entries = found(run, rule::State::Baselined, above);
  append(entries, unjudged(run));
  return write(
      project, entries,
      "-" + std::to_string(gone(run)) + ", " + counted(entries.size(), "finding") + " held");
}

int show(const Project& project) {
  const std::string shown = shown_path(project.baseline_path);
  const auto baseline = rule::parse_baseline(shown, read_file(project.baseline_path).value_or(""));
  if (!baseline) return fail(baseline.error());
  std::map<std::string, std::size_t> by_rule;
  std::size_t all = 0;
  for (const rule::BaselineEntry& entry : baseline.value().entries) {
    print(entry.path + ": " + entry.code + (entry.key.empty() ? "" : " " + entry.key) +
          (entry.count > 1 ? " x" + std::to_string(entry.count) : "") + "\n");
    by_rule[entry.code] += entry.count;
    all += entry.count;
  }
  std::string rules;
  for (const auto& [code, count] : by_rule) {
    rules += (rules.empty() ? " (" : ", ") + code + " " + std::to_string(count);
  }
  print(shown + ": " + counted(all, "finding") + " held" + rules + (rules.empty() ? "\n" : ")\n"));
  return 0;
}

int write_command(Project project) {
  const bool is_new = project.arguments.action == "create";
  if (is_new) project.arguments.no_baseline = true;
  Progress progress;
  const auto session = open_session(project, progress);
  if (!session) return fail(session.error());
  session.value()->run();
  const rule::Run& run = session.value()->result();
  for (const std::string& error : run.internal_errors) complain(base::printable(error));
  if (!run.internal_errors.empty()) return 2;
  const std::string above = project.file.above(project.target.root);
  if (is_new) return create(project, run, above);
  return project.arguments.action == "update" ? update(project, run, above)
                                              : prune(project, run, above);
}

}  // namespace

int baseline_command(const Arguments& arguments) {
  base::Result<Project> project = open_project(arguments);
  if (!project) return fail(project.error());
  // A baseline speaks of the whole root: of a part, the rest would look as if it were gone.
  project.value().target.report.clear();
  const std::string shown = shown_path(project.value().baseline_path);
  const bool exists = read_file(project.value().baseline_path).has_value();
  if (arguments.action == "create" && exists) {
    return fail(
        {.what = "there is a baseline already; see 'frappe-lint baseline update'", .path = shown});
  }
  if (arguments.action != "create" && !exists) {
    return fail(
        {.what = "there is no baseline; 'frappe-lint baseline create' makes one", .path = shown});
  }
  return arguments.action == "show" ? show(project.value())
                                    : write_command(std::move(project.value()));
}

}  // namespace cli
