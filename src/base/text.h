// SPDX-License-Identifier: MIT
// Small questions about text that several rooms ask. ASCII semantics everywhere: no locale.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace base {

[[nodiscard]] std::string_view trim(std::string_view text);
// Pieces between separators, empty ones included.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);
// Lines without their ending (LF or CRLF); a final line ending opens no further line.
[[nodiscard]] std::vector<std::string_view> split_lines(std::string_view text);
[[nodiscard]] std::string join(std::span<const std::string_view> parts, std::string_view separator);
[[nodiscard]] std::string to_lower(std::string_view text);
[[nodiscard]] bool contains(std::string_view text, std::string_view part);
[[nodiscard]] std::string replace_all(std::string text, std::string_view from, std::string_view to);
[[nodiscard]] bool is_identifier(std::string_view text);  // [A-Za-z_][A-Za-z0-9_]*
// Length in bytes of the well-formed UTF-8 sequence at the start of `text`, 0 when it is malformed
// (RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF).
[[nodiscard]] std::size_t utf8_length(std::string_view text);
[[nodiscard]] bool is_valid_utf8(std::string_view text);

// Damerau-Levenshtein distance (optimal string alignment), in bytes.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);
// The candidate closest to `word` within a third of its length (at least 1), or empty.
[[nodiscard]] std::string_view nearest(std::string_view word,
                                       std::span<const std::string_view> candidates);

// `text` with control, escape and bidirectional characters shown as \xNN or \u{NNNN} and bytes that
// are not UTF-8 as \xNN: safe for a terminal, for CI log commands and for JSON.
[[nodiscard]] std::string printable(std::string_view text);
// The printable text as a JSON string.
[[nodiscard]] std::string json_quoted(std::string_view text);

}  // namespace base
