// SPDX-License-Identifier: MIT
// Every test here is chosen so that a random secret passes it with a chance well below one in a
// thousand: long words only inside text, short words only as whole segments.
#include "base/placeholder.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "base/text.h"

namespace base {
namespace {

// Found anywhere, any case.
constexpr std::array<std::string_view, 38> kWords = {
    "example",      "changeme",     "change_me", "change-me",  "change this", "changethis",
    "change_this",  "placeholder",  "replaceme", "replace_me", "replace-me",  "replace_with",
    "replace-with", "replace with", "insert_",   "your_",      "your-",       "your ",
    "yourkey",      "yoursecret",   "yourpass",  "yourtoken",  "yourapi",     "redacted",
    "dummy",        "sample",       "not_real",  "not-a-real", "not_a_real",  "notreal",
    "goes_here",    "goes-here",    "goeshere",  "_here",      "foobar",      "deadbeef",
    "my_secret",    "mysecret"};

// The whole text, any case.
constexpr std::array<std::string_view, 24> kWhole = {
    "none",        "null",           "nil",    "true",  "false",  "undefined",
    "password",    "passwd",         "secret", "token", "key",    "apikey",
    "api_key",     "api_secret",     "todo",   "tbd",   "string", "default",
    "db_password", "encryption_key", "n/a",    "na",    "nan",    "unset"};

// One segment between separators, any case.
constexpr std::array<std::string_view, 5> kSegments = {"fake", "mock", "invalid", "fixme", "todo"};

constexpr std::array<std::string_view, 40> kWeak = {
    "root",    "admin",     "travis",        "test",      "test_frappe",  "frappe",   "erpnext",
    "mariadb", "mysql",     "postgres",      "db_root",   "changeit",     "password", "secret",
    "pass",    "passwd",    "qwerty",        "letmein",   "toor",         "guest",    "user",
    "demo",    "local",     "localhost",     "developer", "ci",           "123",      "1234",
    "12345",   "123456",    "12345678",      "123456789", "1234567890",   "admin123", "root123",
    "test123", "frappe123", "eastern_43a1w", "test_site", "administrator"};

bool is_alnum(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

template <std::size_t N>
bool is_one_of(std::string_view text, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), text) != words.end();
}

// "<token>", "{{ token }}", "${TOKEN}", "$TOKEN", "%(token)s", "%s", "[token]".
bool is_template(std::string_view text) {
  const char first = text.front();
  const char last = text.back();
  const bool is_bracketed = (first == '<' && last == '>') || (first == '{' && last == '}') ||
                            (first == '[' && last == ']') || (first == '%' && last == '%');
  if (is_bracketed || (first == '$' && is_identifier(text.substr(1)))) return true;
  for (const std::string_view mark : {"{{", "${", "$(", "%(", "{%", "<%", "%s"}) {
    if (contains(text, mark)) return true;
  }
  return false;
}

bool has_word(std::string_view lower) {
  if (is_one_of(lower, kWhole)) return true;
  return std::any_of(kWords.begin(), kWords.end(),
                     [&](std::string_view word) { return contains(lower, word); });
}

bool has_segment(std::string_view lower) {
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= lower.size(); ++i) {
    if (i < lower.size() && is_alnum(lower[i])) continue;
    if (is_one_of(lower.substr(begin, i - begin), kSegments)) return true;
    begin = i + 1;
  }
  return false;
}

// Length of the longest stretch in which each byte is the one before plus `step`.
std::size_t longest_run(std::string_view text, int step) {
  std::size_t best = text.empty() ? 0 : 1;
  std::size_t run = best;
  for (std::size_t i = 1; i < text.size(); ++i) {
    run = text[i] - text[i - 1] == step ? run + 1 : 1;
    best = std::max(best, run);
  }
  return best;
}

bool has_mask(std::string_view lower) {
  for (const std::string_view mask : {"xxxx", "****", "....", "----", "____", "\u2026", "\u2022"}) {
    if (contains(lower, mask)) return true;
  }
  return lower == "..." || longest_run(lower, 0) >= 6;
}

bool is_counting(std::string_view text) {
  const std::size_t run = std::max(longest_run(text, 1), longest_run(text, -1));
  return run >= 8 || (run >= 4 && 2 * run >= text.size());
}

std::size_t distinct(std::string_view text) {
  std::string sorted(text);
  std::sort(sorted.begin(), sorted.end());
  return static_cast<std::size_t>(std::unique(sorted.begin(), sorted.end()) - sorted.begin());
}

// "abcabcabc": the text is one short piece over and over.
bool is_repeating(std::string_view text) {
  for (std::size_t period = 1; period * 2 <= text.size() && period <= 10; ++period) {
    if (text.substr(period) == text.substr(0, text.size() - period)) return true;
  }
  return text.size() >= 8 && distinct(text) <= 2 + text.size() / 16;
}

}  // namespace

double entropy(std::string_view text) {
  std::array<std::size_t, 256> counts{};
  for (const char c : text) ++counts[static_cast<unsigned char>(c)];
  double bits = 0;
  for (const std::size_t count : counts) {
    if (count == 0) continue;
    const double share = static_cast<double>(count) / static_cast<double>(text.size());
    bits -= share * std::log2(share);
  }
  return bits;
}

bool is_placeholder(std::string_view text) {
  text = trim(text);
  if (text.empty() || is_template(text)) return true;
  const std::string lower = to_lower(text);
  return has_word(lower) || has_segment(lower) || has_mask(lower) || is_counting(lower) ||
         is_repeating(lower);
}

bool is_weak_password(std::string_view text) {
  return is_one_of(to_lower(trim(text)), kWeak);
}

}  // namespace base
