// SPDX-License-Identifier: MIT
// At most three lines of source with carets under the exact token.
#pragma once

#include <string>
#include <string_view>

#include "base/line_index.h"
#include "base/span.h"
#include "rule/finding.h"

namespace report {

struct ExcerptStyle {
  unsigned width = 100;      // of the whole line, gutter included
  bool with_context = true;  // the line before and the line after, when they are not blank
  bool color = false;
  std::string_view label;  // behind the carets
};

[[nodiscard]] std::string excerpt(const rule::RunFile& file, const base::LineIndex& lines,
                                  base::Span span, const ExcerptStyle& style);

}  // namespace report
