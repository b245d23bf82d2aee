// SPDX-License-Identifier: MIT
// Where a part of a decoded string stands in the file: the third line of a `run: |` block, one word
// of a quoted value.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/span.h"
#include "syntax/data_tree.h"

namespace syntax {

// The place of `size` bytes from `begin` of `string.text()`; the whole value where that cannot be
// told for sure. `bytes` is the text the tree was read from.
[[nodiscard]] base::Span text_span(const Value& string, std::string_view bytes, std::size_t begin,
                                   std::size_t size);

}  // namespace syntax
