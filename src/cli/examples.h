// SPDX-License-Identifier: MIT
// One example per rule, taken from its fixtures when the program is built (cmake/examples.cmake).
#pragma once

#include <string_view>

#include "report/report.h"
#include "rule/rule.h"

namespace cli {

// "@family/slug", then "-" and the line that the rule objects to, then perhaps "+" and the one that
// stands in its place where the rule is silent.
[[nodiscard]] std::string_view examples_text();
// The example of a rule, without the blanks around it; empty for one that has none.
[[nodiscard]] report::Example example_of(const rule::Rule& rule, std::string_view examples);

}  // namespace cli
