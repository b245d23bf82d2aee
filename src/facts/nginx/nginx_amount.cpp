// SPDX-License-Identifier: MIT
#include "facts/nginx/nginx_amount.h"

namespace facts {
namespace {

constexpr std::size_t kMaxDigits = 12;

// Takes the digits at the start of `text` off; none when there are none or too many.
std::optional<std::int64_t> take_number(std::string_view& text) {
  std::size_t size = 0;
  std::int64_t number = 0;
  while (size < text.size() && text[size] >= '0' && text[size] <= '9') {
    if (size == kMaxDigits) return {};
    number = number * 10 + (text[size++] - '0');
  }
  if (size == 0) return {};
  text.remove_prefix(size);
  return number;
}

std::int64_t seconds_in(char unit) {
  switch (unit) {
    case 's':
      return 1;
    case 'm':
      return 60;
    case 'h':
      return 3600;
    case 'd':
      return 86400;
    case 'w':
      return 7 * 86400;
    case 'M':
      return 30 * 86400;
    case 'y':
      return 365 * 86400;
    default:
      return 0;
  }
}

std::int64_t bytes_in(char unit) {
  if (unit == 'k' || unit == 'K') return 1LL << 10;
  if (unit == 'm' || unit == 'M') return 1LL << 20;
  return unit == 'g' || unit == 'G' ? 1LL << 30 : 0;
}

}  // namespace

std::optional<std::int64_t> nginx_seconds(std::string_view text) {
  std::int64_t total = 0;
  if (text.empty()) return {};
  while (!text.empty()) {
    const std::optional<std::int64_t> number = take_number(text);
    if (!number) return {};
    const std::int64_t unit = text.empty() ? 1 : seconds_in(text.front());
    if (unit == 0 || text.starts_with("ms")) return {};
    if (!text.empty()) text.remove_prefix(1);
    total += *number * unit;
  }
  return total;
}

std::optional<std::int64_t> nginx_bytes(std::string_view text) {
  const std::optional<std::int64_t> number = take_number(text);
  if (!number || text.size() > 1) return {};
  if (text.empty()) return number;
  const std::int64_t unit = bytes_in(text.front());
  return unit == 0 ? std::nullopt : std::optional(*number * unit);
}

}  // namespace facts
