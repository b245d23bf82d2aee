// SPDX-License-Identifier: MIT
// Makes tokens that providers could have made: from the pattern of a format, with valid checksums.
// No token stands in the sources; each is put together when a test runs.
#pragma once

#include <array>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "base/encoding.h"
#include "facts/secrets/secret_formats.h"

namespace tests {

class TokenMaker {
 public:
  explicit TokenMaker(unsigned seed) : random_(seed) {}

  [[nodiscard]] std::size_t below(std::size_t n) { return random_() % n; }
  [[nodiscard]] char one_of(std::string_view letters) { return letters[below(letters.size())]; }
  [[nodiscard]] std::string text(std::string_view letters, std::size_t length) {
    std::string made;
    while (made.size() < length) made.push_back(one_of(letters));
    return made;
  }
  [[nodiscard]] std::string bytes(std::size_t length) {
    std::string made;
    while (made.size() < length) made.push_back(static_cast<char>(random_() & 0xFFU));
    return made;
  }

  static std::string base64(std::string_view bytes, std::string_view last = "+/") {
    const std::string digits = std::string(kAlnum62()) + std::string(last);
    std::string made;
    std::uint32_t bits = 0;
    unsigned count = 0;
    for (const char c : bytes) {
      bits = (bits << 8U) | static_cast<unsigned char>(c);
      for (count += 8; count >= 6; count -= 6) made.push_back(digits[(bits >> (count - 6)) & 63U]);
    }
    if (count > 0) made.push_back(digits[(bits << (6 - count)) & 63U]);
    while (made.size() % 4 != 0) made.push_back('=');
    return made;
  }

  // A secret of that format, as it stands in a file; `whole` also holds what must stand around it.
  struct Token {
    std::string whole;
    std::string secret;
  };
  [[nodiscard]] Token token(const facts::SecretFormat& format, std::string_view pattern) {
    const std::string_view name = format.name;
    if (name == "private-key") return same(pem());
    if (name == "encoded-key") return same(base64(pem() + " PRIVATE KEY-----\n"));
    if (name == "putty-key") {
      const std::string key = putty();
      return {key + "\nPrivate-MAC: 00", key};
    }
    if (name == "github" || name == "npm") return same(checked(name == "npm" ? "npm_" : "ghp_"));
    if (name == "frappe-encryption-key") return same(base64(bytes(32), "-_"));
    if (name == "age-key") return same(bech32("age-secret-key-", 52));
    if (name == "jwt") return same(jwt());
    if (name == "basic-auth") {
      const std::string pair = base64("clinic:" + text("abcdefghkmnpqrstuvwxyz23456789", 14));
      return {"Basic " + pair, pair};
    }
    if (name == "url") {
      const std::string password = text("abcdefghkmnpqrstuvwxyzABCDEFGHKMNPQ23456789", 14);
      return {"postgres://clinic:" + password + "@db.clinic.net:5432/main", password};
    }
    return from_pattern(pattern);
  }

 private:
  static std::string_view kAlnum62() {
    return "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  }
  static Token same(const std::string& text) { return {text, text}; }

  std::string checked(const std::string& prefix) {
    const std::string body = text(kAlnum62(), 30);
    return prefix + body + base::to_base62(base::crc32(body), 6);
  }
  // As BIP 173 defines it, in capitals.
  std::string bech32(const std::string& human, std::size_t length) {
    constexpr std::string_view kDigits = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    std::vector<unsigned> values;
    for (const char c : human) values.push_back(static_cast<unsigned>(c) >> 5U);
    values.push_back(0);
    for (const char c : human) values.push_back(static_cast<unsigned>(c) & 31U);
    std::string made = human + "1";
    for (std::size_t i = 0; i < length; ++i) {
      values.push_back(static_cast<unsigned>(below(32)));
      made.push_back(kDigits[values.back()]);
    }
    values.insert(values.end(), 6, 0);
    const unsigned sum = bech32_sum(values) ^ 1U;
    for (unsigned i = 0; i < 6; ++i) made.push_back(kDigits[(sum >> (5U * (5U - i))) & 31U]);
    for (char& c : made) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return made;
  }
  static unsigned bech32_sum(const std::vector<unsigned>& values) {
    constexpr std::array<unsigned, 5> kGenerator = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd,
                                                    0x2a1462b3};
    unsigned sum = 1;
    for (const unsigned value : values) {
      const unsigned top = sum >> 25U;
      sum = ((sum & 0x1FFFFFFU) << 5U) ^ value;
      for (unsigned i = 0; i < 5; ++i) sum ^= ((top >> i) & 1U) != 0 ? kGenerator[i] : 0;
    }
    return sum;
  }
  std::string jwt() {
    const std::string head = base64(R"({"alg":"HS256","typ":"JWT"})", "-_");
    std::string body =
        base64(R"({"sub":"u-)" + text("0123456789", 5) + R"(","scope":"all"})", "-_");
    while (body.ends_with('=')) body.pop_back();
    std::string sign = base64(bytes(33), "-_");
    return head + "." + body + "." + sign.substr(0, 43);
  }
  std::string pem() {
    const std::string label = "PRIVATE KEY-----";
    return "-----BEGIN " + label + "\n" + base64("\x30\x82" + bytes(600)) + "\n-----END";
  }
  std::string putty() {
    return "PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\nPrivate-Lines: 1\n" +
           base64(bytes(36));
  }

