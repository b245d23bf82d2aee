// SPDX-License-Identifier: MIT
// How floats of other formats are spelled in a DataTree: as JSON (and Python's json) would.
#pragma once

#include <string>

namespace syntax {

// Shortest text that reads back as `value`, with a dot or an exponent; Infinity and NaN in words.
[[nodiscard]] std::string json_spelling(double value);

}  // namespace syntax
