// SPDX-License-Identifier: MIT
// Widths follow Unicode's East Asian Width (W and F are two columns) and general category Mn/Me,
// as ranges coarse enough to stay readable: a wrong column costs a shifted mark, nothing else.
#include "report/utf8.h"

#include <algorithm>
#include <array>
#include <span>

namespace report {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

constexpr std::array<Range, 34> kCombining = {
    {{0x0300, 0x036F}, {0x0483, 0x0489}, {0x0591, 0x05BD}, {0x0610, 0x061A},  {0x064B, 0x065F},
     {0x0670, 0x0670}, {0x06D6, 0x06DC}, {0x0730, 0x074A}, {0x0900, 0x0902},  {0x093A, 0x093A},
     {0x093C, 0x093C}, {0x0941, 0x0948}, {0x094D, 0x094D}, {0x0951, 0x0957},  {0x0981, 0x0981},
     {0x09BC, 0x09BC}, {0x0A70, 0x0A71}, {0x0ABC, 0x0ABC}, {0x0B3C, 0x0B3C},  {0x0BCD, 0x0BCD},
     {0x0C4D, 0x0C4D}, {0x0CCC, 0x0CCD}, {0x0D4D, 0x0D4D}, {0x0E31, 0x0E31},  {0x0E34, 0x0E3A},
     {0x0E47, 0x0E4E}, {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF}, {0x20D0, 0x20FF},  {0x302A, 0x302D},
     {0x3099, 0x309A}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}, {0xE0100, 0xE01EF}}};

constexpr std::array<Range, 22> kWide = {
    {{0x1100, 0x115F},   {0x231A, 0x231B},  {0x23E9, 0x23EC},   {0x2614, 0x2615},
     {0x26A1, 0x26A1},   {0x2705, 0x2705},  {0x274C, 0x274C},   {0x2E80, 0x303E},
     {0x3041, 0x33FF},   {0x3400, 0x4DBF},  {0x4E00, 0x9FFF},   {0xA000, 0xA4CF},
     {0xA960, 0xA97F},   {0xAC00, 0xD7A3},  {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},
     {0xFF00, 0xFF60},   {0xFFE0, 0xFFE6},  {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF},
     {0x1F900, 0x1FAFF}, {0x20000, 0x3FFFD}}};

bool is_in(std::span<const Range> ranges, char32_t point) {
  const auto after =
      std::upper_bound(ranges.begin(), ranges.end(), point,
                       [](char32_t p, const Range& range) { return p < range.first; });
  return after != ranges.begin() && point <= (after - 1)->last;
}

// How a lead byte goes on: bytes that follow, and what the first of them may be (RFC 3629).
struct Lead {
  std::size_t following = 0;
  unsigned char lowest = 0x80;
  unsigned char highest = 0xBF;
};

Lead lead_of(unsigned char byte) {
  if (byte >= 0xC2 && byte <= 0xDF) return {.following = 1};
  if (byte == 0xE0) return {.following = 2, .lowest = 0xA0};
  if (byte == 0xED) return {.following = 2, .highest = 0x9F};
  if (byte >= 0xE1 && byte <= 0xEF) return {.following = 2};
  if (byte == 0xF0) return {.following = 3, .lowest = 0x90};
  if (byte >= 0xF1 && byte <= 0xF3) return {.following = 3};
  if (byte == 0xF4) return {.following = 3, .highest = 0x8F};
  return {};
}

}  // namespace

Character character_at(std::string_view text, std::size_t at) {
  const auto first = static_cast<unsigned char>(text[at]);
  if (first < 0x80) return {.point = first, .length = 1, .is_valid = true};
  Lead lead = lead_of(first);
  if (lead.following == 0) return {};
  char32_t point = first & (0x3FU >> lead.following);
  for (std::size_t i = 1; i <= lead.following; ++i) {
    if (at + i >= text.size()) return {.length = i};
    const auto byte = static_cast<unsigned char>(text[at + i]);
    if (byte < lead.lowest || byte > lead.highest) return {.length = i};
    lead = {.following = lead.following};
    point = (point << 6U) | (byte & 0x3FU);
  }
  return {.point = point, .length = 1 + lead.following, .is_valid = true};
}

std::string valid_utf8(std::string_view text) {
  std::string valid;
  valid.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    valid += character.is_valid ? text.substr(at, character.length) : "\xEF\xBF\xBD";
    at += character.length;
  }
  return valid;
}

std::size_t align_down(std::string_view text, std::size_t at) {
  if (at >= text.size()) return text.size();
  const std::size_t lowest = at < 3 ? 0 : at - 3;
  for (std::size_t start = at; start > lowest;) {
    const bool is_continuation = (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U;
    if (!is_continuation) return start;
    --start;
    if (character_at(text, start).is_valid && start + character_at(text, start).length > at) {
      return start;
    }
  }
  return at;
}

unsigned columns(char32_t point) {
  if (point < 0x300) return 1;
  if (is_in(kCombining, point)) return 0;
  return is_in(kWide, point) ? 2 : 1;
}

unsigned columns(std::string_view text) {
  unsigned sum = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    sum += columns(character.point);
    at += character.length;
  }
  return sum;
}

}  // namespace report