  // A text that matches `pattern`: the small part of RE2's language that the table uses.
  Token from_pattern(std::string_view pattern) {
    pattern_ = pattern;
    at_ = 0;
    begin_ = end_ = 0;
    made_.clear();
    depth_ = 0;
    group();
    return {made_, made_.substr(begin_, end_ - begin_)};
  }

  [[nodiscard]] char peek() const { return at_ < pattern_.size() ? pattern_[at_] : '\0'; }

  // Alternatives up to the closing bracket; one of them is written.
  void group() {
    const std::size_t start = made_.size();
    std::vector<std::string> alternatives;
    for (;;) {
      while (peek() != '|' && peek() != ')' && peek() != '\0') piece();
      alternatives.push_back(made_.substr(start));
      if (peek() != '|') break;
      ++at_;
      made_.resize(start);
    }
    made_.resize(start);
    made_ += alternatives[below(alternatives.size())];
  }

  void piece() {
    const std::size_t start = made_.size();
    const std::size_t from = at_;
    atom();
    const auto [least, most] = repeats();
    const std::size_t behind = at_;
    const std::size_t times = least + below(most - least + 1);
    if (times == 0) made_.resize(start);
    for (std::size_t i = 1; i < times; ++i) {
      at_ = from;
      atom();
    }
    at_ = behind;
  }

  void atom() {
    const char c = pattern_[at_++];
    if (c == '(') return bracket();
    if (c == '[') return letter_class();
    if (c == '\\') {
      const char escaped = pattern_[at_++];
      if (escaped != 'b') made_.push_back(escaped);
      return;
    }
    if (c != '$' && c != '^') made_.push_back(c);
  }

  void bracket() {
    const bool is_silent = pattern_.substr(at_).starts_with("?:");
    if (is_silent) at_ += 2;
    const bool is_guard = is_silent && pattern_.substr(at_).starts_with("[^");
    const std::size_t start = made_.size();
    const bool is_secret = !is_silent && depth_ == 0;
    ++depth_;
    group();
    --depth_;
    ++at_;
    if (is_guard) made_.resize(start);
    if (is_secret) {
      begin_ = start;
      end_ = made_.size();
    }
  }

  void letter_class() {
    std::string letters;
    const bool is_negated = peek() == '^';
    for (; peek() != ']'; ++at_) {
      if (peek() == '\\') ++at_;
      if (peek() == '-' && !letters.empty() && pattern_[at_ - 1] != '\\') {
        for (char c = letters.back(); c < pattern_[at_ + 1];) letters.push_back(++c);
        ++at_;
      } else {
        letters.push_back(peek());
      }
    }
    ++at_;
    made_.push_back(is_negated ? ' ' : one_of(letters));
  }

  std::pair<std::size_t, std::size_t> repeats() {
    if (peek() == '?') return ++at_, std::pair<std::size_t, std::size_t>{0, 1};
    if (peek() == '*') return ++at_, std::pair<std::size_t, std::size_t>{0, 4};
    if (peek() == '+') return ++at_, std::pair<std::size_t, std::size_t>{1, 4};
    if (peek() != '{') return {1, 1};
    std::size_t least = 0;
    std::size_t most = 0;
    for (++at_; peek() >= '0' && peek() <= '9'; ++at_) {
      least = least * 10 + static_cast<std::size_t>(peek() - '0');
    }
    most = least;
    if (peek() == ',') {
      ++at_;
      most = 0;
      for (; peek() >= '0' && peek() <= '9'; ++at_) {
        most = most * 10 + static_cast<std::size_t>(peek() - '0');
      }
      if (most == 0) most = least + 12;
    }
    ++at_;
    return {least, std::min(most, least + 40)};
  }

  std::mt19937 random_;
  std::string_view pattern_;
  std::size_t at_ = 0;
  std::string made_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  int depth_ = 0;
};

}  // namespace tests
