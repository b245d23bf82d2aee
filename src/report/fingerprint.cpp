// SPDX-License-Identifier: MIT
// A line's hash covers the hundred UTF-16 units from its start onward, over the ends of lines, with
// blanks and tabs left out and CR and CRLF read as LF: a polynomial of base 37 modulo 2^64. The
// text ends with the unit 65535 and then zeros. An LF that follows a CR directly belongs to it; a
// blank in between breaks the pair, as in the original.
#include "report/fingerprint.h"

#include <map>

#include "report/utf8.h"

namespace report {
namespace {

constexpr std::size_t kBlock = 100;
constexpr std::uint64_t kBase = 37;
constexpr std::uint16_t kEndOfText = 65535;

std::string hexadecimal(std::uint64_t value) {
  std::string digits;
  do {
    digits.insert(digits.begin(), "0123456789abcdef"[value & 0xFU]);
    value >>= 4U;
  } while (value != 0);
  return digits;
}

// What the hash sees of a text: its significant units, and where lines start among them.
struct Significant {
  std::vector<std::uint16_t> units;
  std::vector<std::size_t> starts;
};

class Sieve {
 public:
  Significant take(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
      const Character character = character_at(bytes, at);
      at += character.length;
      if (character.point <= 0xFFFF) {
        feed(static_cast<std::uint16_t>(character.point));
      } else {
        const char32_t offset = character.point - 0x10000;
        feed(static_cast<std::uint16_t>(0xD800U + (offset >> 10U)));
        feed(static_cast<std::uint16_t>(0xDC00U + (offset & 0x3FFU)));
      }
    }
    feed(kEndOfText);
    return std::move(text_);
  }

 private:
  void feed(std::uint16_t unit) {
    const bool is_skipped = unit == ' ' || unit == '\t' || (after_cr_ && unit == '\n');
    after_cr_ = !is_skipped && unit == '\r';
    if (is_skipped) return;
    if (unit == '\r') unit = '\n';
    if (at_line_start_) text_.starts.push_back(text_.units.size());
    at_line_start_ = unit == '\n';
    text_.units.push_back(unit);
  }

  Significant text_;
  bool at_line_start_ = true;
  bool after_cr_ = false;
};

}  // namespace

std::vector<std::string> line_hashes(std::string_view bytes) {
  Significant text = Sieve().take(bytes);
  text.units.resize(text.units.size() + kBlock, 0);
  std::uint64_t first_factor = 1;
  for (std::size_t i = 0; i < kBlock; ++i) first_factor *= kBase;
  std::uint64_t hash = 0;
  std::size_t end = 0;  // units that the hash has taken in
  std::map<std::uint64_t, std::size_t> seen;
  std::vector<std::string> hashes;
  for (const std::size_t start : text.starts) {
    for (; end < start + kBlock; ++end) {
      hash = hash * kBase + text.units[end];
      if (end >= kBlock) hash -= first_factor * text.units[end - kBlock];
    }
    hashes.push_back(hexadecimal(hash) + ":" + std::to_string(++seen[hash]));
  }
  return hashes;
}

}  // namespace report
