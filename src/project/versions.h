// SPDX-License-Identifier: MIT
// Which Frappe majors the target is meant for. A rule that depends on the version is judged for all
// of them, so a set that is too large costs false alarms and one that is too small costs misses.
//
// Sources, the first that speaks wins:
//   1. --frappe-version
//   2. __version__ of the frappe package in the tree: that is what runs
//   3. sites/apps.json, where bench notes what it has installed
//   4. [tool.bench.frappe-dependencies].frappe in the apps' pyproject.toml; what several apps agree
//      on, because they share a bench
//   5. a branch version-NN that the apps are checked out on
// None of them: the set is empty, which means *unknown*; each of kOldestSupported…kNewestKnown is
// possible then, and rules that depend on the version must say so or stay silent.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "project/git.h"
#include "project/workspace.h"

namespace project {

inline constexpr int kOldestKnown = 13;
inline constexpr int kOldestSupported = 14;
inline constexpr int kNewestKnown = 17;

// The majors that a version range allows, ascending, as semantic_version.SimpleSpec, PEP 440 or npm
// write it: ">=15.0.0,<17.0.0-dev", "~=15.2", "^16", "15.*". Empty when it cannot be read.
[[nodiscard]] std::vector<int> majors_in_range(std::string_view range);
// The major of `__version__ = "15.54.1"`.
[[nodiscard]] std::optional<int> major_in_init(std::string_view python);
// The major of a branch such as version-15, version-15-hotfix or v15.
[[nodiscard]] std::optional<int> major_of_branch(std::string_view branch);
// The range that a pyproject.toml declares for frappe, or empty.
[[nodiscard]] std::string frappe_range(std::string_view pyproject);

// Fills `majors` and `majors_from` of a workspace whose apps and files are known; `git` may be
// null.
void find_majors(Workspace& workspace, const GitView* git, std::vector<int> asked_for);

}  // namespace project
