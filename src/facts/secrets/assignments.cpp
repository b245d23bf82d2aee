// SPDX-License-Identifier: MIT
#include "facts/secrets/assignments.h"

#include <algorithm>

#include "base/text.h"
#include "facts/secrets/literal_cursor.h"
#include "facts/secrets/secret_names.h"

namespace facts {
namespace {

constexpr std::uint32_t kLongestName = 80;

bool is_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '-';
}

base::Span name_around(std::string_view bytes, std::uint32_t inside) {
  std::uint32_t begin = inside;
  std::uint32_t end = inside;
  while (begin > 0 && inside - begin < kLongestName && is_name(bytes[begin - 1])) --begin;
  while (end < bytes.size() && end - inside < kLongestName && is_name(bytes[end])) ++end;
  while (begin < end && bytes[begin] == '-') ++begin;
  return {begin, end};
}

enum class Sign { None, Assigns, Separates, Encloses };

// What stands between the name and its value; the cursor ends behind it.
Sign read_sign(Cursor& at, bool is_quoted_name) {
  at.skip_blanks();
  if (at.peek() == '=' && at.peek(1) == '=') return Sign::None;
  if (at.take("=>") || at.take(":=") || at.take('=')) return Sign::Assigns;
  if (at.peek() == ':' && at.peek(1) != ':') {
    ++at.at;
    return Sign::Assigns;
  }
  if (is_quoted_name && at.take(',')) return Sign::Separates;
  return at.take('>') ? Sign::Encloses : Sign::None;
}

// "password: str = 'x'": the type between the colon and the value.
void skip_type(Cursor& at) {
  Cursor ahead = at;
  while (is_name(ahead.peek()) || ahead.peek() == '.' || ahead.peek() == '[' ||
         ahead.peek() == ']' || ahead.peek() == '|' || ahead.peek() == ' ') {
    ++ahead.at;
  }
  if (ahead.at == at.at || ahead.peek() != '=' || ahead.peek(1) == '=') return;
  ++ahead.at;
  ahead.skip_blanks();
  at = ahead;
}

std::optional<base::Span> read_bare(Cursor at, bool is_yaml) {
  constexpr std::string_view kNoStart = "$<{[(%|>*&!#`\"'\\";
  constexpr std::string_view kStops = " \t\r\n\"'`;<>(){}[]";
  if (at.peek() == '\0' || kNoStart.find(at.peek()) != std::string_view::npos) return std::nullopt;
  const std::uint32_t begin = at.at;
  while (at.at < at.bytes.size() && at.at - begin < kLongestLiteral) {
    const char c = at.peek();
    const bool ends = is_yaml ? c == '\n' || c == '\r' || (c == ' ' && at.peek(1) == '#')
                              : kStops.find(c) != std::string_view::npos;
    if (ends) break;
    ++at.at;
  }
  const std::string_view text = base::trim(at.bytes.substr(begin, at.at - begin));
  if (text.empty()) return std::nullopt;
  return base::Span{begin, begin + static_cast<std::uint32_t>(text.size())};
}

// `password = settings.get("x") or "value"`: the literal that stands in when nothing is set.
std::optional<base::Span> read_fallback(Cursor at) {
  const std::size_t line_end = std::min(at.bytes.find('\n', at.at), at.bytes.size());
  const std::string_view line = at.bytes.substr(at.at, line_end - at.at);
  for (const std::string_view mark : {" or ", "|| ", "?? "}) {
    const std::size_t found = line.find(mark);
    if (found == std::string_view::npos) continue;
    Cursor behind{at.bytes, at.at + static_cast<std::uint32_t>(found + mark.size())};
    behind.skip_blanks();
    if (const auto value = read_quoted(behind)) return value;
  }
  return std::nullopt;
}

// `get_password("api_secret") or "value"`, behind the quote.
std::optional<base::Span> read_stand_in(Cursor at) {
  const bool is_call = at.take(") or ") || at.take(") || ") || at.take(") ?? ");
  return is_call ? read_quoted(at) : std::nullopt;
}

// "--admin-password value", as a shell reads it.
std::optional<base::Span> read_option(Cursor at, std::uint32_t name) {
  const bool is_option = at.bytes.substr(0, name).ends_with("--") && at.peek() == ' ';
  if (!is_option) return std::nullopt;
  at.skip_blanks();
  if (at.peek() == '-') return std::nullopt;
  if (const auto quoted = read_quoted(at)) return quoted;
  return read_bare(at, false);
}

// "- name: DB_PASSWORD" over "  value: x", as containers are configured.
std::optional<base::Span> read_value_line(Cursor at) {
  at.skip_blanks();
  if (is_quote(at.peek())) ++at.at;
  at.take('\r');
  if (!at.take('\n')) return std::nullopt;
  at.skip_blanks();
  if (!at.take("value:")) return std::nullopt;
  at.skip_blanks();
  if (const auto quoted = read_quoted(at)) return quoted;
  return read_bare(at, true);
}

bool is_value_of_name(std::string_view bytes, std::uint32_t begin) {
  const std::string_view before = bytes.substr(0, begin);
  return before.ends_with("name: ") || before.ends_with("name: \"") || before.ends_with("name: '");
}

// get("NAME", "value"), getenv(…), env(…), define(…): the value is that of the name.
bool is_looked_up(std::string_view bytes, std::uint32_t name) {
  const std::string_view before = bytes.substr(0, name == 0 ? 0 : name - 1);
  return before.ends_with("get(") || before.ends_with("env(") || before.ends_with("define(");
}

// Behind "<Pass encoding='x'": the end of the tag.
bool skip_attributes(Cursor& at) {
  while (at.peek() != '>' && at.peek() != '\n' && at.peek() != '\0') ++at.at;
  return at.peek() == '>';
}

std::optional<base::Span> read_element(Cursor at) {
  const std::uint32_t begin = at.at;
  while (at.peek() != '<' && at.peek() != '\n' && at.peek() != '\0') ++at.at;
  if (at.peek() != '<' || at.at == begin) return std::nullopt;
  return base::Span{begin, at.at};
}

}  // namespace

