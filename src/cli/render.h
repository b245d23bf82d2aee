// SPDX-License-Identifier: MIT
// Which reporter writes which format.
#pragma once

#include <string>

#include "cli/args.h"
#include "rule/checklist.h"

namespace cli {

[[nodiscard]] std::string render(const Arguments& arguments, const Output& output,
                                 const rule::Run& run);
[[nodiscard]] std::string render_checklist(const Arguments& arguments, const Output& output,
                                           const rule::Run& run,
                                           const rule::Assessment& assessment);

}  // namespace cli
