// SPDX-License-Identifier: MIT
// Expressions of Python, read from words without a tree: only the everyday part of the grammar, and
// `Doubt` as soon as anything else shows up. Recursion ends at a fixed depth, in doubt.
#pragma once

#include <span>
#include <string_view>

#include "syntax/python_words.h"

namespace syntax {

// What an expression could serve as.
enum class Phrase : std::uint8_t {
  Doubt,
  Name,
  Place,    // an attribute or an item
  Targets,  // a list of names and places, or one in brackets
  Star,     // *x, which needs a list around it
  Value,
};

class PythonPhrases {
 public:
  using Kind = PythonWordKind;

  // `words` end with End; `depth` is what a text around them has used up.
  PythonPhrases(std::string_view bytes, std::span<const PythonWord> words, unsigned depth = 0)
      : bytes_(bytes), words_(words), depth_(depth) {}

  [[nodiscard]] Kind peek(std::size_t ahead = 0) const;
  [[nodiscard]] std::string_view text() const;  // of the next word
  bool take(Kind kind);                         // steps over a word of that kind

  // `a if b else c`, or a lambda.
  Phrase expression();
  // One or more expressions, with commas between them.
  Phrase expressions();
  // What a loop or `as` gives a value to: one or more, and exactly one.
  Phrase targets();
  Phrase target();
  // Behind the opening bracket of a call, over its closing one.
  bool arguments();
  // Of a function, over `closer`; those of a lambda have no annotations.
  bool parameters(Kind closer, bool may_annotate);

 private:
  Phrase disjunction();
  Phrase operand();
  Phrase trailers(Phrase head);
  Phrase atom();
  Phrase texts();
  Phrase lambda();
  Phrase list(Kind closer);
  Phrase members(Kind closer);
  Phrase curly();
  bool pair();
  bool subscript();
  bool comprehension(Kind closer);
  bool take_operator(bool& may_negate);
  bool begins_expression() const;
  bool fields(base::Span format);
  bool field(std::uint32_t& at, std::uint32_t end);

  std::string_view bytes_;
  std::span<const PythonWord> words_;
  std::size_t at_ = 0;
  unsigned depth_;
};

}  // namespace syntax
