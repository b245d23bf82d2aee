// SPDX-License-Identifier: MIT
// Template marks inside nginx files: Jinja's {{ }}, {% %} and {# #}, and Go's {{ }} with control
// words (Helm). Only their extent and their nesting matter here; nothing is evaluated.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/pool.h"

namespace syntax {

struct TemplatePiece {
  enum class Kind : std::uint8_t { None, Expression, Statement, Comment };
  Kind kind = Kind::None;
  std::uint32_t end = 0;  // one past the closing mark
  std::string_view body;  // between the marks, trimmed, without the signs '-' and '+'

  [[nodiscard]] explicit operator bool() const { return kind != Kind::None; }
};

// The piece that begins at `at`; none when no mark begins there or when it is not closed.
[[nodiscard]] TemplatePiece template_piece(std::string_view bytes, std::uint32_t at);
// True when some piece begins anywhere in `text`.
[[nodiscard]] bool has_template_piece(std::string_view text);
// True when `text` holds a place for envsubst: ${NAME} or $NAME in upper case.
[[nodiscard]] bool has_environment_place(std::string_view text);
// True for a statement that puts other text into the output: include, call, extends.
[[nodiscard]] bool is_inclusion(const TemplatePiece& piece);

// Keeps the conditions around the place that is being read.
class TemplateConditions {
 public:
  explicit TemplateConditions(base::Pool& pool) : pool_(pool) {}

  // Enters, switches or leaves a condition; other statements change nothing.
  void apply(const TemplatePiece& piece);
  // The conditions, outermost first, one a line; empty when there is none.
  [[nodiscard]] std::string_view current() const {
    return open_.empty() ? std::string_view() : open_.back().branch;
  }

 private:
  struct Open {
    std::string_view opening;  // with all that is around it
    std::string_view branch;   // the same, and the else under which we are
  };
  std::string_view below(std::string_view outer, std::string_view words);

  base::Pool& pool_;
  std::vector<Open> open_;
  std::size_t spent_ = 0;
};

}  // namespace syntax
