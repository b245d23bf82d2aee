// SPDX-License-Identifier: MIT
// In scope is what a push would publish and what may become part of it: tracked, staged and
// untracked files. What git ignores is read only on request, or when the user names the very file.
// Where git says nothing, everything is in scope. Apps and sites are found among the files in
// scope, so that no rule misses a file of an app that it was not meant to read.
#include "project/discover.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/glob.h"
#include "project/classify.h"
#include "project/layout.h"
#include "project/outside.h"
#include "project/versions.h"

namespace project {
namespace {

constexpr std::size_t kPeekLength = 8192;

// The paths that `Options::report` names: files, and folders with all below them.
class Reported {
 public:
  explicit Reported(const std::vector<std::string>& report) : is_everything_(report.empty()) {
    for (std::string_view path : report) {
      while (path.starts_with("./")) path.remove_prefix(2);
      while (path.ends_with('/')) path.remove_suffix(1);
      if (path.empty() || path == ".") is_everything_ = true;
      paths_.emplace(path);
    }
  }

  [[nodiscard]] bool names(std::string_view path) const { return paths_.contains(path); }
  [[nodiscard]] bool has(std::string_view path) const {
    if (is_everything_) return true;
    for (std::string_view at = path; !at.empty();) {
      if (paths_.contains(at)) return true;
      const std::size_t slash = at.rfind('/');
      at = slash == at.npos ? std::string_view() : at.substr(0, slash);
    }
    return false;
  }

 private:
  std::set<std::string, std::less<>> paths_;
  bool is_everything_;
};

bool is_excluded(std::string_view path, const std::vector<std::string>& patterns) {
  return std::ranges::any_of(
      patterns, [&](const std::string& pattern) { return base::glob_match(pattern, path); });
}

// Sorts the entries of the disk into files, which are in scope, and the rest.
class Scope {
 public:
  Scope(Workspace& workspace, const GitView* git)
      : workspace_(workspace), git_(git), reported_(workspace.options.report) {}

  void add(const Entry& entry) {
    const Options& options = workspace_.options;
    if (entry.is_closed) {
      workspace_.notes.push_back("folder '" + entry.path +
                                 "' cannot be opened: its files are not checked");
    }
    const bool is_known = git_ != nullptr && !is_outside(entry.path) && !is_evidence(entry);
    const GitState state = is_known ? git_->state(entry.path) : GitState::Unknown;
    const bool is_ignored =
        state == GitState::Ignored && !options.with_ignored && !reported_.names(entry.path);
    if (entry.is_link || entry.is_closed || is_ignored ||
        is_excluded(entry.path, options.exclude)) {
      workspace_.unlisted.push_back(entry.path);
      return;
    }
    workspace_.files.push_back({.id = base::FileId(workspace_.files.size()),
                                .path = entry.path,
                                .git = state,
                                .size = entry.size,
                                .modified = entry.modified,
                                .is_reported = is_evidence(entry) || reported_.has(entry.path)});
    entries_.push_back(entry);
  }

  // What a sparse checkout leaves out is not there, and not absent either.
  void add_sparse() {
    if (git_ == nullptr || git_->sparse.empty()) return;
    std::size_t missing = 0;
    for (const std::string& path : git_->sparse) {
      if (workspace_.find(path) != nullptr) continue;
      workspace_.unlisted.push_back(path);
      ++missing;
    }
    std::ranges::sort(workspace_.unlisted);
    if (missing == 0) return;
    workspace_.notes.push_back("a sparse checkout leaves out " + std::to_string(missing) +
                               " tracked files: they are not checked");
  }

  // The entries that became files.
  [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }

 private:
  [[nodiscard]] bool is_evidence(const Entry& entry) const {
    return workspace_.is_evidence(entry.path);
  }

  Workspace& workspace_;
  const GitView* git_;
  Reported reported_;
  std::vector<Entry> entries_;
};

std::string peek_at(const Disk& disk, std::string_view path) {
  return disk.read_ends(path, kPeekLength).value_or(std::string());
}

// The path of a file below the package of its app, or empty.
std::string_view path_in_package(std::string_view path, const std::vector<App>& apps,
                                 std::uint32_t app) {
  if (app == kNone || !lies_in(path, apps[app].package)) return {};
  const std::size_t length = apps[app].package.size();
  return length == 0 ? path : path.substr(length + 1);
}

void place_files(Workspace& workspace) {
  for (File& file : workspace.files) {
    if (workspace.is_evidence(file.path)) {
      file.kind = Kind::Evidence;
      continue;
    }
    file.app = app_of(file.path, workspace.apps);
    file.site = site_of(file.path, workspace.sites);
    const auto peek = [&] { return peek_at(*workspace.disk, file.path); };
    file.kind = classify(file.path, path_in_package(file.path, workspace.apps, file.app), peek);
  }
}

}  // namespace

Workspace discover(std::string root, std::unique_ptr<const Disk> disk, const GitView* git,
                   Options options, std::vector<int> majors) {
  Workspace workspace;
  const std::string root_name = folder_name(root);
  workspace.root = std::move(root);
  workspace.disk = std::move(disk);
  workspace.options = std::move(options);
  workspace.has_git = git != nullptr && !git->checkouts.empty();

  std::vector<Entry> entries = workspace.disk->list();
  // Every look-up below is a binary search; a disk that lists in another order must not matter.
  if (!std::ranges::is_sorted(entries, {}, &Entry::path)) {
    std::ranges::sort(entries, {}, &Entry::path);
  }
  Scope scope(workspace, git);
  for (const Entry& entry : entries) scope.add(entry);
  scope.add_sparse();

  std::vector<Entry> of_project = scope.entries();
  std::erase_if(of_project, [&](const Entry& entry) { return workspace.is_evidence(entry.path); });
  std::erase_if(entries, [&](const Entry& entry) { return workspace.is_evidence(entry.path); });
  const Paths in_scope(of_project);
  workspace.apps = find_apps(in_scope, root_name,
                             [&](std::string_view path) { return peek_at(*workspace.disk, path); });
  workspace.sites = find_sites(in_scope, root_name);
  workspace.shape = find_shape(Paths(entries), workspace.apps);
  for (App& app : workspace.apps) app.has_git = git != nullptr && git->covers(app.root);
  place_files(workspace);
  find_majors(workspace, git, std::move(majors));
  return workspace;
}

}  // namespace project
