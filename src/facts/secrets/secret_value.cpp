// SPDX-License-Identifier: MIT
// Random text is likely a key; what people make up is likely a password only when it is as mixed as
// a policy wants it. Names, paths, addresses, sentences and identifiers are nothing.
#include "facts/secrets/secret_value.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/placeholder.h"
#include "base/text.h"
#include "facts/secrets/randomness.h"
#include "facts/secrets/secret_names.h"

namespace facts {
namespace {

constexpr std::size_t kShortest = 6;
constexpr std::size_t kShortestPassword = 8;
constexpr std::size_t kShortestMixed = 12;
constexpr std::size_t kShortestKey = 16;
constexpr std::size_t kLongest = 1024;

bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}
bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

template <typename Test>
bool has(std::string_view text, Test test) {
  return std::any_of(text.begin(), text.end(), test);
}

// How many of small letters, capitals, digits and signs occur.
int classes(std::string_view text) {
  const auto is_sign = [](char c) { return !is_lower(c) && !is_upper(c) && !is_digit(c); };
  return int{has(text, is_lower)} + int{has(text, is_upper)} + int{has(text, is_digit)} +
         int{has(text, is_sign)};
}

// "api_secret" = "api_secret_for_tests": a name for a name.
bool repeats_name(std::string_view name, std::string_view value) {
  const std::string other = snake_case(value);
  return base::contains(other, name) || base::contains(name, other);
}

bool is_chosen_for_show(std::string_view value) {
  const std::string lower = base::to_lower(value);
  for (const std::string_view word : {"test", "demo", "password", "passw0rd", "user", "abc123"}) {
    if (base::contains(lower, word)) return true;
  }
  return false;
}

// "invoice-report7": small letters in pieces, one digit at the end. More often a name than a
// password.
bool is_slug(std::string_view value) {
  if (is_digit(value.back())) value.remove_suffix(1);
  return std::all_of(value.begin(), value.end(),
                     [](char c) { return is_lower(c) || c == '-' || c == '_'; });
}

Tier worth_as_password(std::string_view value, const SecretContext& context) {
  if (value.size() < kShortestPassword || !has(value, is_digit)) return Tier::None;
  const bool is_mixed = has(value, is_upper) || word_coverage(value) < 0.5;
  const bool is_strong =
      classes(value) >= 3 && is_mixed && !is_chosen_for_show(value) && !is_slug(value);
  return is_strong && context.area != "docs" ? Tier::Likely : Tier::Possible;
}

Tier worth(const Assignment& assignment, std::string_view value, const SecretContext& context) {
  if (is_uuid(value)) return Tier::Possible;
  const bool is_noise = is_random(value);
  const bool is_long = value.size() >= kShortestKey;
  const bool is_mixed = value.size() >= kShortestMixed && classes(value) >= 3;
  if (is_noise && (is_long || is_mixed)) return Tier::Likely;
  const bool is_password = assignment.is_login || promises_password(assignment.name);
  const bool is_typed = is_password && !assignment.is_argument;
  const Tier typed = is_typed ? worth_as_password(value, context) : Tier::None;
  return is_noise ? std::max(typed, Tier::Possible) : typed;
}

// Names that also carry what everybody may see.
bool is_half_secret(const Assignment& assignment) {
  const std::string_view name = assignment.name;
  if (assignment.is_login) return false;
  return ends_in_word(name, "signature") || ends_in_word(name, "consumer_key") ||
         ends_in_word(name, "auth") || ends_in_word(name, "app_key");
}

}  // namespace

bool is_uuid(std::string_view text) {
  if (text.size() != 36) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_dash = i == 8 || i == 13 || i == 18 || i == 23;
    const bool is_hex = std::string_view("0123456789abcdefABCDEF").find(text[i]) != text.npos;
    if (is_dash ? text[i] != '-' : !is_hex) return false;
  }
  return true;
}

bool is_something_else(std::string_view text) {
  if (text.find_first_of(" \t") != text.npos || base::contains(text, "://")) return true;
  if (base::contains(text, "\\u")) return true;                           // words of another script
  if (text.starts_with("pi_") || text.starts_with("seti_")) return true;  // of one Stripe payment
  constexpr std::string_view kStarts = "/.#@~";
  if (kStarts.find(text.front()) != text.npos) return true;
  const std::size_t bracket = text.find('(');
  if (bracket != text.npos && text.back() == ')' && base::is_identifier(text.substr(0, bracket))) {
    return true;
  }
  for (const std::string_view start : {"sha1-", "sha256", "sha384", "sha512", "md5",
                                       "data:", "http", "urn:", "file:", "env:", "vault:"}) {
    if (text.starts_with(start)) return true;
  }
  const std::vector<std::string_view> parts = base::split(text, '.');
  const bool is_dotted = parts.size() > 1 && std::all_of(parts.begin(), parts.end(), [](auto part) {
                           return base::is_identifier(part) && !is_random(part);
                         });
  const bool has_words = word_coverage(text) > 0.6 || word_pairs(text) > 0.8;
  return is_dotted || (base::is_identifier(text) && has_words && !has(text, is_digit));
}

Tier judge_value(const Assignment& assignment, std::string_view value,
                 const SecretContext& context) {
  if (value.size() < kShortest || value.size() > kLongest) return Tier::None;
  if (base::is_placeholder(value) || base::is_weak_password(value)) return Tier::None;
  if (is_something_else(value) || repeats_name(assignment.name, value)) return Tier::None;
  const Tier tier = worth(assignment, value, context);
  const bool is_unreal = context.area != "code" && context.area != "config";
  return is_unreal || is_half_secret(assignment) ? std::min(tier, Tier::Possible) : tier;
}

}  // namespace facts
