// SPDX-License-Identifier: MIT
// An app is a package: a folder with hooks.py beside __init__.py, modules.txt or patches.txt, or
// with a hooks.py that sets app_name. The file name alone proves nothing (MkDocs, PyInstaller and
// cookiecutter have one, too). A package inside another package is one of its modules. Sites are
// folders with a site_config.json, but only where bench puts them: below `sites/`, or at the root
// that was checked.
#include "project/layout.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <system_error>

#include "base/text.h"

namespace project {
namespace {

std::string_view parent_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == path.npos ? std::string_view() : path.substr(0, slash);
}

std::string_view name_of(std::string_view path) {
  return path.substr(path.rfind('/') + 1);
}

std::string join(std::string_view folder, std::string_view name) {
  if (folder.empty()) return std::string(name);
  return std::string(folder) + "/" + std::string(name);
}

bool sets_app_name(std::string_view hooks) {
  return std::ranges::any_of(base::split_lines(hooks), [](std::string_view line) {
    return line.starts_with("app_name") && base::trim(line.substr(8)).starts_with('=');
  });
}

// True for a folder with a hooks.py when the folder is the package of an app.
bool is_package(const Paths& paths, std::string_view folder, const ReadHooks& read) {
  return paths.has(join(folder, "__init__.py")) || paths.has(join(folder, "modules.txt")) ||
         paths.has(join(folder, "patches.txt")) || sets_app_name(read(join(folder, "hooks.py")));
}

// The packages that hold a hooks.py, without those inside another one.
std::vector<std::string> find_packages(const Paths& paths, const ReadHooks& read) {
  std::vector<std::string> packages;
  for (const Entry& entry : paths.entries()) {
    const std::string_view folder = parent_of(entry.path);
    if (name_of(entry.path) != "hooks.py" || entry.is_link || folder.empty()) continue;
    if (base::is_identifier(name_of(folder)) && is_package(paths, folder, read)) {
      packages.emplace_back(folder);
    }
  }
  std::ranges::sort(packages, {}, [](const std::string& path) { return path.size(); });
  std::vector<std::string> outermost;
  for (std::string& package : packages) {
    const bool is_inside = std::ranges::any_of(
        outermost, [&](const std::string& outer) { return lies_in(package, outer); });
    if (!is_inside) outermost.push_back(std::move(package));
  }
  return outermost;
}

// Where sites may lie: the folders named `sites`, and the root when it is such a folder. Those in
// archived/sites were dropped: bench moves them there, and nobody opens them any more.
bool holds_sites(const Paths& paths, std::string_view folder) {
  if (!folder.empty()) {
    return name_of(folder) == "sites" && name_of(parent_of(folder)) != "archived";
  }
  return paths.has("common_site_config.json") || paths.has("apps.txt");
}

template <typename Item, typename Folder>
std::uint32_t nearest(std::string_view path, const std::vector<Item>& items, const Folder& folder) {
  std::uint32_t best = kNone;
  for (std::uint32_t i = 0; i < items.size(); ++i) {
    if (!lies_in(path, folder(items[i]))) continue;
    if (best == kNone || folder(items[i]).size() > folder(items[best]).size()) best = i;
  }
  return best;
}

}  // namespace

bool lies_in(std::string_view path, std::string_view folder) {
  if (folder.empty()) return true;
  if (!path.starts_with(folder)) return false;
  return path.size() == folder.size() || path[folder.size()] == '/';
}

bool Paths::has(std::string_view path) const {
  const auto it = std::ranges::lower_bound(
      entries_, path, {}, [](const Entry& entry) { return std::string_view(entry.path); });
  return it != entries_.end() && it->path == path && !it->is_closed;
}

bool Paths::has_folder(std::string_view path) const {
  const std::string prefix = std::string(path) + "/";
  const auto it = std::ranges::lower_bound(entries_, prefix, {}, &Entry::path);
  return it != entries_.end() && it->path.starts_with(prefix);
}

std::string folder_name(const std::string& root) {
  std::error_code failure;
  std::filesystem::path path = std::filesystem::absolute(root.empty() ? "." : root, failure);
  path = path.lexically_normal();
  return (path.has_filename() ? path : path.parent_path()).filename().string();
}

std::vector<App> find_apps(const Paths& paths, const std::string& root_name,
                           const ReadHooks& read) {
  std::vector<App> apps;
  for (const std::string& package : find_packages(paths, read)) {
    apps.push_back({.name = std::string(name_of(package)),
                    .root = std::string(parent_of(package)),
                    .package = package});
  }
  const bool has_package_at_root =
      std::ranges::any_of(apps, [](const App& app) { return app.root.empty(); });
  if (!has_package_at_root && paths.has("hooks.py") && is_package(paths, "", read)) {
    return {{.name = root_name, .root = "", .package = ""}};
  }
  std::ranges::sort(apps, {}, &App::package);
  std::ranges::stable_sort(apps, {}, &App::root);
  return apps;
}

std::vector<Site> find_sites(const Paths& paths, const std::string& root_name) {
  std::vector<Site> sites;
  for (const Entry& entry : paths.entries()) {
    if (name_of(entry.path) != "site_config.json" || entry.is_link) continue;
    const std::string_view folder = parent_of(entry.path);
    if (folder.empty()) {
      sites.push_back({.name = root_name, .root = ""});
    } else if (holds_sites(paths, parent_of(folder))) {
      sites.push_back({.name = std::string(name_of(folder)), .root = std::string(folder)});
    }
  }
  std::ranges::sort(sites, {}, &Site::root);
  std::ranges::stable_sort(sites, {}, &Site::name);
  return sites;
}

Shape find_shape(const Paths& paths, const std::vector<App>& apps) {
  if (paths.has_folder("apps") && paths.has_folder("sites")) return Shape::Bench;
  if (paths.has("site_config.json")) return Shape::Site;
  const bool is_app = std::ranges::any_of(apps, [](const App& app) { return app.root.empty(); });
  return is_app ? Shape::App : Shape::Loose;
}

std::uint32_t app_of(std::string_view path, const std::vector<App>& apps) {
  const std::uint32_t inner =
      nearest(path, apps, [](const App& app) -> const std::string& { return app.package; });
  if (inner != kNone) return inner;
  const std::uint32_t outer =
      nearest(path, apps, [](const App& app) -> const std::string& { return app.root; });
  if (outer == kNone) return kNone;
  const auto shares = std::ranges::count(apps, apps[outer].root, &App::root);
  return shares == 1 ? outer : kNone;
}

std::uint32_t site_of(std::string_view path, const std::vector<Site>& sites) {
  return nearest(path, sites, [](const Site& site) -> const std::string& { return site.root; });
}

}  // namespace project
