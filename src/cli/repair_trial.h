// SPDX-License-Identifier: MIT
// Whether a repair did what it was for: compares the runs before and after it.
#pragma once

#include <set>

#include "project/overlay.h"
#include "rule/finding.h"
#include "rule/repair.h"

namespace cli {

// The files of a run as `repair` leaves them, by path.
[[nodiscard]] project::NewBytes changed_files(const rule::Run& run, const rule::Repair& repair);
// Files of `before` whose edits must not be made: one of their findings is still there afterwards,
// they would no longer parse, or something new was found. `files` are those that changed.
[[nodiscard]] std::set<base::FileId> failed_files(const rule::Run& before, const rule::Run& after,
                                                  const rule::Repair& repair,
                                                  const project::NewBytes& files);

}  // namespace cli
