// SPDX-License-Identifier: MIT
#include "cli/rule_files.h"

#include <algorithm>
#include <filesystem>
#include <map>

#include "base/embedded.h"
#include "cli/read_file.h"
#include "rule/load.h"

namespace cli {
namespace {

namespace fs = std::filesystem;

// By "<family>/<slug>.json".
using Files = std::map<std::string, rule::RuleText>;

base::Result<bool> add_folder(const std::string& folder, Files& files) {
  std::error_code error;
  std::vector<fs::path> paths;
  for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end;
       at.increment(error)) {
    if (at->path().filename().string().starts_with("_")) {
      at.disable_recursion_pending();
      continue;
    }
    if (at->path().extension() == ".json") paths.push_back(at->path());
  }
  if (error) return base::Error{.what = "cannot read the rule folder", .path = folder};
  std::sort(paths.begin(), paths.end());
  for (const fs::path& path : paths) {
    const std::string name =
        path.parent_path().filename().string() + "/" + path.filename().string();
    files[name] = {.path = path.generic_string(), .text = read_file(path).value_or("")};
  }
  return true;
}

}  // namespace

base::Result<std::vector<rule::Rule>> load_all_rules(const std::vector<std::string>& folders) {
  Files files;
  for (const base::EmbeddedFile& file : base::embedded_files()) {
    if (file.path.starts_with("_")) continue;
    files[std::string(file.path)] = {.path = std::string(file.path),
                                     .text = std::string(file.text)};
  }
  for (const std::string& folder : folders) {
    if (const base::Result<bool> added = add_folder(folder, files); !added) return added.error();
  }
  std::vector<rule::RuleText> all;
  for (auto& [name, file] : files) all.push_back(std::move(file));
  return rule::load_rules(all);
}

}  // namespace cli
