// SPDX-License-Identifier: MIT
#include "facts/config/config_file.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/text.h"
#include "project/workspace.h"

namespace facts {
namespace {

constexpr std::array<std::string_view, 20> kTestFolders = {
    ".github",  ".gitlab",   ".circleci", ".travis",       "ci",
    "test",     "tests",     "testing",   "test_sites",    "example",
    "examples", "sample",    "samples",   "docs",          "doc",
    "template", "templates", "fixtures",  ".devcontainer", "devcontainer-example"};

std::string_view last_segment(std::string_view path) {
  return path.substr(path.rfind('/') + 1);
}

bool has_test_folder(std::string_view path) {
  const std::vector<std::string_view> segments = base::split(path, '/');
  return std::any_of(segments.begin(), segments.end() - 1, [](std::string_view segment) {
    return std::find(kTestFolders.begin(), kTestFolders.end(), segment) != kTestFolders.end();
  });
}

bool is_below_sites(std::string_view path) {
  return path.starts_with("sites/") || base::contains(path, "/sites/");
}

std::string_view role_of(const project::File& file, std::string_view name) {
  if (base::contains(name, "site_config_backup")) return "backup";
  if (file.site == project::kNone && has_test_folder(file.path)) return "helper";
  if (name == "common_site_config.json") return "common";
  return name == "site_config.json" ? "site" : "helper";
}

}  // namespace

bool is_config_name(std::string_view path) {
  return base::contains(last_segment(path), "site_config");
}

ConfigFile describe_config(const Document& document) {
  const project::File& file = document.file();
  const std::string_view name = last_segment(file.path);
  ConfigFile config{.file = file,
                    .name = name,
                    .role = role_of(file, name),
                    .is_below_sites = is_below_sites(file.path)};
  if (file.site != project::kNone) config.site = document.workspace().sites[file.site].name;
  return config;
}

}  // namespace facts
