// SPDX-License-Identifier: MIT
#include "cli/fixture_tree.h"

#include <algorithm>
#include <filesystem>
#include <memory>

#include "base/text.h"
#include "cli/read_file.h"
#include "project/discover.h"

namespace cli {
namespace {

namespace fs = std::filesystem;

// Keeps token shapes in fixtures from looking like tokens to push protection and to ourselves.
constexpr std::string_view kMarker = "@@";

bool is_control(const std::string& path) {
  return path == "fixture.txt" || path == "git.txt";
}

using Files = std::map<std::string, std::string, std::less<>>;

Files read_folder(const fs::path& folder) {
  Files files;
  std::error_code error;
  for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end;
       at.increment(error)) {
    if (!at->is_regular_file()) continue;
    const std::string path = at->path().lexically_relative(folder).generic_string();
    files[path] = base::replace_all(read_file(at->path()).value_or(""), kMarker, "");
  }
  return files;
}

struct Control {
  std::string base;
  std::vector<std::string> deleted;
};

// Applies one line of fixture.txt; false when it says nothing known.
bool apply(std::string_view line, FixtureTree& tree, Control& control) {
  const std::size_t space = std::min(line.find(' '), line.size());
  const std::string_view word = line.substr(0, space);
  const std::string value(base::trim(line.substr(space)));
  if (word == "base") {
    control.base = value;
  } else if (word == "delete") {
    control.deleted.push_back(value);
  } else if (word == "profile") {
    tree.profile = rule::profile_from(value);
    return tree.profile.has_value();
  } else if (word == "frappe") {
    tree.majors = {std::atoi(value.c_str())};
  } else if (word == "site") {
    tree.site = value;
  } else if (word == "host") {
    tree.host = true;
  } else if (word == "evidence") {
    tree.evidence = value == "." ? std::string() : value;
  } else if (word == "excuse") {
    tree.excuses.push_back(value);
  } else {
    return false;
  }
  return true;
}

base::Result<bool> read_control(const fs::path& path, FixtureTree& tree, Control& control) {
  const std::string text = read_file(path).value_or("");
  for (const std::string_view line : base::split_lines(text)) {
    if (base::trim(line).empty() || line.starts_with('#')) continue;
    if (apply(base::trim(line), tree, control)) continue;
    return base::Error{.what = "cannot understand '" + std::string(line) + "'",
                       .path = path.generic_string()};
  }
  return true;
}

std::optional<project::GitState> state_from(std::string_view word) {
  using project::GitState;
  for (const GitState state : {GitState::Tracked, GitState::Modified, GitState::Staged,
                               GitState::Untracked, GitState::Ignored}) {
    if (to_string(state) == word) return state;
  }
  return std::nullopt;
}

// Every file is tracked unless git.txt says otherwise; ignored files are in no map.
base::Result<project::GitView> read_git(const std::string& text, const Files& files) {
  project::GitView git;
  git.checkouts.emplace_back();
  for (const auto& [path, bytes] : files) git.states[path] = project::GitState::Tracked;
  for (const std::string_view line : base::split_lines(text)) {
    const std::size_t space = std::min(line.find(' '), line.size());
    const auto state = state_from(line.substr(0, space));
    const std::string path(base::trim(line.substr(space)));
    if (!state || files.count(path) == 0) {
      return base::Error{.what = "cannot understand '" + std::string(line) + "'",
                         .path = "git.txt"};
    }
    if (*state == project::GitState::Ignored) {
      git.states.erase(path);
    } else {
      git.states[path] = *state;
    }
  }
  return git;
}

base::Result<FixtureTree> lay_out(const std::string& fixtures, const fs::path& folder,
                                  FixtureTree tree, const Control& control) {
  const fs::path base_folder = fs::path(fixtures) / "_base" / control.base;
  if (!control.base.empty()) {
    if (!fs::exists(base_folder)) {
      return base::Error{.what = "no base tree '" + control.base + "'",
                         .path = folder.generic_string()};
    }
    tree.files = read_folder(base_folder);
  }
  for (const std::string& path : control.deleted) {
    std::erase_if(tree.files, [&](const auto& file) {
      return file.first == path || file.first.starts_with(path + "/");
    });
  }
  for (auto& [path, bytes] : read_folder(folder)) {
    if (is_control(path)) continue;
    tree.own.push_back(path);
    tree.files[path] = bytes;
  }
  if (!fs::exists(folder / "git.txt")) return tree;
  auto git = read_git(read_file(folder / "git.txt").value_or(""), tree.files);
  if (!git)
    return base::Error{.what = git.error().what, .path = (folder / "git.txt").generic_string()};
  tree.git = std::move(git.value());
  return tree;
}

}  // namespace

base::Result<FixtureTree> read_fixture(const std::string& fixtures, const std::string& rule_name,
                                       const std::string& variant) {
  const fs::path folder = fs::path(fixtures) / rule_name / variant;
  FixtureTree tree{.name = variant};
  Control control{.base = "app"};
  for (const fs::path& path : {folder.parent_path() / "fixture.txt", folder / "fixture.txt"}) {
    if (!fs::exists(path)) continue;
    if (auto done = read_control(path, tree, control); !done) return done.error();
  }
  return lay_out(fixtures, folder, std::move(tree), control);
}

base::Result<FixtureTree> read_world(const std::string& fixtures, const std::string& name) {
  const fs::path folder = fs::path(fixtures) / "_worlds" / name;
  FixtureTree tree{.name = name};
  Control control;
  if (fs::exists(folder / "fixture.txt")) {
    if (auto done = read_control(folder / "fixture.txt", tree, control); !done) {
      return done.error();
    }
  }
  return lay_out(fixtures, folder, std::move(tree), control);
}

std::vector<std::string> variants(const std::string& fixtures, const std::string& rule_name) {
  std::vector<std::string> names;
  std::error_code error;
  for (fs::directory_iterator at(fs::path(fixtures) / rule_name, error), end; !error && at != end;
       at.increment(error)) {
    if (at->is_directory()) names.push_back(at->path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::optional<base::Result<FixtureTree>> fixture_at(const std::string& path) {
  std::error_code error;
  const fs::path variant = fs::canonical(path, error);
  if (error || !fs::is_directory(variant)) return std::nullopt;
  const fs::path rule = variant.parent_path();
  const fs::path fixtures = rule.parent_path().parent_path();
  const bool is_fixture = fs::is_directory(fixtures / "_base", error) &&
                          rule.parent_path().filename().string().front() != '_';
  if (!is_fixture) return std::nullopt;
  return read_fixture(fixtures.string(), rule.lexically_relative(fixtures).generic_string(),
                      variant.filename().string());
}

project::Workspace workspace_of(const FixtureTree& tree) {
  return project::discover(".", std::make_unique<project::MemoryDisk>(tree.files),
                           tree.git ? &*tree.git : nullptr, {.evidence = tree.evidence},
                           tree.majors);
}

}  // namespace cli
