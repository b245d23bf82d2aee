// SPDX-License-Identifier: MIT
// Files of our own on disk: rules, fixtures, configuration, baseline. The target's bytes come
// through project::Disk instead.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace cli {

// All bytes of a regular file; none when it is absent or cannot be read.
[[nodiscard]] std::optional<std::string> read_file(const std::filesystem::path& path);

}  // namespace cli
