// SPDX-License-Identifier: MIT
// A Python file as the words that its grammar is made of: names, keywords, numbers, texts, signs,
// and the line ends and indents that its layout stands for.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace syntax {

enum class PythonWordKind : std::uint8_t {
  End,
  Newline,  // of a logical line
  Indent,
  Dedent,
  Name,
  Number,
  Text,
  Bytes,
  Format,  // a text with fields: f"…"
  Comma,
  Colon,
  Dot,
  Semicolon,
  Assign,     // =
  Augmented,  // +=, and all its like
  Walrus,
  Arrow,
  OpenRound,
  CloseRound,
  OpenSquare,
  CloseSquare,
  OpenCurly,
  CloseCurly,
  Star,
  TwoStars,
  Sign,  // + or -
  Tilde,
  At,
  Slash,
  Operator,  // every other one between two values
  Ellipsis,
  Constant,  // True, False or None
  And,
  As,
  Assert,
  Async,
  Await,
  Break,
  Class,
  Continue,
  Def,
  Del,
  Elif,
  Else,
  Except,
  Finally,
  For,
  From,
  Global,
  If,
  Import,
  In,
  Is,
  Lambda,
  Nonlocal,
  Not,
  Or,
  Pass,
  Raise,
  Return,
  Try,
  While,
  With,
  Yield,
};

struct PythonWord {
  PythonWordKind kind = PythonWordKind::End;
  base::Span span;
};

// What the bytes from `span.begin` are, one token of Python; signs that belong together, such as
// `**=`, are taken whole whatever the span says of their end.
[[nodiscard]] PythonWord python_word(std::string_view bytes, base::Span span);

// The words of a file whose layout is right, End last; empty when it is not.
[[nodiscard]] std::vector<PythonWord> python_words(std::string_view bytes);

}  // namespace syntax
