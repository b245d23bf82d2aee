// SPDX-License-Identifier: MIT
// Folders that never hold the target's own text: version control, installed packages, caches, and
// the links that bench makes below sites/assets. They are not entered at all.
#pragma once

#include <functional>
#include <string_view>

namespace project {

// True for a folder (path relative to the root) that is left out whatever it holds.
[[nodiscard]] bool is_skipped_folder(std::string_view path);
// True for a folder that is left out when it holds a virtual environment. The name alone is no
// proof: `env/production.env` belongs to the target.
[[nodiscard]] bool may_be_environment(std::string_view path);

// True when a file of this path is left out, because one of its folders is. `exists` answers for
// files relative to the root.
[[nodiscard]] bool is_skipped_file(std::string_view path,
                                   const std::function<bool(std::string_view)>& exists);
// True when the walk cannot have seen what lies at this path.
[[nodiscard]] bool may_be_skipped(std::string_view path);

// The file that makes a folder a virtual environment (PEP 405).
inline constexpr std::string_view kEnvironmentMark = "pyvenv.cfg";

}  // namespace project
