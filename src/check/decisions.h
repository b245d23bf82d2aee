// SPDX-License-Identifier: MIT
// What the team decided about findings outside of the code: [per-path] and [[suppress]] of the
// configuration, and the baseline. A decided finding is never dropped, only held: a checklist must
// not say PASS because somebody looked away.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "project/workspace.h"
#include "rule/baseline.h"
#include "rule/config.h"
#include "rule/finding.h"

namespace check {

struct Decisions {
  // Path of the root below the configuration's folder, "apps/crm/" or empty: the configuration's
  // globs and the baseline's paths begin there.
  std::string above;
  std::string config_name;  // as messages name it
  std::string config_path;  // relative to the root; empty: none, or outside the tree
  std::string config_text;
  std::vector<rule::PathSettings> per_path;
  std::vector<rule::Suppression> suppressions;
  std::optional<rule::Baseline> baseline;
  std::string baseline_path;  // relative to the root; empty: outside the tree
  std::string baseline_text;
};

// The file at `path` if it holds exactly `text`, or kNoFile: places of what was read from it would
// be wrong in another version.
[[nodiscard]] base::FileId file_of(const project::Workspace& workspace, const std::string& path,
                                   const std::string& text);

// Applies [per-path]: severities, and findings that are left out. Says which globs match no file.
void apply_path_settings(const Decisions& decisions, const project::Workspace& workspace,
                         rule::Run& run);

// Marks what the baseline has; findings must be sorted. Fills Run::baseline.
void apply_baseline(const Decisions& decisions, const project::Workspace& workspace,
                    rule::Run& run);

}  // namespace check
