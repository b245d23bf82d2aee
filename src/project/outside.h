// SPDX-License-Identifier: MIT
// Files that belong to what is checked and lie outside of its root: the site that an app is
// deployed to, the nginx configuration in front of it. They appear under paths that begin with
// "../", as the user would write them from the root; git is not asked about them.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "project/disk.h"

namespace project {

// True for a path that leaves the root.
[[nodiscard]] constexpr bool is_outside(std::string_view path) {
  return path.starts_with("../");
}

// Configuration of the site in `folder`: its own file and the common one beside the folder, each as
// a path from `root`. Files inside the root are left out, they are in scope anyway.
[[nodiscard]] base::Result<std::vector<std::string>> site_files(const std::string& root,
                                                                const std::string& folder);
// An nginx file, or the files *.conf directly in a folder.
[[nodiscard]] base::Result<std::vector<std::string>> nginx_files(const std::string& root,
                                                                 const std::string& path);
// Every file below a folder.
[[nodiscard]] base::Result<std::vector<std::string>> evidence_files(const std::string& root,
                                                                    const std::string& folder);
// `disk` (of `root`) with these files besides.
[[nodiscard]] std::unique_ptr<Disk> with_outside(std::unique_ptr<Disk> disk,
                                                 const std::string& root,
                                                 std::vector<std::string> files);

}  // namespace project
