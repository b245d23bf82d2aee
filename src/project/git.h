// SPDX-License-Identifier: MIT
// Asks the `git` program (no library): which files are tracked, staged, changed, ignored, and the
// bytes that the index holds. Each app of a bench is a repository of its own.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "project/disk.h"
#include "project/workspace.h"

namespace project {

// Git's answers for the files below one root, by path relative to that root.
struct GitView {
  using Texts = std::map<std::string, std::string, std::less<>>;

  // Folders (relative to the root, "" for the root itself) that lie in a git work tree; sorted.
  std::vector<std::string> checkouts;
  std::map<std::string, GitState, std::less<>> states;  // tracked and untracked files
  std::vector<std::string> sparse;  // tracked, but not in the work tree by the user's wish
  // Folders with a repository that git does not let us read: their files are Unknown.
  std::vector<std::string> refused;
  Texts branches;  // by checkout; none for a detached head

  // Files below a checkout that are in no state map are ignored.
  [[nodiscard]] GitState state(std::string_view path) const;
  // True when the folder, or one above it, is a checkout.
  [[nodiscard]] bool covers(std::string_view folder) const;
};

// Asks git about `root` and about each of `apps` (folders of a bench, relative to root), and about
// the repositories inside those. Empty when git is not installed or nothing is a checkout; `notes`
// says which.
[[nodiscard]] std::optional<GitView> ask_git(const std::string& root,
                                             const std::vector<std::string>& apps,
                                             std::vector<std::string>& notes);
// The folders apps/* below `root`, sorted; empty unless `root` is a bench. The functions below ask
// each of them that is a checkout of its own, and the root if it is one.
[[nodiscard]] std::vector<std::string> bench_apps(const std::string& root);

[[nodiscard]] Origin ask_origin(const std::string& root);
// The address of a remote as a browser opens it; empty for a path on this machine.
[[nodiscard]] std::string https_remote(std::string_view url);

// Paths (relative to root) changed between the index and HEAD, deleted ones left out.
[[nodiscard]] base::Result<std::vector<std::string>> staged_paths(const std::string& root);
// Paths of HEAD that the index changes or has no more.
[[nodiscard]] base::Result<std::vector<std::string>> replaced_paths(const std::string& root);
// Paths changed in the work tree since REF's merge base with HEAD, untracked ones included.
[[nodiscard]] base::Result<std::vector<std::string>> changed_paths(const std::string& root,
                                                                   const std::string& ref);
// The tree that the index holds: what a commit would contain.
[[nodiscard]] base::Result<std::unique_ptr<Disk>> index_disk(const std::string& root);
// The tree of the last commit, empty before the first one.
[[nodiscard]] base::Result<std::unique_ptr<Disk>> head_disk(const std::string& root);

}  // namespace project
