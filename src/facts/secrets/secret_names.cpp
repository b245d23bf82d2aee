// SPDX-License-Identifier: MIT
#include "facts/secrets/secret_names.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace facts {
namespace {

constexpr std::array<std::string_view, 8> kPasswords = {
    "password", "passwd", "passphrase", "pwd", "pass", "passcode", "pw", "passwort"};

constexpr std::array<std::string_view, 35> kKeys = {"secret",          "secret_key",
                                                    "secretkey",       "secret_access_key",
                                                    "secret_key_base", "api_key",
                                                    "apikey",          "api_secret",
                                                    "apisecret",       "app_secret",
                                                    "app_key",         "client_secret",
                                                    "consumer_secret", "key_secret",
                                                    "private_key",     "encryption_key",
                                                    "signing_key",     "master_key",
                                                    "merchant_key",    "merchant_salt",
                                                    "auth_key",        "authkey",
                                                    "token",           "authtoken",
                                                    "access_token",    "refresh_token",
                                                    "credential",      "credentials",
                                                    "passkey",         "security_credential",
                                                    "authorization",   "auth",
                                                    "signature",       "consumer_key",
                                                    "salt_key"};

// What stands behind the word and says only which one of several it is.
constexpr std::array<std::string_view, 17> kTails = {
    "_test", "_live",  "_prod",    "_production", "_dev", "_staging", "_sandbox",   "_uat", "_old",
    "_new",  "_value", "_default", "_string",     "_b64", "_primary", "_secondary", "_main"};

// Names that end like a secret and are none.
constexpr std::array<std::string_view, 24> kHarmless = {
    "csrf_token",   "xsrf_token",  "page_token",      "cancel_token",     "sync_token",
    "pad_token",    "eos_token",   "bos_token",       "unk_token",        "mask_token",
    "public_key",   "site_key",    "reset_password",  "forgot_password",  "show_password",
    "no_password",  "max_token",   "stop_token",      "confirm_password", "new_token",
    "get_password", "input_token", "signature_value", "hashed_secret"};

bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

std::string_view without_tail(std::string_view name) {
  while (!name.empty() && ((name.back() >= '0' && name.back() <= '9') || name.back() == '_')) {
    name.remove_suffix(1);
  }
  for (const std::string_view tail : kTails) {
    if (name.ends_with(tail)) name.remove_suffix(tail.size());
  }
  return name;
}

template <std::size_t N>
bool ends_in_any(std::string_view name, const std::array<std::string_view, N>& endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view ending) { return ends_in_word(name, ending); });
}

}  // namespace

std::string snake_case(std::string_view name) {
  std::string snake;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char c = name[i];
    const bool is_hump = is_upper(c) && i > 0 &&
                         (is_lower(name[i - 1]) ||
                          (is_upper(name[i - 1]) && i + 1 < name.size() && is_lower(name[i + 1])));
    if (is_hump && snake.back() != '_') snake.push_back('_');
    const bool is_joint = c == '-' || c == '.' || c == ' ';
    snake.push_back(is_joint ? '_' : is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c);
  }
  return snake;
}

bool ends_in_word(std::string_view snake_name, std::string_view ending) {
  if (!snake_name.ends_with(ending)) return false;
  return snake_name.size() == ending.size() ||
         snake_name[snake_name.size() - ending.size() - 1] == '_';
}

bool promises_password(std::string_view snake_name) {
  const std::string_view name = without_tail(snake_name);
  if (name.ends_with("password") || name.ends_with("passwd")) return true;
  return ends_in_any(name, kPasswords);
}

bool promises_secret(std::string_view snake_name) {
  const std::string_view name = without_tail(snake_name);
  if (base::contains(name, "public") || ends_in_any(snake_name, kHarmless)) return false;
  if (ends_in_any(name, kHarmless)) return false;
  return promises_password(name) || ends_in_any(name, kKeys);
}

const std::vector<std::string>& secret_stems() {
  static const std::vector<std::string> stems = {
      "passw",     "passphrase",    "pwd",         "pass",       "secret",     "token",
      "api_key",   "apikey",        "api-key",     "app_key",    "app-key",    "appkey",
      "_key",      "privatekey",    "auth",        "passkey",    "credential", "salt",
      "signature", "encryptionkey", "merchantkey", "consumerkey"};
  return stems;
}

}  // namespace facts
