// SPDX-License-Identifier: MIT
// Changes of a JSON text that leave all the rest as it is written. A text that is in the form of
// json.dumps stays in it: what is put in copies the white space of its neighbours.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/splice.h"
#include "syntax/data_tree.h"

namespace syntax {

// The value of exactly that span, and what it stands in, outermost first; empty: there is none.
[[nodiscard]] std::vector<Value> json_path(const DataTree& tree, base::Span span);

// Takes members or items out of the object or array `parent`.
[[nodiscard]] std::vector<base::Splice> remove_children(const Value& parent,
                                                        const std::vector<Value>& children);
// Gives the object a member, in its sorted place if the keys are sorted, else as the last; replaces
// the value when the key is there. `json` is the value as it is to be written.
[[nodiscard]] std::optional<base::Splice> set_member(const Value& object, std::string_view bytes,
                                                     std::string_view key, std::string_view json);
// Puts other texts in place of the items of an array that is not empty.
[[nodiscard]] std::optional<base::Splice> set_items(const Value& array, std::string_view bytes,
                                                    const std::vector<std::string_view>& texts);
// A text as JSON in the manner of the one that it replaces: what is beyond ASCII stays as it is
// where the old one had it so.
[[nodiscard]] std::string json_text_like(std::string_view written, std::string_view utf8);

}  // namespace syntax
