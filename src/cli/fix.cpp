// SPDX-License-Identifier: MIT
#include "cli/fix.h"

#include <map>
#include <set>
#include <string>

#include "base/text.h"
#include "cli/repair_trial.h"
#include "cli/runs.h"
#include "cli/terminal.h"
#include "project/outside.h"
#include "project/rewrite.h"
#include "report/diff.h"

namespace cli {
namespace {

std::string counted(std::size_t n, const std::string& word) {
  return std::to_string(n) + " " + word + (n == 1 ? "" : "s");
}

// What would be changed, tried out.
struct Plan {
  std::unique_ptr<check::Session> before;
  std::unique_ptr<check::Session> after;  // null: nothing is changed
  rule::Repair repair;
  project::NewBytes files;
};

class Planner {
 public:
  explicit Planner(const Project& project) : project_(project) {}

  // False after a mistake that has been told.
  bool run(Plan& plan) {
    plan.before = run_new(project_);
    if (!plan.before) return false;
    const rule::Run& run = plan.before->result();
    for (;;) {
      plan.repair = rule::choose_repairs(run, [&](base::FileId id) { return may_change(run, id); });
      plan.files = changed_files(run, plan.repair);
      plan.after.reset();
      if (plan.files.empty()) return true;
      Project changed = project_;
      changed.target.changed = plan.files;
      plan.after = run_new(changed);
      if (!plan.after) return false;
      const std::set<base::FileId> failed =
          failed_files(run, plan.after->result(), plan.repair, plan.files);
      if (failed.empty()) return true;
      for (const base::FileId id : failed) {
        held_[id] = "the change would not do, or bring a new finding";
      }
    }
  }

  // Files that stay as they are, and why.
  void explain(const rule::Run& run) const {
    for (const auto& [id, why] : held_) {
      if (!why.empty()) complain(base::printable(run.file(id).path) + ": not changed: " + why);
    }
  }

 private:
  bool may_change(const rule::Run& run, base::FileId id) {
    const auto [at, is_new] = held_.try_emplace(id);
    if (!is_new) return at->second.empty();
    const rule::RunFile& file = run.file(id);
    at->second = project::is_outside(file.path)
                     ? "it lies outside"
                     : project::refusal(project_.target.root, file.path, file.bytes);
    if (project_.arguments.staged && at->second == "it differs from what was checked") {
      at->second = "it is not as it is staged";
    }
    return at->second.empty();
  }

  const Project& project_;
  std::map<base::FileId, std::string> held_;  // empty: may be changed
};

void say_postponed(const Plan& plan) {
  const std::size_t n = plan.repair.postponed.size();
  if (n == 0) return;
  complain(counted(n, "finding") + " left for the next run: the change meets another one");
}

// A diff that would show a secret is not printed.
bool shows_secret(const rule::RunFile& file, const std::vector<base::Splice>& splices) {
  for (const base::Span shown : report::shown_by_diff(file.bytes, splices)) {
    for (const base::Span secret : file.masked) {
      if (secret.overlaps(shown)) return true;
    }
  }
  return false;
}

// Writes every file of the plan; those that changed in the meantime are told and left out.
std::size_t write_all(const Project& project, const Plan& plan) {
  std::size_t written = 0;
  for (const auto& [id, splices] : plan.repair.files) {
    const rule::RunFile& file = plan.before->result().file(id);
    const base::Result<bool> done =
        project::rewrite(project.target.root, file.path, file.bytes, plan.files.at(file.path));
    if (done) {
      ++written;
    } else {
      static_cast<void>(fail(done.error()));
    }
  }
  return written;
}

}  // namespace

std::unique_ptr<check::Session> fix(const Project& project) {
  Plan plan;
  Planner planner(project);
  if (!planner.run(plan)) return nullptr;
  planner.explain(plan.before->result());
  if (!plan.after) {
    note("0 fixed\n");
    return std::move(plan.before);
  }
  const std::size_t files = write_all(project, plan);
  if (files < plan.files.size()) return run_new(project);
  note(std::to_string(plan.repair.repaired.size()) + " fixed in " + counted(files, "file") + "\n");
  if (project.arguments.staged) note("stage them again: git add -u\n");
  say_postponed(plan);
  return std::move(plan.after);
}

int print_diff(const Project& project) {
  Plan plan;
  Planner planner(project);
  if (!planner.run(plan)) return 2;
  const rule::Run& run = plan.before->result();
  planner.explain(run);
  std::map<std::string, std::string> diffs;
  for (const auto& [id, splices] : plan.repair.files) {
    const rule::RunFile& file = run.file(id);
    if (shows_secret(file, splices)) {
      complain(base::printable(file.path) + ": not shown: a secret stands beside the change");
    } else {
      diffs[file.path] = report::unified_diff(file.path, file.bytes, splices);
    }
  }
  for (const auto& [path, diff] : diffs) print(diff);
  say_postponed(plan);
  return exit_code(project.arguments, run, plan.files.empty() ? 0 : 1);
}

}  // namespace cli
