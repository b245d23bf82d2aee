// SPDX-License-Identifier: MIT
#include "syntax/json_token.h"

#include <array>
#include <optional>
#include <string>
#include <utility>

#include "base/text.h"
#include "syntax/utf8.h"

namespace syntax {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::size_t skip_digits(std::string_view text, std::size_t at) {
  while (at < text.size() && is_digit(text[at])) ++at;
  return at;
}

std::optional<char32_t> hex4(std::string_view text) {
  if (text.size() < 4) return std::nullopt;
  char32_t value = 0;
  for (const char c : text.substr(0, 4)) {
    const char lower = static_cast<char>(c | 0x20);
    const bool is_letter = lower >= 'a' && lower <= 'f';
    if (!is_digit(c) && !is_letter) return std::nullopt;
    value = value * 16 + static_cast<char32_t>(is_digit(c) ? c - '0' : lower - 'a' + 10);
  }
  return value;
}

// The text behind `\u`; a high surrogate takes the low one that follows it. Gives what to skip.
std::size_t append_unicode(std::string& text, std::string_view rest, char32_t point) {
  if (point >= 0xD800 && point < 0xDC00 && rest.size() >= 10 && rest.substr(4, 2) == "\\u") {
    const std::optional<char32_t> low = hex4(rest.substr(6));
    if (low && *low >= 0xDC00 && *low < 0xE000) {
      append_utf8(text, 0x10000 + ((point - 0xD800) << 10U) + (*low - 0xDC00));
      return 10;
    }
  }
  append_utf8(text, point);
  return 4;
}

char simple_escape(char c) {
  switch (c) {
    case 'n':
      return '\n';
    case 't':
      return '\t';
    case 'r':
      return '\r';
    case 'b':
      return '\b';
    case 'f':
      return '\f';
    case '"':
    case '\\':
    case '/':
      return c;
    default:
      return 0;
  }
}

// Decodes `raw`, the inside of a string that starts at byte `begin`. An escape that JSON does not
// know stays as written and is a problem.
std::string decoded(std::string_view raw, std::uint32_t begin, char quote, DataBuilder& out) {
  std::string text;
  text.reserve(raw.size());
  for (std::size_t i = 0; i < raw.size(); ++i) {
    if (raw[i] != '\\' || i + 1 == raw.size()) {
      text += raw[i];
      continue;
    }
    const std::size_t escape = i++;
    const char plain = raw[i] == quote ? quote : simple_escape(raw[i]);
    if (plain != 0) {
      text += plain;
      continue;
    }
    const std::optional<char32_t> point =
        raw[i] == 'u' ? hex4(raw.substr(i + 1)) : std::optional<char32_t>();
    if (point) {
      i += append_unicode(text, raw.substr(i + 1), *point);
      continue;
    }
    const auto at = begin + static_cast<std::uint32_t>(escape);
    out.problem({at, at + 2}, "an escape that JSON does not know");
    text += '\\';
    text += raw[i];
  }
  return text;
}

// Index of the closing quote, or of the line end or the end of `bytes` that comes before it.
struct Scan {
  std::size_t end;
  std::size_t control = std::string_view::npos;  // first control character
  bool has_escape = false;
  bool has_high_byte = false;
};

Scan scan_string(std::string_view bytes, std::size_t at, char quote) {
  Scan scan{.end = at};
  for (; scan.end < bytes.size(); ++scan.end) {
    const char c = bytes[scan.end];
    const auto byte = static_cast<unsigned char>(c);
    if (c == quote || c == '\n' || c == '\r') return scan;
    if (byte >= 0x80) scan.has_high_byte = true;
    if (byte < 0x20 && scan.control > scan.end) scan.control = scan.end;
    if (c != '\\') continue;
    scan.has_escape = true;
    const bool escapes_one = scan.end + 1 < bytes.size() && bytes[scan.end + 1] >= ' ';
    if (escapes_one) ++scan.end;
  }
  return scan;
}

}  // namespace

JsonToken json_string(std::string_view bytes, std::uint32_t at, DataBuilder& out) {
  const char quote = bytes[at];
  const Scan scan = scan_string(bytes, at + 1, quote);
  const auto end = static_cast<std::uint32_t>(scan.end);
  if (end == bytes.size() || bytes[end] != quote) {
    out.problem({at, end}, end == bytes.size() ? "a string without its closing quote"
                                               : "a string that does not end on its line");
    return {.kind = DataKind::Broken, .text = {}, .span = {at, end}};
  }
  if (scan.control != std::string_view::npos) {
    const auto control = static_cast<std::uint32_t>(scan.control);
    out.problem({control, control + 1}, "a control character inside a string");
  }
  const std::string_view raw = bytes.substr(at + 1, end - at - 1);
  if (scan.has_high_byte && !base::is_valid_utf8(raw)) {
    out.problem({at, end + 1}, "a string that is not UTF-8");
  }
  const std::string_view text = scan.has_escape ? out.keep(decoded(raw, at + 1, quote, out)) : raw;
  return {.kind = DataKind::String, .text = text, .span = {at, end + 1}};
}

JsonToken json_number(std::string_view bytes, std::uint32_t at) {
  const std::string_view text = bytes.substr(at);
  std::size_t end = text.starts_with('-') ? 1 : 0;
  if (end == text.size() || !is_digit(text[end])) return {};
  end = text[end] == '0' ? end + 1 : skip_digits(text, end);
  DataKind kind = DataKind::Int;
  if (end + 1 < text.size() && text[end] == '.' && is_digit(text[end + 1])) {
    kind = DataKind::Float;
    end = skip_digits(text, end + 1);
  }
  if (end < text.size() && (text[end] == 'e' || text[end] == 'E')) {
    const bool has_sign = end + 1 < text.size() && (text[end + 1] == '+' || text[end + 1] == '-');
    const std::size_t exponent = end + (has_sign ? 2 : 1);
    if (exponent < text.size() && is_digit(text[exponent])) {
      kind = DataKind::Float;
      end = skip_digits(text, exponent);
    }
  }
  return {.kind = kind,
          .text = text.substr(0, end),
          .span = {at, at + static_cast<std::uint32_t>(end)}};
}

JsonToken json_literal(std::string_view bytes, std::uint32_t at) {
  static constexpr std::array<std::pair<std::string_view, DataKind>, 6> kLiterals = {{
      {"null", DataKind::Null},
      {"true", DataKind::Bool},
      {"false", DataKind::Bool},
      {"NaN", DataKind::Float},
      {"Infinity", DataKind::Float},
      {"-Infinity", DataKind::Float},
  }};
  for (const auto& [word, kind] : kLiterals) {
    if (!bytes.substr(at).starts_with(word)) continue;
    return {.kind = kind,
            .text = bytes.substr(at, word.size()),
            .span = {at, at + static_cast<std::uint32_t>(word.size())}};
  }
  return {};
}

}  // namespace syntax
