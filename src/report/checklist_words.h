// SPDX-License-Identifier: MIT
// What all forms of an assessed checklist say alike.
#pragma once

#include <string>

#include "rule/checklist.h"

namespace report {

// "3 pass", "1 fail", … for all six states, in a fixed order.
[[nodiscard]] std::string states_in_words(const rule::Assessment& assessment,
                                          std::string_view separator);
// "NOT READY", "NO OBJECTION, 4 OPEN" or "READY".
[[nodiscard]] std::string readiness(const rule::Run& run, const rule::Assessment& assessment);

}  // namespace report
