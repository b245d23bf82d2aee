// SPDX-License-Identifier: MIT
#include "facts/secrets/randomness.h"

#include "catch.h"

TEST_CASE("words are covered by words", "[facts]") {
  CHECK(facts::word_coverage("customer_password") > 0.9);
  CHECK(facts::word_coverage("Zk3v9XqLw7TbN2rY") < 0.1);
  CHECK(facts::word_coverage("") == 0);
}

TEST_CASE("pairs of letters tell words from noise", "[facts]") {
  CHECK(facts::word_pairs("authentication") > 0.9);
  CHECK(facts::word_pairs("zqxkvjwpgq") < 0.3);
  CHECK(facts::word_pairs("a1b2") == 0);
}

TEST_CASE("random is what all three tests call random", "[facts]") {
  for (const auto* text : {"Zk3v9XqLw7TbN2rY", "9f8e7d6c5b4a39281706f5e4d3c2b1a0",
                           "qXvKzWpLmTgRbNcD", "tG7#pQ2!vX9z"}) {
    CAPTURE(text);
    CHECK(facts::is_random(text));
  }
  for (const auto* text :
       {"section_break_17", "customer-invoice-template", "getAccessTokenFromUser", "short1",
        "aaaaaaaaaaaaaaaaaaaa", "com.clinic.payment.gateway"}) {
    CAPTURE(text);
    CHECK_FALSE(facts::is_random(text));
  }
}
