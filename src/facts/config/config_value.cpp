// SPDX-License-Identifier: MIT
#include "facts/config/config_value.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <string>

#include "base/text.h"

namespace facts {
namespace {

using syntax::DataKind;
using syntax::Value;

constexpr std::array<std::string_view, 10> kNo = {"0",    "false", "no",       "off",     "none",
                                                  "null", "n",     "disabled", "disable", "f"};
constexpr std::array<std::string_view, 7> kYes = {"true",    "yes",    "on", "y",
                                                  "enabled", "enable", "t"};

template <std::size_t N>
bool says(std::string_view text, const std::array<std::string_view, N>& words) {
  const std::string lower = base::to_lower(base::trim(text));
  return std::find(words.begin(), words.end(), lower) != words.end();
}

// Python allows one underscore between two digits of a number.
std::optional<std::string> without_underscores(std::string_view text) {
  const auto is_digit_at = [&](std::size_t i) {
    return i < text.size() && text[i] >= '0' && text[i] <= '9';
  };
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '_') {
      plain += text[i];
    } else if (i == 0 || !is_digit_at(i - 1) || !is_digit_at(i + 1)) {
      return std::nullopt;
    }
  }
  return plain;
}

bool is_number(std::string_view text) {
  text = base::trim(text);
  return python_cint(text) != 0 ||
         (!text.empty() && text.find_first_not_of("0.+-") == std::string_view::npos);
}

bool is_positive(Value value) {
  const bool is_numeric = value.kind() == DataKind::Int || value.kind() == DataKind::Float;
  return is_numeric && value.truthy() && !value.text().starts_with('-');
}

// rate_limit["limit"] and rate_limit["window"] are calculated with in every request.
bool is_rate_limit(Value value) {
  return value.is_object() && is_positive(value["limit"]) && is_positive(value["window"]);
}

bool looks_like_json(std::string_view text) {
  text = base::trim(text);
  return (text.starts_with('[') && text.ends_with(']')) ||
         (text.starts_with('{') && text.ends_with('}'));
}

std::string_view mistake_of_text(const ConfigKeyInfo& info, std::string_view text) {
  const bool is_container = info.type == "list" || info.type == "dict";
  if (text.empty()) return {};
  if (is_container && looks_like_json(text)) return "json";
  if (info.consumption == Consumption::Truthy && says(text, kNo)) return "on";
  if (info.consumption == Consumption::Cint && info.type == "bool") {
    return says(text, kYes) ? "off" : std::string_view();
  }
  if (info.consumption == Consumption::Cint && !is_number(text)) return "number";
  if (info.consumption == Consumption::Arith) return info.type == "int" ? "number" : "shape";
  return {};
}

}  // namespace

std::int64_t python_cint(std::string_view text) {
  constexpr double kLimit = 9.2e18;
  const std::optional<std::string> plain = without_underscores(base::trim(text));
  if (!plain || plain->empty()) return 0;
  const bool is_signed = plain->front() == '+';
  if (is_signed && plain->size() > 1 && plain->at(1) == '-') return 0;
  const char* begin = plain->data() + (is_signed ? 1 : 0);
  const char* end = plain->data() + plain->size();
  std::int64_t whole = 0;
  const auto integer = std::from_chars(begin, end, whole);
  if (integer.ec == std::errc() && integer.ptr == end) return whole;
  double number = 0;
  const auto [at, error] = std::from_chars(begin, end, number);
  if (error != std::errc() || at != end || !(std::fabs(number) < kLimit)) return 0;
  return static_cast<std::int64_t>(number);
}

std::string_view mistake_of(const ConfigKeyInfo& info, Value value) {
  if (value.kind() == DataKind::Broken) return {};
  if (value.is_string()) return mistake_of_text(info, value.text());
  if (info.consumption != Consumption::Arith || !value.truthy()) return {};
  if (info.name == "rate_limit") return is_rate_limit(value) ? std::string_view() : "shape";
  if (info.type == "dict") return value.is_object() ? std::string_view() : "shape";
  if (info.type == "list") return value.is_array() ? std::string_view() : "shape";
  return value.is_object() || value.is_array() ? "shape" : std::string_view();
}

bool is_switched_on(const ConfigKeyInfo* info, Value value) {
  const bool is_cint = info != nullptr && info->consumption == Consumption::Cint;
  return is_cint ? python_cint(value) != 0 : value.truthy();
}

std::int64_t python_cint(Value value) {
  return value.is_string() ? python_cint(value.text()) : value.integer().value_or(0);
}

Address address_of(std::string_view text) {
  const std::size_t scheme = text.find("://");
  std::string_view rest = scheme == std::string_view::npos ? text : text.substr(scheme + 3);
  rest = rest.substr(0, rest.find_first_of("/?#"));
  const std::size_t user = rest.rfind('@');
  if (user != std::string_view::npos) rest.remove_prefix(user + 1);
  const std::size_t bracket = rest.starts_with('[') ? rest.find(']') : 0;
  if (bracket == std::string_view::npos) return {};
  const std::size_t colon = rest.find(':', bracket);
  Address address{.host = rest.substr(0, colon)};
  if (colon != std::string_view::npos) address.port = python_cint(rest.substr(colon + 1));
  return address;
}

}  // namespace facts
