// SPDX-License-Identifier: MIT
#include "report/markdown.h"

#include "base/text.h"

namespace report {

std::string code_span(std::string_view text) {
  std::string shown = base::replace_all(base::printable(text), "`", "'");
  shown = base::replace_all(std::move(shown), "|", "\u00a6");
  return "`" + shown + "`";
}

std::string markdown_text(std::string_view text) {
  constexpr std::string_view kSpecial = "\\`*_[]<>|#~";
  std::string shown;
  for (const char c : base::printable(text)) {
    if (kSpecial.find(c) != std::string_view::npos) shown += '\\';
    shown += c;
  }
  return shown;
}

}  // namespace report
