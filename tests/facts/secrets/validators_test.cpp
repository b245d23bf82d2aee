// SPDX-License-Identifier: MIT
// No token stands here whole: prefixes and bodies meet at run time.
#include "facts/secrets/validators.h"

#include <random>
#include <string>

#include "base/encoding.h"
#include "catch.h"

namespace {

bool accepts(std::string_view validator, const std::string& text) {
  const facts::Validator validate = facts::find_validator(validator);
  REQUIRE(validate != nullptr);
  return validate(text, text) >= facts::Proof::Fine;
}

std::string to_base64(const std::string& bytes, std::string_view last = "+/") {
  const std::string digits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789" + std::string(last);
  std::string text;
  std::uint32_t bits = 0;
  unsigned count = 0;
  for (const char c : bytes) {
    bits = (bits << 8U) | static_cast<unsigned char>(c);
    for (count += 8; count >= 6; count -= 6) text.push_back(digits[(bits >> (count - 6)) & 63U]);
  }
  if (count > 0) text.push_back(digits[(bits << (6 - count)) & 63U]);
  while (text.size() % 4 != 0) text.push_back('=');
  return text;
}

std::string random_bytes(std::size_t length) {
  std::mt19937 random(7);
  std::string bytes;
  while (bytes.size() < length) bytes.push_back(static_cast<char>(random() & 0xFFU));
  return bytes;
}

std::string block(const std::string& label, const std::string& body) {
  return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----";
}

std::string der(std::size_t length) {
  return to_base64("\x30\x82" + random_bytes(length));
}

const std::string kPrivate = "PRIVATE KEY";
const std::string kVectorBody = "zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ";
const std::string kVectorSum = "0mLq17";

}  // namespace

TEST_CASE("an unknown validator is none", "[facts]") {
  CHECK(facts::find_validator("luhn_42") == nullptr);
}

TEST_CASE("GitHub and npm tokens carry their own checksum", "[facts]") {
  CHECK(accepts("github_crc32", "ghp_" + kVectorBody + kVectorSum));
  CHECK(accepts("npm", "npm_" + kVectorBody + kVectorSum));
  CHECK_FALSE(accepts("github_crc32", "ghp_" + kVectorBody + "0mLq18"));
  CHECK_FALSE(accepts("github_crc32", "ghp_short"));
  CHECK_FALSE(accepts("github_crc32", "none"));
}

TEST_CASE("an AWS key id is base32 and not the one of the documentation", "[facts]") {
  const std::string prefix = "AKIA";
  CHECK(accepts("aws", prefix + "Q3KZ7NTWXH5VBM2R"));
  CHECK_FALSE(accepts("aws", prefix + "IOSFODNN7EXAMPLE"));
  CHECK_FALSE(accepts("aws", prefix + "Q3KZ7NTWXH5VBM1R"));
  CHECK_FALSE(accepts("aws", prefix + "XXXXXXXXXXXXXXXX"));
}

TEST_CASE("a Fernet key is 32 bytes", "[facts]") {
  CHECK(accepts("fernet", to_base64(random_bytes(32), "-_")));
  CHECK_FALSE(accepts("fernet", to_base64(random_bytes(33), "-_")));
  CHECK_FALSE(accepts("fernet", to_base64(std::string(32, '\0'), "-_")));
}

TEST_CASE("a JWT is signed and none of the well-known samples", "[facts]") {
  const auto token = [](const std::string& header, const std::string& payload) {
    return to_base64(header) + "." + to_base64(payload) + "." + to_base64(random_bytes(32), "-_");
  };
  const std::string hs256 = R"({"alg":"HS256","typ":"JWT"})";
  CHECK(accepts("jwt", token(hs256, R"({"sub":"u-4711","exp":1900000000})")));
  CHECK_FALSE(accepts("jwt", token(R"({"alg":"none"})", R"({"sub":"u-4711"})")));
  CHECK_FALSE(accepts("jwt", token(R"({"typ":"JWT"})", R"({"sub":"u-4711"})")));
  CHECK_FALSE(accepts("jwt", token(hs256, R"({"sub":"1234567890","name":"John Doe"})")));
  CHECK_FALSE(accepts("jwt", token(hs256, R"({"data":"{}","iss":"NIC"})")));
  CHECK_FALSE(accepts("jwt", token("not json", "{}")));
  CHECK_FALSE(accepts("jwt", "a.b"));
}

TEST_CASE("a private key block has a body that decodes to a key", "[facts]") {
  const std::string pgp = to_base64("\x95" + random_bytes(200));
  CHECK(accepts("private_key_block", block(kPrivate, der(100))));
  CHECK(accepts("private_key_block", block("RSA " + kPrivate, der(600))));
  CHECK(accepts("private_key_block", block("ENCRYPTED " + kPrivate, der(600))));
  CHECK(accepts("private_key_block",
                block("OPENSSH " + kPrivate, to_base64("openssh-key-v1" + random_bytes(200)))));
  CHECK(accepts("private_key_block",
                block("PGP " + kPrivate + " BLOCK", "Version: 1\n\n" + pgp + "\n=aB3d")));
  CHECK(accepts("private_key_block",
                block("RSA " + kPrivate, "Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n\n" +
                                             to_base64(random_bytes(300)))));
}

TEST_CASE("a key inside a string literal is a key", "[facts]") {
  std::string escaped = block(kPrivate, der(100));
  for (std::size_t at = 0; (at = escaped.find('\n', at)) != std::string::npos;) {
    escaped.replace(at, 1, "\\n\" +\n  \"");
    at += 9;
  }
  CHECK(accepts("private_key_block", escaped));
}

TEST_CASE("what only looks like a private key is none", "[facts]") {
  CHECK_FALSE(accepts("private_key_block", block(kPrivate, "...")));
  CHECK_FALSE(accepts("private_key_block", block(kPrivate, "MIIEvQIBADANBgkq...")));
  CHECK_FALSE(accepts("private_key_block", block(kPrivate, "<your key here>")));
  CHECK_FALSE(accepts("private_key_block", block(kPrivate, std::string(128, 'A'))));
  CHECK_FALSE(accepts("private_key_block", block(kPrivate, to_base64(random_bytes(300)))));
  CHECK_FALSE(accepts("private_key_block", block("OPENSSH " + kPrivate, der(300))));
  CHECK_FALSE(accepts("private_key_block", block(kPrivate, "")));
}

TEST_CASE("a PuTTY file is a key with its private half", "[facts]") {
  const std::string head = "PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\n";
  const std::string body = to_base64(random_bytes(36));
  CHECK(accepts("putty_key", head + "Private-Lines: 1\n" + body));
  CHECK_FALSE(accepts("putty_key", head + "Private-Lines: 1\n..."));
  CHECK_FALSE(accepts("putty_key", head + "Public-Lines: 1\n" + body));
}

TEST_CASE("an age key proves itself", "[facts]") {
  CHECK(accepts("age_key", "A12UEL5L"));
  CHECK_FALSE(accepts("age_key", "AGE-SECRET-KEY-1" + std::string(58, 'Q')));
}

TEST_CASE("a token is random", "[facts]") {
  CHECK(accepts("token", "Zk3v9XqLw7TbN2rY"));
  CHECK(accepts("token", std::string("glpat") + "-SERMcuHTdeUeoxpBFdhY"));
  CHECK_FALSE(accepts("token", "glpat-personalAccessTokenName"));
  CHECK_FALSE(accepts("token", "xxxxxxxxxxxxxxxxxxxxxxxx"));
  CHECK_FALSE(accepts("token", "your_api_key"));
}
