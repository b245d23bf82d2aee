// SPDX-License-Identifier: MIT
// The question part of a rule file: `rows`, `text`, `json`, `query` or `native`.
#pragma once

#include "rule/reader.h"
#include "rule/rule.h"

namespace rule {

// Reads the one question of a rule object; mistakes are left in `reader`.
[[nodiscard]] Question read_question(Reader& reader, syntax::Value rule);

}  // namespace rule
