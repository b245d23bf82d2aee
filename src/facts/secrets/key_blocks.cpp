// SPDX-License-Identifier: MIT
#include "facts/secrets/key_blocks.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "base/encoding.h"
#include "base/placeholder.h"
#include "base/text.h"

namespace facts {
namespace {

using base::contains;

constexpr std::size_t kShortestKey = 64;  // base64 of an Ed25519 key in PKCS #8
constexpr double kRandom = 4.0;  // bits per character of its base64; random text has over five
constexpr std::string_view kEncodedBegin = "LS0tLS1CRUdJTi";  // base64 of "-----BEGIN "

// The lines of a key block, also when they are one string literal: "…\nMIIE…\n" + "…".
std::string without_line_ends(std::string_view text) {
  std::string joined = base::replace_all(std::string(text), "\\r", "\n");
  joined = base::replace_all(std::move(joined), "\\n", "\n");
  for (const std::string_view plus : {"\" +", "' +"}) {
    joined = base::replace_all(std::move(joined), plus, "");
  }
  constexpr std::string_view kAround = " \t\r\"',;\\#*|";
  std::erase_if(joined, [&](char c) { return kAround.find(c) != std::string_view::npos; });
  return joined;
}

// Base64 of the block: its lines without headers such as "Proc-Type: 4,ENCRYPTED", and without the
// checksum line of PGP.
std::string key_body(std::string_view block) {
  const std::size_t begin = block.find("-----", 5);
  const std::size_t end = block.rfind("-----END");
  if (begin == std::string_view::npos || end == std::string_view::npos || end < begin + 5) {
    return {};
  }
  const std::string inner = without_line_ends(block.substr(begin + 5, end - begin - 5));
  std::string body;
  for (const std::string_view line : base::split_lines(inner)) {
    if (!contains(line, ":") && !line.starts_with('=')) body += line;
  }
  return body;
}

// Every kind of key begins in its own way: DER with a SEQUENCE, OpenSSH with its magic, PGP with a
// secret-key packet. What is encrypted in the old OpenSSL way begins anyhow.
bool begins_as_key(std::string_view label, const std::string& bytes) {
  if (contains(label, "OPENSSH")) return bytes.starts_with("openssh-key-v1");
  const auto first = static_cast<unsigned char>(bytes.front());
  if (contains(label, "PGP")) return first == 0x94 || first == 0x95 || first == 0xC5;
  return first == 0x30;
}

// The PEM text that a base64 text holds; empty when it is none.
std::string decoded_block(std::string_view text) {
  const std::string block = base::decode_base64(text).value_or("");
  return contains(block.substr(0, block.find('\n')), "PRIVATE KEY") ? block : std::string();
}

// The cipher that an OpenSSH key names behind its magic and a length of four bytes.
bool names_cipher(std::string_view block) {
  constexpr std::string_view kMagic("openssh-key-v1\0\0\0\0", 18);
  const std::string bytes = base::decode_base64(key_body(block)).value_or("");
  if (!bytes.starts_with(kMagic) || bytes.size() <= kMagic.size()) return false;
  const auto length = static_cast<unsigned char>(bytes[kMagic.size()]);
  return std::string_view(bytes).substr(kMagic.size() + 1, length) != "none";
}

}  // namespace

Proof private_key_block(std::string_view match, std::string_view) {
  const std::string body = key_body(match);
  if (body.size() < kShortestKey || base::entropy(body) < kRandom) return Proof::Refuted;
  const std::optional<std::string> bytes = base::decode_base64(body);
  if (!bytes) return Proof::Refuted;
  const std::string_view label = match.substr(0, match.find("-----", 5));
  const bool is_old_encryption = contains(match, "4,ENCRYPTED");
  return is_old_encryption || begins_as_key(label, *bytes) ? Proof::Fine : Proof::Refuted;
}

Proof putty_key(std::string_view match, std::string_view) {
  const std::size_t lines = match.find("Private-Lines:");
  if (lines == std::string_view::npos) return Proof::Refuted;
  const std::vector<std::string_view> rest = base::split_lines(match.substr(lines));
  if (rest.size() < 2 || base::is_placeholder(rest[1])) return Proof::Refuted;
  const std::string_view line = base::trim(rest[1]);
  const bool is_key = line.size() >= 32 && base::decode_base64(line).has_value();
  return is_key ? Proof::Fine : Proof::Refuted;
}

Proof encoded_key(std::string_view, std::string_view text) {
  const std::string block = decoded_block(text);
  return block.empty() ? Proof::Refuted : private_key_block(block, block);
}

bool is_encrypted_key(std::string_view block) {
  const std::string decoded = block.starts_with(kEncodedBegin) ? decoded_block(block) : "";
  if (!decoded.empty()) block = decoded;
  if (block.starts_with("PuTTY")) return !contains(block, "Encryption: none");
  return contains(block, "ENCRYPTED") || names_cipher(block);
}

}  // namespace facts
