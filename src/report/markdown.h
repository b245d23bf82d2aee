// SPDX-License-Identifier: MIT
// Foreign text in Markdown that services render: no HTML, no links, no mentions, no broken tables.
#pragma once

#include <string>
#include <string_view>

namespace report {

// A code span on one line. Inside one, services resolve neither links nor @mentions.
[[nodiscard]] std::string code_span(std::string_view text);
// Our own words, with the characters escaped that Markdown would read.
[[nodiscard]] std::string markdown_text(std::string_view text);

}  // namespace report
