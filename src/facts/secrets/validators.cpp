// SPDX-License-Identifier: MIT
#include "facts/secrets/validators.h"

#include <algorithm>
#include <map>
#include <string>

#include "base/encoding.h"
#include "base/placeholder.h"
#include "base/text.h"
#include "facts/config/config_secret.h"
#include "facts/secrets/key_blocks.h"
#include "facts/secrets/randomness.h"
#include "syntax/data_tree.h"

namespace facts {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

// Identifiers and words have no digits and change their case only where a word begins.
bool reads_as_words(std::string_view text) {
  if (std::any_of(text.begin(), text.end(), is_digit)) return false;
  std::size_t changes = 0;
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (is_upper(text[i]) != is_upper(text[i - 1])) ++changes;
  }
  return changes * 10 < text.size() * 3;
}

Proof fine_if(bool is_good) {
  return is_good ? Proof::Fine : Proof::Refuted;
}

Proof token(std::string_view, std::string_view text) {
  return fine_if(!reads_as_words(text) && !base::is_placeholder(text));
}

// A token of three parts in base64 has a validator of its own.
Proof random(std::string_view, std::string_view text) {
  if (text.starts_with("eyJ")) return Proof::Refuted;
  return fine_if(!base::is_placeholder(text) && is_random(text));
}

// Forty hexadecimal digits are a commit, not a key.
Proof not_hex(std::string_view match, std::string_view text) {
  const bool is_hex = text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
  return is_hex ? Proof::Refuted : token(match, text);
}

// "ghp_" or "npm_", thirty random characters, and their CRC-32 in six digits of base 62. A sum that
// fails is most often an invented token, yet no proof: the scheme is not part of any promise.
Proof crc32_token(std::string_view match, std::string_view text) {
  const std::size_t prefix = text.find('_');
  if (prefix == std::string_view::npos || text.size() < prefix + 8) return Proof::Refuted;
  const std::string_view body = text.substr(prefix + 1, text.size() - prefix - 7);
  if (base::to_base62(base::crc32(body), 6) == text.substr(text.size() - 6)) return Proof::Proven;
  const bool is_shaped = token(match, text) == Proof::Fine && is_random(body);
  return is_shaped ? Proof::Doubtful : Proof::Refuted;
}

Proof aws_key_id(std::string_view, std::string_view text) {
  if (text.size() != 20 || text.ends_with("EXAMPLE") || base::is_placeholder(text)) {
    return Proof::Refuted;
  }
  return fine_if(std::all_of(text.begin() + 4, text.end(), [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= '2' && c <= '7');
  }));
}

Proof fernet(std::string_view, std::string_view text) {
  if (text.size() != 44 || !text.ends_with('=') || base::is_placeholder(text)) {
    return Proof::Refuted;
  }
  const std::optional<std::string> key = base::decode_base64(text);
  return key && key->size() == 32 ? Proof::Proven : Proof::Refuted;
}

// Payloads that tutorials print, and e-invoice signatures of the Indian tax portal, which stand on
// every invoice.
bool is_public_payload(const syntax::DataTree& payload) {
  const syntax::Value root = payload.root();
  return root["name"].text() == "John Doe" || root["sub"].text() == "1234567890" ||
         root["iss"].text().starts_with("NIC") || root["iss"].text() == "joe";
}

Proof jwt(std::string_view, std::string_view text) {
  const std::vector<std::string_view> parts = base::split(text, '.');
  if (parts.size() != 3 || parts[2].size() < 20) return Proof::Refuted;
  const std::optional<std::string> header = base::decode_base64(parts[0]);
  const std::optional<std::string> payload = base::decode_base64(parts[1]);
  if (!header || !payload) return Proof::Refuted;
  const syntax::DataTree head = syntax::parse_json(*header);
  const syntax::DataTree body = syntax::parse_json(*payload);
  const std::string_view algorithm = head.root()["alg"].text();
  if (!head.is_whole() || !body.is_whole() || algorithm.empty()) return Proof::Refuted;
  return fine_if(base::to_lower(algorithm) != "none" && !is_public_payload(body));
}

// Fifteen hexadecimal digits, a colon, fifteen more.
bool is_frappe_token(std::string_view text) {
  constexpr std::size_t kHalf = 15;
  if (text.size() != 2 * kHalf + 1 || text[kHalf] != ':') return false;
  const std::string digits =
      std::string(text.substr(0, kHalf)) + std::string(text.substr(kHalf + 1));
  return digits.find_first_not_of("0123456789abcdef") == std::string::npos;
}

// "user:password" in base64.
Proof basic_auth(std::string_view, std::string_view text) {
  const std::optional<std::string> pair = base::decode_base64(text);
  if (!pair) return Proof::Refuted;
  const std::size_t colon = pair->find(':');
  const bool is_text = std::all_of(pair->begin(), pair->end(), [](char c) {
    return c > ' ' && static_cast<unsigned char>(c) < 0x7F;
  });
  if (colon == std::string::npos || colon == 0 || !is_text) return Proof::Refuted;
  if (is_frappe_token(*pair)) return Proof::Proven;
  const std::string_view password = std::string_view(*pair).substr(colon + 1);
  if (base::is_placeholder(password) || base::is_weak_password(password)) return Proof::Refuted;
  return password.size() >= 6 ? Proof::Fine : Proof::Doubtful;
}

// "://user:password@host": of hosts that others can reach, and no word that stands for a password.
Proof url_password(std::string_view match, std::string_view text) {
  const std::string_view user = match.substr(3, match.find(':', 3) - 3);
  if (base::is_placeholder(text) || base::is_weak_password(text)) return Proof::Refuted;
  const bool is_form = user == text || base::to_lower(user) == "user" || user == "username";
  return is_form ? Proof::Refuted : Proof::Fine;
}

Proof age_key(std::string_view, std::string_view text) {
  return base::is_bech32(text) ? Proof::Proven : Proof::Refuted;
}

}  // namespace

Validator find_validator(std::string_view name) {
  static const std::map<std::string_view, Validator> validators = {
      {"token", token},
      {"github_crc32", crc32_token},
      {"npm", crc32_token},
      {"aws", aws_key_id},
      {"fernet", fernet},
      {"jwt", jwt},
      {"private_key_block", private_key_block},
      {"encoded_key", encoded_key},
      {"putty_key", putty_key},
      {"age_key", age_key},
      {"random", random},
      {"not_hex", not_hex},
      {"basic_auth", basic_auth},
      {"url_password", url_password}};
  const auto found = validators.find(name);
  return found == validators.end() ? nullptr : found->second;
}

}  // namespace facts