std::optional<Assignment> assignment_at(std::string_view bytes, std::uint32_t inside,
                                        const SecretContext& context) {
  Assignment found{.name = {}, .name_span = name_around(bytes, inside)};
  found.name = snake_case(base::slice(bytes, found.name_span));
  if (!promises_secret(found.name)) return std::nullopt;
  Cursor at{bytes, found.name_span.end};
  std::optional<base::Span> value;
  const auto give = [&]() -> std::optional<Assignment> {
    if (!value) return std::nullopt;
    found.value = *value;
    return found;
  };
  if (context.is_yaml && is_value_of_name(bytes, found.name_span.begin)) {
    value = read_value_line(at);
    return give();
  }
  if (at.peek() == '\\' && is_quote(at.peek(1))) ++at.at;
  const bool is_quoted_name = is_quote(at.peek());
  if (is_quoted_name) ++at.at;
  if (is_quoted_name) at.take(']');
  if (is_quoted_name) value = read_stand_in(at);
  if (context.has_bare_values) value = read_option(at, found.name_span.begin);
  if (value) return give();
  const bool is_tag = found.name_span.begin > 0 && bytes[found.name_span.begin - 1] == '<';
  if (context.is_markup && is_tag && !skip_attributes(at)) return std::nullopt;
  const Sign sign = read_sign(at, is_quoted_name);
  if (sign == Sign::None || (sign == Sign::Encloses && !context.is_markup)) return std::nullopt;
  if (sign == Sign::Encloses) {
    value = read_element(at);
    return give();
  }
  at.skip_blanks();
  if (!is_quoted_name && !context.has_bare_values) skip_type(at);
  skip_string_prefix(at);
  found.is_argument = sign == Sign::Separates && !is_looked_up(bytes, found.name_span.begin);
  value = read_quoted(at);
  found.is_quoted = value.has_value();
  if (!value && context.has_bare_values && !found.is_argument) {
    value = read_bare(at, context.is_yaml);
  } else if (!value && !context.has_bare_values) {
    value = read_fallback(at);
  }
  return give();
}

}  // namespace facts
