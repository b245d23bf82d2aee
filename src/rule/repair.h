// SPDX-License-Identifier: MIT
// Which edits of a run are made together. Findings come in the order of the run; one whose edits
// get in the way of an earlier one's waits for the next run.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <vector>

#include "base/splice.h"
#include "rule/finding.h"

namespace rule {

struct Repair {
  std::map<base::FileId, std::vector<base::Splice>> files;
  std::vector<std::size_t> repaired;   // indexes into Run::findings
  std::vector<std::size_t> postponed;  // get in the way of those
};

// `may_change` is asked for each file of a finding; a finding with a file that may not is left out.
[[nodiscard]] Repair choose_repairs(const Run& run,
                                    const std::function<bool(base::FileId)>& may_change);

}  // namespace rule
