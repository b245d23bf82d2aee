// SPDX-License-Identifier: MIT
#include "syntax/yaml_scalar.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>
#include <span>

#include "syntax/number.h"

namespace syntax {
namespace {

constexpr std::string_view kDigits = "0123456789";
constexpr std::string_view kDigitsOrLow = "0123456789_";

bool is_one_of(std::string_view text, std::span<const std::string_view> words) {
  return std::find(words.begin(), words.end(), text) != words.end();
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool consists_of(std::string_view text, std::string_view allowed) {
  return !text.empty() && text.find_first_not_of(allowed) == std::string_view::npos;
}

std::string without_underscores(std::string_view text) {
  std::string kept(text);
  kept.erase(std::remove(kept.begin(), kept.end(), '_'), kept.end());
  return kept;
}

// A number without its sign.
struct Signed {
  bool is_negative = false;
  std::string_view rest;
};

Signed split_sign(std::string_view text) {
  const bool has_sign = text.starts_with('-') || text.starts_with('+');
  return {.is_negative = text.starts_with('-'), .rest = text.substr(has_sign ? 1 : 0)};
}

// `digits` read in `radix`; none when 64 bits do not hold it.
std::optional<std::uint64_t> value_of(std::string_view digits, int radix) {
  std::uint64_t value = 0;
  const char* end = digits.data() + digits.size();
  const auto [at, error] = std::from_chars(digits.data(), end, value, radix);
  if (error != std::errc() || at != end) return std::nullopt;
  return value;
}

// True for the :59:05 of a sexagesimal number, at least one group.
bool is_sexagesimal_tail(std::string_view text) {
  if (text.empty()) return false;
  while (!text.empty()) {
    if (text[0] != ':') return false;
    const std::size_t length = std::min(text.find(':', 1), text.size());
    const std::string_view group = text.substr(1, length - 1);
    const bool is_short = group.size() == 1 && is_digit(group[0]);
    const bool is_long =
        group.size() == 2 && group[0] >= '0' && group[0] <= '5' && is_digit(group[1]);
    if (!is_short && !is_long) return false;
    text.remove_prefix(length);
  }
  return true;
}

double sexagesimal_value(std::string_view text) {
  double value = 0;
  while (!text.empty()) {
    const std::size_t length = std::min(text.find(':'), text.size());
    double group = 0;
    (void)std::from_chars(text.data(), text.data() + length, group);
    value = value * 60 + group;
    text.remove_prefix(std::min(length + 1, text.size()));
  }
  return value;
}

// The magnitude of an integer in decimal digits; none when `rest` is no integer.
std::optional<std::string> integer_text(std::string_view rest) {
  const auto in_radix = [&](std::string_view digits, int radix) -> std::optional<std::string> {
    const std::optional<std::uint64_t> value = value_of(without_underscores(digits), radix);
    return value ? std::to_string(*value) : std::string(rest);
  };
  if (rest == "0") return "0";
  if (rest.starts_with("0b") && consists_of(rest.substr(2), "01_")) {
    return in_radix(rest.substr(2), 2);
  }
  if (rest.starts_with("0x") && consists_of(rest.substr(2), "0123456789abcdefABCDEF_")) {
    return in_radix(rest.substr(2), 16);
  }
  if (rest.starts_with('0') && consists_of(rest.substr(1), "01234567_")) return in_radix(rest, 8);
  if (rest.empty() || !is_digit(rest[0]) || rest[0] == '0') return std::nullopt;
  if (consists_of(rest, kDigitsOrLow)) return without_underscores(rest);
  const std::size_t colon = std::min(rest.find(':'), rest.size());
  if (!consists_of(rest.substr(0, colon), kDigitsOrLow)) return std::nullopt;
  if (!is_sexagesimal_tail(rest.substr(colon))) return std::nullopt;
  const double value = sexagesimal_value(without_underscores(rest));
  return value < 9e15 ? std::to_string(static_cast<std::int64_t>(value)) : std::string(rest);
}

// True for e+10 and e-3; an exponent must have its sign.
bool is_exponent(std::string_view text) {
  return text.size() > 2 && (text[0] == 'e' || text[0] == 'E') &&
         (text[1] == '+' || text[1] == '-') && consists_of(text.substr(2), kDigits);
}

// "0012." as "12.0", ".5" as "0.5".
std::string decimal_spelling(std::string_view whole, std::string_view tail) {
  std::string text = without_underscores(whole);
  text.erase(0, std::min(text.find_first_not_of('0'), text.size()));
  if (text.empty()) text = "0";
  text += '.';
  const std::string fraction = without_underscores(tail);
  if (fraction.empty() || !is_digit(fraction[0])) text += '0';
  return text + fraction;
}

// The magnitude of a float; none when `rest` is no float.
std::optional<std::string> float_text(std::string_view rest, bool has_sign) {
  static constexpr std::array<std::string_view, 3> kInfinity = {".inf", ".Inf", ".INF"};
  static constexpr std::array<std::string_view, 3> kNotANumber = {".nan", ".NaN", ".NAN"};
  if (is_one_of(rest, kInfinity)) return "Infinity";
  if (is_one_of(rest, kNotANumber) && !has_sign) return "NaN";
  const std::size_t dot = rest.find('.');
  if (dot == std::string_view::npos) return std::nullopt;
  const std::string_view whole = rest.substr(0, dot);
  const std::string_view tail = rest.substr(dot + 1);
  const std::size_t fraction_end = std::min(tail.find_first_not_of(kDigitsOrLow), tail.size());
  const std::string_view exponent = tail.substr(fraction_end);
  const bool has_fraction = fraction_end > 0 && is_digit(tail[0]);
  const std::size_t colon = whole.find(':');
  if (whole.empty() ? has_sign || !has_fraction : !is_digit(whole[0])) return std::nullopt;
  if (colon != std::string_view::npos) {
    if (!exponent.empty() || !consists_of(whole.substr(0, colon), kDigitsOrLow) ||
        !is_sexagesimal_tail(whole.substr(colon))) {
      return std::nullopt;
    }
    return json_spelling(sexagesimal_value(without_underscores(rest)));
  }
  if (!whole.empty() && !consists_of(whole, kDigitsOrLow)) return std::nullopt;
  if (!exponent.empty() && !is_exponent(exponent)) return std::nullopt;
  return decimal_spelling(whole, tail);
}

}  // namespace

YamlScalar resolve_plain_scalar(std::string_view text) {
  static constexpr std::array<std::string_view, 5> kNull = {"", "~", "null", "Null", "NULL"};
  static constexpr std::array<std::string_view, 9> kTrue = {"yes",  "Yes", "YES", "true", "True",
                                                            "TRUE", "on",  "On",  "ON"};
  static constexpr std::array<std::string_view, 9> kFalse = {
      "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"};
  if (is_one_of(text, kNull)) return {.kind = DataKind::Null, .text = "null"};
  if (is_one_of(text, kTrue)) return {.kind = DataKind::Bool, .text = "true"};
  if (is_one_of(text, kFalse)) return {.kind = DataKind::Bool, .text = "false"};
  const Signed number = split_sign(text);
  const std::string sign = number.is_negative ? "-" : "";
  if (const auto magnitude = float_text(number.rest, number.rest.size() < text.size())) {
    return {.kind = DataKind::Float, .text = sign + *magnitude};
  }
  if (const auto magnitude = integer_text(number.rest)) {
    return {.kind = DataKind::Int, .text = sign + *magnitude};
  }
  return {};
}

}  // namespace syntax
