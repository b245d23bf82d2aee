// SPDX-License-Identifier: MIT
// No key stands here whole: labels and bodies meet at run time.
#include "facts/secrets/key_blocks.h"

#include "catch.h"
#include "token_maker.h"

namespace {

using facts::is_encrypted_key;

std::string block(const std::string& label, const std::string& bytes) {
  const std::string line = label + " PRIVATE KEY-----";
  return "-----BEGIN " + line + "\n" + tests::TokenMaker::base64(bytes) + "\n-----END " + line;
}

std::string openssh(const std::string& cipher) {
  std::string bytes("openssh-key-v1\0\0\0\0", 18);
  bytes.push_back(static_cast<char>(cipher.size()));
  return block("OPENSSH", bytes + cipher + tests::TokenMaker(3).bytes(300));
}

}  // namespace

TEST_CASE("a key tells whether it is under a passphrase", "[facts]") {
  const std::string body = "\x30\x82" + tests::TokenMaker(3).bytes(300);
  CHECK(is_encrypted_key(block("ENCRYPTED", body)));
  CHECK_FALSE(is_encrypted_key(block("RSA", body)));
  CHECK(is_encrypted_key(openssh("aes256-ctr")));
  CHECK_FALSE(is_encrypted_key(openssh("none")));
  CHECK(is_encrypted_key("PuTTY-User-Key-File-3: ssh-rsa\nEncryption: aes256-cbc\n"));
  CHECK_FALSE(is_encrypted_key("PuTTY-User-Key-File-3: ssh-rsa\nEncryption: none\n"));
  CHECK(is_encrypted_key(tests::TokenMaker::base64(block("ENCRYPTED", body))));
  CHECK_FALSE(is_encrypted_key(tests::TokenMaker::base64(block("RSA", body))));
}

TEST_CASE("base64 of a key is one, base64 of a certificate is none", "[facts]") {
  const std::string body = "\x30\x82" + tests::TokenMaker(3).bytes(300);
  const std::string key = tests::TokenMaker::base64(block("RSA", body));
  const std::string certificate =
      tests::TokenMaker::base64("-----BEGIN CERTIFICATE-----\n" + std::string(90, 'A'));
  CHECK(facts::encoded_key(key, key) == facts::Proof::Fine);
  CHECK(facts::encoded_key(certificate, certificate) == facts::Proof::Refuted);
  CHECK(facts::encoded_key("%%%", "%%%") == facts::Proof::Refuted);
}
