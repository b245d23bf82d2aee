// SPDX-License-Identifier: MIT
#include "cli/runs.h"

#include "base/text.h"
#include "cli/terminal.h"

namespace cli {

std::unique_ptr<check::Session> run_session(const Project& project) {
  Progress progress;
  base::Result<std::unique_ptr<check::Session>> session = open_session(project, progress);
  if (!session) {
    static_cast<void>(fail(session.error()));
    return nullptr;
  }
  session.value()->run();
  return std::move(session.value());
}

// A commit answers for what it brings, not for what its files had already.
std::unique_ptr<check::Session> run_new(const Project& project) {
  std::unique_ptr<check::Session> session = run_session(project);
  if (!session) return nullptr;
  const bool has_findings = session->result().count(rule::State::Active) > 0;
  if (!project.arguments.staged || project.arguments.history || !has_findings) return session;
  Project committed = project;
  committed.target.is_head = true;
  committed.target.changed.clear();
  const std::unique_ptr<check::Session> before = run_session(committed);
  if (!before) return nullptr;
  session->leave_out_known(*before);
  return session;
}

int exit_code(const Arguments& arguments, const rule::Run& run, int code) {
  for (const std::string& error : run.internal_errors) {
    complain("a defect in frappe-lint itself, other results still count: " +
             base::printable(error));
  }
  return arguments.never_fail && code == 1 ? 0 : code;
}

}  // namespace cli
