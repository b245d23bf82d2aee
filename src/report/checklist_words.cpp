// SPDX-License-Identifier: MIT
#include "report/checklist_words.h"

#include "base/text.h"
#include "report/layout.h"

namespace report {

using rule::ItemState;

std::string states_in_words(const rule::Assessment& assessment, std::string_view separator) {
  std::vector<std::string> parts;
  for (const ItemState state : {ItemState::Pass, ItemState::Fail, ItemState::Warn, ItemState::Held,
                                ItemState::Open, ItemState::NotApplicable}) {
    parts.push_back(std::to_string(assessment.count(state)) + " " +
                    base::to_lower(to_string(state)));
  }
  return joined(parts, separator);
}

std::string readiness(const rule::Run& run, const rule::Assessment& assessment) {
  if (assessment.exit_code(run) != 0) return "NOT READY";
  const std::size_t open = assessment.count(ItemState::Open);
  return open == 0 ? "READY" : "NO OBJECTION, " + std::to_string(open) + " OPEN";
}

}  // namespace report
