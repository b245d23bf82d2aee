// SPDX-License-Identifier: MIT
// Which configuration counts for a root: the first of frappe-lint.toml, .frappe-lint.toml and a
// pyproject.toml with [tool.frappe-lint] in the root or, inside of a git checkout, in a folder
// above it up to the top of the checkout.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "base/result.h"
#include "rule/config.h"

namespace cli {

struct ConfigFile {
  rule::Config config;
  std::string folder;  // that its paths are relative to
  std::string name;    // "frappe-lint.toml"; empty: there is no configuration
  std::string text;

  // The path of `root` below the folder with a final '/', or empty.
  [[nodiscard]] std::string above(const std::string& root) const;
};

inline constexpr const char* kBaselineName = "frappe-lint.baseline.json";

using ReadText = std::function<std::optional<std::string>(const std::string& path)>;

// The configuration directly in `folder`, or one without a name; `read` opens "folder/NAME".
[[nodiscard]] base::Result<ConfigFile> config_in(const std::string& folder, const ReadText& read);
// The configuration for a root on disk.
[[nodiscard]] base::Result<ConfigFile> config_for(const std::string& root);
// The configuration of that very file.
[[nodiscard]] base::Result<ConfigFile> config_at(const std::string& path);
// A path as messages name it: relative to the current folder when it lies below.
[[nodiscard]] std::string shown_path(const std::string& path);
// A glob that is relative to the configuration, as one relative to the root; none when it can match
// nothing there.
[[nodiscard]] std::optional<std::string> glob_below(const std::string& glob,
                                                    const std::string& above);

}  // namespace cli
