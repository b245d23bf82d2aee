// SPDX-License-Identifier: MIT
#include "cli/target.h"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>
#include <system_error>

#include "base/text.h"
#include "project/discover.h"
#include "project/git.h"
#include "project/outside.h"

namespace cli {
namespace {

namespace fs = std::filesystem;

bool is_there(const fs::path& path) {
  std::error_code error;
  return fs::exists(path, error);
}

bool is_folder(const fs::path& path) {
  std::error_code error;
  return fs::is_directory(path, error);
}

// A package with hooks.py directly below.
bool holds_app(const fs::path& folder) {
  std::error_code error;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    if (is_there(at->path() / "hooks.py")) return true;
  }
  return false;
}

bool is_bench(const fs::path& folder) {
  return is_folder(folder / "apps") && is_folder(folder / "sites");
}

// What a user may name as a root.
bool is_root(const fs::path& folder) {
  return is_bench(folder) || is_there(folder / ".git") || is_there(folder / "site_config.json") ||
         is_there(folder / "common_site_config.json") || holds_app(folder);
}

// What makes `folder` the root of something below it, in `child`: a folder that merely holds other
// apps beside `child` does not.
bool is_root_of(const fs::path& folder, const fs::path& child) {
  return is_bench(folder) || is_there(folder / ".git") || is_there(folder / "site_config.json") ||
         is_there(child / "hooks.py");
}

// The nearest root at or above `folder`, or none.
std::optional<fs::path> root_above(const fs::path& folder) {
  if (is_root(folder)) return folder;
  for (fs::path child = folder; child.has_relative_path(); child = child.parent_path()) {
    if (is_root_of(child.parent_path(), child)) return child.parent_path();
  }
  return std::nullopt;
}

fs::path common_folder(const fs::path& a, const fs::path& b) {
  fs::path common;
  auto i = a.begin();
  auto j = b.begin();
  for (; i != a.end() && j != b.end() && *i == *j; ++i, ++j) common /= *i;
  return common;
}

std::string below(const fs::path& path, const fs::path& root) {
  const std::string text = path.lexically_relative(root).generic_string();
  return text == "." ? std::string() : text;
}

// Keeps of `paths` what lies at or below one of `filter`; an empty filter keeps all.
std::vector<std::string> narrowed(std::vector<std::string> paths,
                                  const std::vector<std::string>& filter) {
  if (filter.empty()) return paths;
  std::erase_if(paths, [&](const std::string& path) {
    return std::none_of(filter.begin(), filter.end(), [&](const std::string& prefix) {
      return path == prefix || path.starts_with(prefix + "/");
    });
  });
  return paths;
}

// Paths that git names; an empty list must report nothing, not everything.
constexpr std::string_view kNothing = "//nothing";

base::Result<std::vector<std::string>> reported(const Arguments& arguments, const Target& target) {
  if (!arguments.staged && !arguments.changed) return target.report;
  auto paths = target.is_head     ? project::replaced_paths(target.root)
               : arguments.staged ? project::staged_paths(target.root)
                                  : project::changed_paths(target.root, *arguments.changed);
  if (!paths) return paths.error();
  std::vector<std::string> report = narrowed(std::move(paths.value()), target.report);
  if (report.empty()) report.emplace_back(kNothing);
  return report;
}

// What the last commit has is tracked, also when it is gone since.
void mark_tracked(const project::Disk& disk, project::GitView& git) {
  git.states.clear();
  for (const project::Entry& entry : disk.list()) {
    git.states[entry.path] = project::GitState::Tracked;
  }
}

// Most reports do without the commit, and asking takes a few milliseconds.
bool tells_origin(const Arguments& arguments) {
  return std::any_of(arguments.outputs.begin(), arguments.outputs.end(), [](const Output& output) {
    return output.format == Format::Sarif || output.format == Format::SarifAll ||
           output.format == Format::Json || output.format == Format::Html;
  });
}

}  // namespace

base::Result<Target> find_target(const std::vector<std::string>& paths) {
  const std::vector<std::string> names = paths.empty() ? std::vector<std::string>{"."} : paths;
  std::vector<fs::path> all;
  for (const std::string& name : names) {
    if (!is_there(name)) {
      const std::vector<std::string> verbs = verb_names();
      const std::vector<std::string_view> words(verbs.begin(), verbs.end());
      const std::string_view close = base::nearest(name, words);
      return base::Error{
          .what = "no such file or folder" +
                  (close.empty() ? "" : "; did you mean the command '" + std::string(close) + "'?"),
          .path = name};
    }
    std::error_code error;
    all.push_back(fs::canonical(name, error));
  }
  fs::path folder = is_folder(all[0]) ? all[0] : all[0].parent_path();
  for (const fs::path& path : all) folder = common_folder(folder, path);
  if (!is_folder(folder)) folder = folder.parent_path();
  const fs::path root = root_above(folder).value_or(folder);
  Target target{.root = root.string()};
  for (const fs::path& path : all) {
    if (path != root) target.report.push_back(below(path, root));
  }
  if (target.report.size() != all.size()) target.report.clear();
  return target;
}

base::Result<Target> find_target(const Arguments& arguments) {
  const std::string& evidence = arguments.evidence;
  if (evidence.empty()) return find_target(arguments.paths);
  std::error_code error;
  const bool is_alone = arguments.paths.empty() && !root_above(fs::canonical(".", error));
  base::Result<Target> target =
      find_target(is_alone ? std::vector<std::string>{evidence} : arguments.paths);
  if (!target) return target;
  auto files = project::evidence_files(target.value().root, evidence);
  if (!files) return files.error();
  target.value().outside = std::move(files.value());
  target.value().evidence = below(fs::canonical(evidence, error), target.value().root);
  if (is_alone) target.value().report.clear();
  return target;
}

base::Result<project::Workspace> open_workspace(const Arguments& arguments, const Target& target) {
  const std::string& root = target.root;
  base::Result<std::vector<std::string>> report = reported(arguments, target);
  if (!report) return report.error();
  std::unique_ptr<project::Disk> disk = project::real_disk(root);
  if (arguments.staged) {
    auto blobs = target.is_head ? project::head_disk(root) : project::index_disk(root);
    if (!blobs) return blobs.error();
    disk = std::move(blobs.value());
  }
  if (!target.changed.empty()) disk = project::with_bytes(std::move(disk), target.changed);
  disk = project::with_outside(std::move(disk), root, target.outside);
  std::vector<std::string> notes;
  std::optional<project::GitView> git = project::ask_git(root, project::bench_apps(root), notes);
  if (git && target.is_head) mark_tracked(*disk, *git);
  project::Workspace workspace = project::discover(root, std::move(disk), git ? &*git : nullptr,
                                                   {.exclude = arguments.exclude,
                                                    .report = std::move(report.value()),
                                                    .with_ignored = arguments.with_ignored,
                                                    .evidence = target.evidence},
                                                   arguments.frappe_versions);
  workspace.notes.insert(workspace.notes.begin(), notes.begin(), notes.end());
  if (git && tells_origin(arguments)) workspace.origin = project::ask_origin(root);
  return workspace;
}

}  // namespace cli
