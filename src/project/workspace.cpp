// SPDX-License-Identifier: MIT
#include "project/workspace.h"

#include <algorithm>

#include "project/layout.h"
#include "project/skip.h"

namespace project {
namespace {

std::string_view path_of(const File& file) {
  return file.path;
}

// True when a sorted list of paths names something below `folder`.
template <typename List, typename PathOf>
bool has_below(const List& list, std::string_view folder, const PathOf& path_of_item) {
  const std::string prefix = std::string(folder) + "/";
  const auto it = std::ranges::lower_bound(list, std::string_view(prefix), {}, path_of_item);
  return it != list.end() && path_of_item(*it).starts_with(prefix);
}

}  // namespace

std::string_view to_string(Shape shape) {
  switch (shape) {
    case Shape::App:
      return "app";
    case Shape::Bench:
      return "bench";
    case Shape::Site:
      return "site";
    case Shape::Loose:
      return "loose";
  }
  return "";
}

std::string_view to_string(GitState state) {
  switch (state) {
    case GitState::Unknown:
      return "unknown";
    case GitState::Tracked:
      return "tracked";
    case GitState::Modified:
      return "modified";
    case GitState::Staged:
      return "staged";
    case GitState::Untracked:
      return "untracked";
    case GitState::Ignored:
      return "ignored";
  }
  return "";
}

bool Workspace::is_evidence(std::string_view path) const {
  return options.evidence && lies_in(path, *options.evidence);
}

const File* Workspace::find(std::string_view path) const {
  const auto it = std::ranges::lower_bound(files, path, {}, path_of);
  return it != files.end() && it->path == path ? &*it : nullptr;
}

bool Workspace::has_folder(std::string_view path) const {
  if (path.empty()) return !files.empty();
  return has_below(files, path, path_of);
}

bool Workspace::is_absent(std::string_view path) const {
  if (find(path) != nullptr || has_folder(path) || may_be_skipped(path)) return false;
  const auto view = [](const std::string& text) { return std::string_view(text); };
  if (has_below(unlisted, path, view)) return false;
  for (std::string_view at = path; !at.empty();) {
    if (std::ranges::binary_search(unlisted, at, {}, view)) return false;
    const std::size_t slash = at.rfind('/');
    at = slash == at.npos ? std::string_view() : at.substr(0, slash);
  }
  return true;
}

std::optional<std::string> Workspace::read(base::FileId id) const {
  const File& asked = file(id);
  if (asked.past) return asked.past->bytes;
  if (!is_truncated(id)) return disk->read(asked.path);
  return disk->read_ends(asked.path, static_cast<std::size_t>(options.max_file_size / 2));
}

}  // namespace project
