// SPDX-License-Identifier: MIT
// The small typography of all text reports: colour, wrapping, columns, and what makes foreign text
// harmless in a terminal and in a CI log.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rule/rule.h"

namespace report {

// Colours repeat what a word says; they carry nothing of their own.
enum class Color : std::uint8_t { Plain, Strong, Dim, Red, Yellow, Green, Cyan, Magenta };

[[nodiscard]] std::string paint(std::string_view text, Color color, bool is_on);
[[nodiscard]] Color color_of(rule::Severity severity);

// Foreign text on one line: printable, and no runner command of GitHub ("##[…") or Azure
// ("##vso[…").
[[nodiscard]] std::string safe(std::string_view text);
// The whole report: no line begins with "::", which GitHub takes for a command.
[[nodiscard]] std::string log_safe(std::string text);

// `text` broken at blanks into lines of at most `width` columns; longer words stay whole. Text
// without words gives one empty line.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, unsigned width);
// `head`, then the text; the text's further lines stand below its first. Ends with a line feed.
[[nodiscard]] std::string hanging(std::string_view head, std::string_view text, unsigned width);
// `text` and blanks up to `width` columns; longer text stays whole.
[[nodiscard]] std::string padded(std::string_view text, unsigned width);
// `text`, at most `width` columns, the cut shown by an ellipsis.
[[nodiscard]] std::string clipped(std::string_view text, unsigned width);
[[nodiscard]] std::string upper(std::string_view text);
// "1 finding", "2 findings".
[[nodiscard]] std::string counted(std::size_t count, std::string_view noun);
[[nodiscard]] std::string joined(const std::vector<std::string>& parts, std::string_view separator);

}  // namespace report
