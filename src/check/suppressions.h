// SPDX-License-Identifier: MIT
// Applies the suppressions found in the target and in the configuration, and says which of them
// name no rule, give no reason, silence nothing or have run out.
#pragma once

#include <vector>

#include "check/decisions.h"
#include "facts/facts.h"
#include "project/workspace.h"
#include "rule/finding.h"
#include "rule/rule.h"

namespace check {

// Marks suppressed findings in `run` and adds findings about the suppressions themselves. `known`
// are all rules there are; `run.rules` those that ran.
void apply_suppressions(const facts::Facts& facts, const Decisions& decisions,
                        const project::Workspace& workspace, const std::vector<rule::Rule>& known,
                        rule::Run& run);

}  // namespace check
