// SPDX-License-Identifier: MIT
// JSON as Frappe writes a document: Python's json.dumps with indent=1, sort_keys=True,
// separators=(",", ": ") and ensure_ascii (frappe.as_json), over what json.loads has read.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "syntax/data_tree.h"

namespace syntax {

// A text with its quotes. What is beyond ASCII is escaped, or not (fixtures: ensure_ascii=False).
[[nodiscard]] std::string json_text(std::string_view utf8, bool is_ascii = true);
// A number as Python prints the float that it reads; none for what is no number.
[[nodiscard]] std::optional<std::string> python_float(std::string_view number);
// The whole value, without a final line feed. None for a broken tree, and for one with a key twice:
// which of the two is meant is not for us to say.
[[nodiscard]] std::optional<std::string> exported_json(const DataTree& tree);

}  // namespace syntax
