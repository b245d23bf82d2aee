// SPDX-License-Identifier: MIT
// Finds apps and sites in a list of paths, and says what the whole is.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "project/workspace.h"

namespace project {

// The paths of a tree, sorted; folders are asked for by what lies below them.
class Paths {
 public:
  explicit Paths(std::span<const Entry> sorted) : entries_(sorted) {}
  [[nodiscard]] bool has(std::string_view path) const;
  [[nodiscard]] bool has_folder(std::string_view path) const;
  [[nodiscard]] std::span<const Entry> entries() const { return entries_; }

 private:
  std::span<const Entry> entries_;
};

// The last part of a path, absolute first: the name of a root that the user may call ".".
[[nodiscard]] std::string folder_name(const std::string& root);

// Gives the beginning of a file; asked for a hooks.py that stands alone, and for nothing else.
using ReadHooks = std::function<std::string(std::string_view path)>;

// Apps, sorted by root. `root_name` names an app whose package is the root itself.
[[nodiscard]] std::vector<App> find_apps(const Paths& paths, const std::string& root_name,
                                         const ReadHooks& read);
// Sites, sorted by name and root.
[[nodiscard]] std::vector<Site> find_sites(const Paths& paths, const std::string& root_name);
[[nodiscard]] Shape find_shape(const Paths& paths, const std::vector<App>& apps);

// Index of the app or site that a file belongs to, or kNone. A file outside all packages belongs
// to the app with the nearest root, unless several apps share that root.
[[nodiscard]] std::uint32_t app_of(std::string_view path, const std::vector<App>& apps);
[[nodiscard]] std::uint32_t site_of(std::string_view path, const std::vector<Site>& sites);

// True when `path` is `folder` or lies below it; everything lies below "".
[[nodiscard]] bool lies_in(std::string_view path, std::string_view folder);

}  // namespace project
