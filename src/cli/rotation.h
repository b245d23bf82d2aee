// SPDX-License-Identifier: MIT
// How to make the secrets that a rule finds worthless, provider by provider: the part of `explain`
// that is data.
#pragma once

#include <string>

#include "report/report.h"
#include "rule/rule.h"

namespace cli {

// Lines such as "ROTATE Stripe live key: …"; empty for rules that find no secrets by their shape.
[[nodiscard]] std::string rotation_steps(const rule::Rule& rule, const report::Style& style);

}  // namespace cli
