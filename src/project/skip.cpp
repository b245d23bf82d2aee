// SPDX-License-Identifier: MIT
#include "project/skip.h"

#include <algorithm>
#include <array>
#include <string>

namespace project {
namespace {

constexpr std::array<std::string_view, 25> kSkipped = {".bzr",
                                                       ".cache",
                                                       ".eggs",
                                                       ".git",
                                                       ".hg",
                                                       ".hypothesis",
                                                       ".ipynb_checkpoints",
                                                       ".mypy_cache",
                                                       ".next",
                                                       ".nox",
                                                       ".npm",
                                                       ".nuxt",
                                                       ".parcel-cache",
                                                       ".pnpm-store",
                                                       ".pytest_cache",
                                                       ".ruff_cache",
                                                       ".sass-cache",
                                                       ".svn",
                                                       ".tox",
                                                       ".turbo",
                                                       ".yarn",
                                                       "__pycache__",
                                                       "bower_components",
                                                       "node_modules",
                                                       "site-packages"};
constexpr std::array<std::string_view, 5> kEnvironments = {".env", ".venv", "ENV", "env", "venv"};

std::string_view last_segment(std::string_view path) {
  return path.substr(path.rfind('/') + 1);  // npos + 1 == 0
}

// Calls `judge` with each folder above `path`, the outermost first, until it says true.
template <typename Judge>
bool any_folder(std::string_view path, const Judge& judge) {
  for (std::size_t slash = path.find('/'); slash != path.npos; slash = path.find('/', slash + 1)) {
    if (judge(path.substr(0, slash))) return true;
  }
  return false;
}

}  // namespace

bool is_skipped_folder(std::string_view path) {
  const std::string_view name = last_segment(path);
  if (std::ranges::find(kSkipped, name) != kSkipped.end()) return true;
  if (name.ends_with(".dist-info") || name.ends_with(".egg-info")) return true;
  return path == "sites/assets" || path.ends_with("/sites/assets");
}

bool may_be_environment(std::string_view path) {
  return std::ranges::find(kEnvironments, last_segment(path)) != kEnvironments.end();
}

bool is_skipped_file(std::string_view path, const std::function<bool(std::string_view)>& exists) {
  return any_folder(path, [&](std::string_view folder) {
    if (is_skipped_folder(folder)) return true;
    return may_be_environment(folder) &&
           exists(std::string(folder) + "/" + std::string(kEnvironmentMark));
  });
}

bool may_be_skipped(std::string_view path) {
  const auto judge = [](std::string_view folder) {
    return is_skipped_folder(folder) || may_be_environment(folder);
  };
  return judge(path) || any_folder(path, judge);
}

}  // namespace project
