// SPDX-License-Identifier: MIT
// Applies the suppressions found in the target, and answers the questions that only the engine can:
// which suppressions name no rule, give no reason, silence nothing or have run out.
#pragma once

#include <vector>

#include "check/collector.h"
#include "facts/facts.h"
#include "rule/finding.h"
#include "rule/rule.h"

namespace check {

// True for the questions of rules/meta that `apply_suppressions` answers.
[[nodiscard]] bool is_engine_question(const rule::NativeQuestion& question);

// Marks suppressed findings in `run` and adds findings about the suppressions themselves. `known`
// are all rules there are; `run.rules` those that ran.
void apply_suppressions(const facts::Facts& facts, const std::vector<rule::Rule>& known,
                        rule::Run& run);

}  // namespace check
