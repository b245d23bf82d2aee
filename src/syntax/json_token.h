// SPDX-License-Identifier: MIT
// The tokens of JSON that take more than one character, as Python's json module reads them. Python
// is the judge because Frappe is Python: it accepts NaN, Infinity, -Infinity and lone surrogates,
// which stricter libraries refuse.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/span.h"
#include "syntax/data_builder.h"

namespace syntax {

struct JsonToken {
  DataKind kind = DataKind::Missing;  // Missing: no token starts here
  std::string_view text;              // decoded string, or the number or literal as written
  base::Span span;
};

// The string whose opening quote (" or ') stands at `at`. What is wrong inside it (control
// characters, escapes, encoding) becomes a problem of `out`; Broken when it ends with its line.
[[nodiscard]] JsonToken json_string(std::string_view bytes, std::uint32_t at, DataBuilder& out);
// The number or the literal at `at`.
[[nodiscard]] JsonToken json_number(std::string_view bytes, std::uint32_t at);
[[nodiscard]] JsonToken json_literal(std::string_view bytes, std::uint32_t at);

}  // namespace syntax
