// SPDX-License-Identifier: MIT
#include "cli/config_file.h"

#include <array>
#include <filesystem>
#include <system_error>

#include "cli/read_file.h"

namespace cli {
namespace {

namespace fs = std::filesystem;

constexpr std::array<const char*, 3> kNames = {"frappe-lint.toml", ".frappe-lint.toml",
                                               "pyproject.toml"};

bool is_top_of_checkout(const fs::path& folder) {
  std::error_code error;
  return fs::exists(folder / ".git", error);
}

bool is_in_checkout(fs::path folder) {
  while (!is_top_of_checkout(folder)) {
    if (!folder.has_relative_path()) return false;
    folder = folder.parent_path();
  }
  return true;
}

base::Result<ConfigFile> parsed(const std::string& folder, const std::string& name,
                                std::string text) {
  const std::string path = shown_path(folder.empty() ? name : folder + "/" + name);
  base::Result<rule::Config> config = rule::parse_config(path, text);
  if (!config) return config.error();
  return ConfigFile{
      .config = std::move(config.value()), .folder = folder, .name = name, .text = std::move(text)};
}

}  // namespace

std::string shown_path(const std::string& path) {
  std::error_code error;
  const fs::path here = fs::current_path(error);
  const fs::path relative = fs::path(path).lexically_relative(here);
  const bool is_below = !error && !relative.empty() && *relative.begin() != "..";
  return is_below ? relative.generic_string() : path;
}

std::string ConfigFile::above(const std::string& root) const {
  const fs::path below = fs::path(root).lexically_relative(folder);
  if (below.empty() || below == "." || *below.begin() == "..") return {};
  return below.generic_string() + "/";
}

base::Result<ConfigFile> config_in(const std::string& folder, const ReadText& read) {
  for (const char* name : kNames) {
    std::optional<std::string> text = read(folder.empty() ? name : folder + "/" + name);
    if (!text) continue;
    const bool is_shared = std::string_view(name) == "pyproject.toml";
    if (is_shared && !rule::holds_config(*text)) continue;
    return parsed(folder, name, std::move(*text));
  }
  return ConfigFile{.config = {}, .folder = folder, .name = {}, .text = {}};
}

base::Result<ConfigFile> config_for(const std::string& root) {
  const ReadText read = [](const std::string& path) { return read_file(path); };
  const bool may_look_up = is_in_checkout(root);
  for (fs::path folder = root;; folder = folder.parent_path()) {
    base::Result<ConfigFile> found = config_in(folder.string(), read);
    if (!found || !found.value().name.empty()) return found;
    if (!may_look_up || is_top_of_checkout(folder)) break;
  }
  return ConfigFile{.config = {}, .folder = root, .name = {}, .text = {}};
}

base::Result<ConfigFile> config_at(const std::string& path) {
  std::optional<std::string> text = read_file(path);
  if (!text) return base::Error{.what = "cannot read the configuration", .path = path};
  std::error_code error;
  const fs::path whole = fs::canonical(path, error);
  return parsed(whole.parent_path().string(), whole.filename().string(), std::move(*text));
}

std::optional<std::string> glob_below(const std::string& glob, const std::string& above) {
  const bool is_anchored = glob.find('/') != std::string::npos && !glob.starts_with("**/");
  if (above.empty() || !is_anchored) return glob;
  if (!glob.starts_with(above)) return std::nullopt;
  return glob.substr(above.size());
}

}  // namespace cli
