// SPDX-License-Identifier: MIT
#include "base/encoding.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/text.h"

namespace base {
namespace {

constexpr std::string_view kBase62 =
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
constexpr std::string_view kBech32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";

int base64_digit(char c) {
  if (c >= 'A' && c <= 'Z') return c - 'A';
  if (c >= 'a' && c <= 'z') return c - 'a' + 26;
  if (c >= '0' && c <= '9') return c - '0' + 52;
  if (c == '+' || c == '-') return 62;
  if (c == '/' || c == '_') return 63;
  return -1;
}

std::string_view without_padding(std::string_view text) {
  while (text.ends_with('=')) text.remove_suffix(1);
  return text;
}

std::uint32_t bech32_step(std::uint32_t checksum, std::uint32_t value) {
  constexpr std::array<std::uint32_t, 5> kGenerator = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa,
                                                       0x3d4233dd, 0x2a1462b3};
  const std::uint32_t top = checksum >> 25U;
  checksum = ((checksum & 0x1ffffffU) << 5U) ^ value;
  for (std::size_t i = 0; i < kGenerator.size(); ++i) {
    if (((top >> i) & 1U) != 0) checksum ^= kGenerator[i];
  }
  return checksum;
}

}  // namespace

std::optional<std::string> decode_base64(std::string_view text) {
  const std::string_view digits = without_padding(text);
  if (digits.size() % 4 == 1 || text.size() - digits.size() > 2) return std::nullopt;
  std::string bytes;
  std::uint32_t bits = 0;
  unsigned count = 0;
  for (const char c : digits) {
    const int digit = base64_digit(c);
    if (digit < 0) return std::nullopt;
    bits = (bits << 6U) | static_cast<std::uint32_t>(digit);
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes.push_back(static_cast<char>((bits >> count) & 0xFFU));
  }
  return bytes;
}

std::uint32_t crc32(std::string_view bytes) {
  std::uint32_t sum = 0xFFFFFFFFU;
  for (const char c : bytes) {
    sum ^= static_cast<unsigned char>(c);
    for (int bit = 0; bit < 8; ++bit) sum = (sum >> 1U) ^ ((sum & 1U) != 0 ? 0xEDB88320U : 0U);
  }
  return ~sum;
}

std::string to_base62(std::uint32_t number, std::size_t width) {
  std::string digits;
  for (; number > 0 || digits.size() < width; number /= 62) digits.push_back(kBase62[number % 62]);
  std::reverse(digits.begin(), digits.end());
  return digits;
}

bool is_bech32(std::string_view text) {
  const std::string lower = to_lower(text);
  const std::size_t separator = lower.rfind('1');
  if (separator == std::string::npos || separator == 0) return false;
  std::uint32_t checksum = 1;
  const std::string_view human = std::string_view(lower).substr(0, separator);
  for (const char c : human) checksum = bech32_step(checksum, static_cast<unsigned char>(c) >> 5U);
  checksum = bech32_step(checksum, 0);
  for (const char c : human) checksum = bech32_step(checksum, static_cast<unsigned char>(c) & 31U);
  for (const char c : std::string_view(lower).substr(separator + 1)) {
    const std::size_t value = kBech32.find(c);
    if (value == std::string_view::npos) return false;
    checksum = bech32_step(checksum, static_cast<std::uint32_t>(value));
  }
  return checksum == 1;
}

}  // namespace base
