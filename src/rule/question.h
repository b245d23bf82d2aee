// SPDX-License-Identifier: MIT
// The question part of a rule file: `rows`, `text`, `json`, `query` or `native`; and its `edit`.
#pragma once

#include "rule/reader.h"
#include "rule/rule.h"

namespace rule {

// Reads the one question of a rule object; mistakes are left in `reader`.
[[nodiscard]] Question read_question(Reader& reader, syntax::Value rule);
// Reads the `edit` of a rule object, if it has one.
void read_edit(Reader& reader, syntax::Value rule, Rule& out);

}  // namespace rule
