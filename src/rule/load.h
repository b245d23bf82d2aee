// SPDX-License-Identifier: MIT
// Rule files to rules. Stock rules and users' rules take the same way and make the same mistakes
// impossible: unknown keys, unknown words, messages that no report could print.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "rule/rule.h"

namespace rule {

struct RuleText {
  std::string path;  // ends in "<family>/<slug>.json"
  std::string text;
};

// One rule; the error names the place in the file.
[[nodiscard]] base::Result<Rule> parse_rule(std::string_view path, std::string_view text);
// All rules, sorted by code. Codes, slugs and aliases must be unique; a rule with the code of an
// earlier one replaces nothing, it is an error.
[[nodiscard]] base::Result<std::vector<Rule>> load_rules(const std::vector<RuleText>& files);
// The stock rules that live in the program.
[[nodiscard]] base::Result<std::vector<Rule>> stock_rules();

}  // namespace rule
