// SPDX-License-Identifier: MIT
// What Python's tokenizer refuses before any grammar is asked: indentation, brackets, strings,
// numbers, characters that mean nothing. Tree-sitter repairs most of it without a word.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace syntax {

// Why a Python file cannot be compiled: in lower case, without a period.
struct PythonFault {
  base::Span span;
  std::string what;
};

// A step of the layout: a token as `python_token` takes it, the end of a logical line, or a change
// of the indentation.
struct LayoutToken {
  enum class Step : std::uint8_t { Token, Newline, Indent, Dedent };
  Step step = Step::Token;
  base::Span span;
};

struct PythonLayout {
  std::optional<PythonFault> fault;  // the first
  std::vector<LayoutToken> tokens;   // up to the fault, otherwise all
};

// Judged as Python 3.12 and later tokenize: a text inside of an f-string may use the quotes of the
// f-string.
[[nodiscard]] PythonLayout python_layout(std::string_view bytes);

}  // namespace syntax
