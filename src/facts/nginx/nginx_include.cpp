// SPDX-License-Identifier: MIT
#include "facts/nginx/nginx_include.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/glob.h"
#include "base/text.h"

namespace facts {
namespace {

// Folders in which distributions and images keep the main file: an absolute include below one of
// them means "beside the main file".
constexpr std::array<std::string_view, 4> kHomes = {
    "/etc/nginx/", "/usr/local/nginx/conf/", "/usr/local/etc/nginx/", "/opt/homebrew/etc/nginx/"};

// Files that nginx and its packages bring along: types, CGI and proxy parameters, modules. None has
// a server, a listener or a word about TLS.
constexpr std::array<std::string_view, 10> kStock = {
    "mime.types",  "fastcgi_params", "fastcgi.conf", "fastcgi-php.conf", "uwsgi_params",
    "scgi_params", "proxy_params",   "koi-utf",      "koi-win",          "win-utf"};

bool is_stock(std::string_view path) {
  const std::string_view name = path.substr(path.rfind('/') + 1);
  return std::find(kStock.begin(), kStock.end(), name) != kStock.end() ||
         base::contains(path, "modules-enabled/") || base::contains(path, "nginx/modules/");
}

bool is_glob(std::string_view path) {
  return path.find_first_of("*?[") != std::string_view::npos;
}

std::string_view folder_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
}

// `folder`/`path` without "." and ".."; none when it leaves the root.
std::optional<std::string> joined(std::string_view folder, std::string_view path) {
  std::vector<std::string_view> parts;
  const std::string whole = std::string(folder) + "/" + std::string(path);
  for (const std::string_view part : base::split(whole, '/')) {
    if (part.empty() || part == ".") continue;
    if (part != "..") {
      parts.push_back(part);
    } else if (parts.empty()) {
      return std::nullopt;
    } else {
      parts.pop_back();
    }
  }
  return base::join(parts, "/");
}

// As glob(3): segment by segment, and a leading dot must be written.
bool matches(const std::vector<std::string_view>& pattern, std::string_view path) {
  const std::vector<std::string_view> parts = base::split(path, '/');
  return std::equal(pattern.begin(), pattern.end(), parts.begin(), parts.end(),
                    [](std::string_view a, std::string_view b) {
                      const bool is_hidden = b.starts_with('.') && !a.starts_with('.');
                      return a == b || (!is_hidden && base::glob_match(a, b));
                    });
}

std::vector<base::FileId> files_at(const project::Workspace& workspace, std::string_view path) {
  std::vector<base::FileId> found;
  if (!is_glob(path)) {
    if (const project::File* file = workspace.find(path)) found.push_back(file->id);
    return found;
  }
  const std::vector<std::string_view> pattern = base::split(path, '/');
  for (const project::File& file : workspace.files) {
    if (matches(pattern, file.path)) found.push_back(file.id);
  }
  return found;
}

// The part of an absolute path below the folder of the main file, if it can be below it: the folder
// ends as the path begins ("rootfs/etc/nginx"), or the path begins with a known home.
std::optional<std::string_view> below_main(std::string_view folder, std::string_view path) {
  for (const std::string_view home : kHomes) {
    if (path.starts_with(home)) return path.substr(home.size());
  }
  const std::string absolute = "/" + std::string(folder);
  for (std::size_t slash = path.rfind('/'); slash != std::string_view::npos && slash > 0;
       slash = path.rfind('/', slash - 1)) {
    if (absolute.ends_with(path.substr(0, slash))) return path.substr(slash + 1);
  }
  return std::nullopt;
}

std::vector<std::string_view> candidate_folders(std::string_view from, bool is_fragment) {
  std::vector<std::string_view> folders = {folder_of(from)};
  while (is_fragment && !folders.back().empty()) folders.push_back(folder_of(folders.back()));
  return folders;
}

}  // namespace

Included resolve_include(const project::Workspace& workspace, std::string_view from,
                         bool is_fragment, std::string_view written) {
  Included result;
  const bool is_absolute = written.starts_with('/');
  for (const std::string_view folder : candidate_folders(from, is_fragment)) {
    const std::optional<std::string_view> path =
        is_absolute ? below_main(folder, written) : std::optional(written);
    const std::optional<std::string> target = path ? joined(folder, *path) : std::nullopt;
    if (!target) continue;
    result.files = files_at(workspace, *target);
    // A folder that is here tells that nothing in it matches.
    const bool is_known = !is_absolute && is_glob(written) && !is_glob(folder_of(*target)) &&
                          workspace.has_folder(folder_of(*target));
    if (!result.files.empty() || is_known) return result;
  }
  if (!is_stock(written)) {
    result.why = (is_glob(written) ? "no file here matches the include '" : "the included file '") +
                 std::string(written) + (is_glob(written) ? "'" : "' is not here");
  }
  return result;
}

}  // namespace facts
