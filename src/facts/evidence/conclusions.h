// SPDX-License-Identifier: MIT
// What follows from all samples together: whether somebody looked in time, whether a reason to roll
// back is met, and on which day of the week it was deployed.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "facts/evidence/evidence_meta.h"
#include "facts/evidence/sample.h"

namespace facts {

class Facts;

// `samples`: those since the deployment, superseded ones as well. Reads the rows that they gave.
void conclude(const EvidenceMeta& meta, std::optional<std::int64_t> now,
              const std::vector<const Sample*>& samples, Facts& facts);

}  // namespace facts
