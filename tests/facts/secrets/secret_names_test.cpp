// SPDX-License-Identifier: MIT
#include "facts/secrets/secret_names.h"

#include "base/text.h"
#include "catch.h"

TEST_CASE("names in any spelling become snake case", "[facts]") {
  CHECK(facts::snake_case("dbPassword") == "db_password");
  CHECK(facts::snake_case("AWS_SECRET_ACCESS_KEY") == "aws_secret_access_key");
  CHECK(facts::snake_case("APISecret") == "api_secret");
  CHECK(facts::snake_case("auth-token") == "auth_token");
}

TEST_CASE("a name promises a secret by its last words", "[facts]") {
  for (const auto* name :
       {"password", "db_password", "aws_secret_access_key", "api_key", "smtp_pwd",
        "stripe_secret_key", "token", "password_1", "api_key_live"}) {
    CAPTURE(name);
    CHECK(facts::promises_secret(name));
  }
  for (const auto* name :
       {"password_field", "csrf_token", "public_key", "next_page_token", "monkey", "tokenizer",
        "compass", "reset_password", "secret_santa", "author"}) {
    CAPTURE(name);
    CHECK_FALSE(facts::promises_secret(name));
  }
}

TEST_CASE("passwords are what people type", "[facts]") {
  CHECK(facts::promises_password("admin_password"));
  CHECK(facts::promises_password("ftp_pass"));
  CHECK_FALSE(facts::promises_password("api_key"));
}

TEST_CASE("every promising name holds a stem", "[facts]") {
  for (const auto* name : {"password", "passwd", "pwd", "passphrase", "secret", "apikey", "api_key",
                           "access_token", "credentials", "authkey", "merchant_key", "passkey"}) {
    CAPTURE(name);
    bool has_stem = false;
    for (const auto& stem : facts::secret_stems()) {
      has_stem = has_stem || base::contains(name, stem);
    }
    CHECK(has_stem);
  }
}
