// SPDX-License-Identifier: MIT
// The cipher suites that OpenSSL 1.0.2 to 3.x know, and the words of its cipher lists:
// rules/_tables/cipher_suites.json, read once. What today's builds have dropped is in it, because
// the server that a configuration is for may be an older one.
#pragma once

#include <bitset>
#include <span>
#include <string_view>

namespace facts {

struct CipherSuite {
  std::string_view name;
  std::string_view other_name;     // spelling of another version of OpenSSL; often empty
  std::string_view standard_name;  // TLS_…
  std::string_view protocol;       // the oldest one it works with
  std::string_view kx;
  std::string_view auth;
  std::string_view enc;
  std::string_view mac;
  std::string_view grade;  // HIGH, MEDIUM, LOW, EXPORT, NONE
  int bits = 0;
  bool is_default = false;  // part of DEFAULT
  bool is_gone = false;     // not in the usual builds of OpenSSL 3

  [[nodiscard]] bool is_forward_secret() const;
  [[nodiscard]] bool is_aead() const { return mac == "AEAD"; }
  // What is broken about it: "NULL", "anonymous", "EXPORT", "RC4", "RC2", "DES", "3DES", "MD5"; or
  // empty.
  [[nodiscard]] std::string_view weakness() const;
};

inline constexpr std::size_t kMaxCipherSuites = 320;
using CipherSet = std::bitset<kMaxCipherSuites>;  // by position in cipher_suites()

[[nodiscard]] std::span<const CipherSuite> cipher_suites();

// A word of a cipher list: the name of a suite or of a property.
struct CipherWord {
  CipherSet suites;
  bool is_known = false;
  bool is_deliberate = false;  // who writes it asks for suites without authentication or encryption
};
[[nodiscard]] CipherWord find_cipher_word(std::string_view word);

}  // namespace facts
