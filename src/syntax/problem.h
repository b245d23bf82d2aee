// SPDX-License-Identifier: MIT
// What a reader could not make sense of. A problem never stops a run: trees with problems are
// partial trees, and partial trees are normal.
#pragma once

#include <string>
#include <vector>

#include "base/span.h"

namespace syntax {

struct Problem {
  base::Span span;
  std::string what;  // lower case, no final period
};

using Problems = std::vector<Problem>;

}  // namespace syntax
