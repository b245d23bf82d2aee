// SPDX-License-Identifier: MIT
// The words and pairs are in rules/_tables/word_shapes.json. Random letters hit a frequent pair
// with a chance of a third, words nine times out of ten.
#include "facts/secrets/randomness.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <unordered_set>
#include <vector>

#include "base/embedded.h"
#include "base/placeholder.h"
#include "base/text.h"
#include "syntax/data_tree.h"

namespace facts {
namespace {

constexpr std::size_t kShortest = 10;
constexpr std::size_t kShortestWord = 4;
constexpr std::size_t kLongestWord = 14;

bool is_letter(char c) {
  return c >= 'a' && c <= 'z';
}

struct Shapes {
  syntax::DataTree tree;
  std::unordered_set<std::string_view> words;
  std::array<bool, 26 * 26> pairs{};
};

Shapes read_shapes() {
  Shapes shapes{.tree = syntax::parse_json(base::embedded_text("_tables/word_shapes.json"))};
  const syntax::Value root = shapes.tree.root();
  for (syntax::Value line = root["words"].first(); line; line = line.next()) {
    for (const std::string_view word : base::split(line.text(), ' ')) shapes.words.insert(word);
  }
  for (syntax::Value line = root["bigrams"].first(); line; line = line.next()) {
    for (const std::string_view pair : base::split(line.text(), ' ')) {
      if (pair.size() != 2 || !is_letter(pair[0]) || !is_letter(pair[1])) continue;
      shapes.pairs[static_cast<std::size_t>((pair[0] - 'a') * 26 + (pair[1] - 'a'))] = true;
    }
  }
  return shapes;
}

const Shapes& shapes() {
  static const Shapes once = read_shapes();
  return once;
}

// The longest known word at the start of `text`, or 0.
std::size_t word_at(std::string_view text) {
  for (std::size_t n = std::min(text.size(), kLongestWord); n >= kShortestWord; --n) {
    if (shapes().words.contains(text.substr(0, n))) return n;
  }
  return 0;
}

// How many different characters a generator would have drawn from.
double alphabet(std::string_view text) {
  bool has_lower = false;
  bool has_upper = false;
  bool has_digit = false;
  bool is_hex = true;
  double size = 0;
  for (const char c : text) {
    has_lower = has_lower || is_letter(c);
    has_upper = has_upper || (c >= 'A' && c <= 'Z');
    has_digit = has_digit || (c >= '0' && c <= '9');
    is_hex = is_hex && std::string_view("0123456789abcdefABCDEF").find(c) != std::string_view::npos;
  }
  if (is_hex) return 16;
  size += has_lower ? 26 : 0;
  size += has_upper ? 26 : 0;
  size += has_digit ? 10 : 0;
  return std::max(size, 10.0);
}

// A random text of n characters uses nearly as many different ones as it can.
bool is_even(std::string_view text) {
  constexpr double kShare = 0.72;
  const double most = std::log2(std::min(static_cast<double>(text.size()), alphabet(text)));
  return base::entropy(text) >= kShare * most;
}

std::size_t count_digits(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }));
}

}  // namespace

double word_coverage(std::string_view text) {
  const std::string lower = base::to_lower(text);
  std::size_t covered = 0;
  std::size_t all = 0;
  for (std::size_t i = 0; i < lower.size();) {
    const std::size_t length = word_at(std::string_view(lower).substr(i));
    const bool counts = is_letter(lower[i]) || (lower[i] >= '0' && lower[i] <= '9');
    covered += length;
    all += length > 0 ? length : counts ? 1 : 0;
    i += std::max<std::size_t>(1, length);
  }
  return all == 0 ? 0 : static_cast<double>(covered) / static_cast<double>(all);
}

double word_pairs(std::string_view text) {
  const std::string lower = base::to_lower(text);
  std::size_t frequent = 0;
  std::size_t all = 0;
  for (std::size_t i = 1; i < lower.size(); ++i) {
    if (!is_letter(lower[i]) || !is_letter(lower[i - 1])) continue;
    ++all;
    const int pair = (lower[i - 1] - 'a') * 26 + (lower[i] - 'a');
    if (shapes().pairs[static_cast<std::size_t>(pair)]) ++frequent;
  }
  return all < 4 ? 0 : static_cast<double>(frequent) / static_cast<double>(all);
}

bool is_random(std::string_view text) {
  if (text.size() < kShortest || !is_even(text)) return false;
  if (word_coverage(text) >= 0.35) return false;
  // Without digits the pairs must be far from those of words.
  const bool has_digits = count_digits(text) * 8 >= text.size();
  return word_pairs(text) <= (has_digits ? 0.8 : 0.66);
}

}  // namespace facts
