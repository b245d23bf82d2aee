// SPDX-License-Identifier: MIT
#include "facts/tls/cipher_suites.h"

#include "catch.h"

TEST_CASE("the table holds every suite and says what is broken about it", "[facts]") {
  const auto find = [](std::string_view name) {
    for (const facts::CipherSuite& suite : facts::cipher_suites()) {
      if (suite.name == name) return suite;
    }
    return facts::CipherSuite{};
  };
  CHECK(facts::cipher_suites().size() > 270);
  CHECK(facts::cipher_suites().size() <= facts::kMaxCipherSuites);
  CHECK(find("RC4-MD5").weakness() == "RC4");
  CHECK(find("EXP-RC4-MD5").weakness() == "EXPORT");
  CHECK(find("NULL-SHA").weakness() == "NULL");
  CHECK(find("ADH-AES128-SHA").weakness() == "anonymous");
  CHECK(find("ECDHE-RSA-AES128-GCM-SHA256").weakness().empty());
  CHECK(find("ECDHE-RSA-AES128-GCM-SHA256").is_aead());
  CHECK(find("ECDHE-RSA-AES128-GCM-SHA256").is_forward_secret());
  CHECK_FALSE(find("AES128-SHA").is_forward_secret());
  CHECK(find("DES-CBC3-SHA").is_gone);
}

TEST_CASE("the suites of TLS 1.3 are no part of a cipher list", "[facts]") {
  CHECK_FALSE(facts::find_cipher_word("TLS_AES_128_GCM_SHA256").is_known);
  CHECK(facts::find_cipher_word("AES128-SHA").suites.count() == 1);
}
