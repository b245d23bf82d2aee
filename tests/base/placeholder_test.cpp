// SPDX-License-Identifier: MIT
#include "base/placeholder.h"

#include <random>
#include <string>

#include "catch.h"

using base::is_placeholder;
using base::is_weak_password;

TEST_CASE("what a template or a how-to puts in place of a secret is a placeholder", "[base]") {
  const char* text = GENERATE(
      "", "  ", "changeme", "CHANGE_ME_now", "your_api_key", "<token>", "{{ db_password }}",
      "${DB_PASSWORD}", "$DB_PASSWORD", "%(password)s", "None", "null", "********", "xxxxxxxxxxxx",
      "XXXX-1", "...", "password", "12345678", "abcdefgh", "aaaaaaaa", "abcabcabc", "87654321",
      "fake-key-1", "AKIAIOSFODNN7EXAMPLE", "0123456789abcdef0123456789abcdef", "put_key_here");
  CAPTURE(text);
  CHECK(is_placeholder(text));
}

TEST_CASE("random values and chosen passwords are no placeholders", "[base]") {
  const char* text = GENERATE("zQWBuTSOoRi4A9sp", "Frappe@123456", "tr0ub4dor&3", "root",
                              "correct horse battery", "9f86d081884c7d65", "Hospital#2024");
  CAPTURE(text);
  CHECK_FALSE(is_placeholder(text));
}

TEST_CASE("hardly any random token is taken for a placeholder", "[base]") {
  const std::string base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  std::mt19937 random(20260801);
  int taken = 0;
  for (int i = 0; i < 20000; ++i) {
    const std::size_t letters = i % 2 == 0 ? 62 : 16;
    std::string token;
    while (token.size() < 36) token.push_back(base62[random() % letters]);
    if (is_placeholder(base::entropy(token) > 0 ? token : "")) ++taken;
  }
  CHECK(taken < 20);
}

TEST_CASE("words of test set-ups are weak, anything longer is not", "[base]") {
  CHECK(is_weak_password("Travis"));
  CHECK(is_weak_password("test_frappe"));
  CHECK_FALSE(is_weak_password("test_frappe_9Kq"));
}

TEST_CASE("entropy counts bits per byte", "[base]") {
  CHECK(base::entropy("aaaa") == Approx(0.0));
  CHECK(base::entropy("abab") == Approx(1.0));
  CHECK(base::entropy("abcd") == Approx(2.0));
  CHECK(base::entropy("") == Approx(0.0));
}
