// SPDX-License-Identifier: MIT
// The rules of a run: the stock ones and those of --rules folders.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "rule/rule.h"

namespace cli {

// A rule of a folder that has the path of a stock rule ("nginx/tls-protocol-weak.json") replaces
// it, so that `--rules rules` tries out edited stock rules. Files below folders that begin with '_'
// are no rules.
[[nodiscard]] base::Result<std::vector<rule::Rule>> load_all_rules(
    const std::vector<std::string>& folders);

}  // namespace cli
