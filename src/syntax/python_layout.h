// SPDX-License-Identifier: MIT
// What Python's tokenizer refuses before any grammar is asked: indentation, brackets, strings,
// numbers, characters that mean nothing. Tree-sitter repairs most of it without a word.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/span.h"

namespace syntax {

// Why a Python file cannot be compiled: in lower case, without a period.
struct PythonFault {
  base::Span span;
  std::string what;
};

// The first fault of the layout. Judged as Python 3.12 and later tokenize: a text inside of an
// f-string may use the quotes of the f-string.
[[nodiscard]] std::optional<PythonFault> python_layout_fault(std::string_view bytes);

}  // namespace syntax
