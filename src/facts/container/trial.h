// SPDX-License-Identifier: MIT
// Which files serve nobody: those of devcontainers, tests, examples and demonstrations.
#pragma once

#include <string_view>

namespace facts {

// By the words of its folders and its name.
[[nodiscard]] bool is_trial_path(std::string_view path);

}  // namespace facts
