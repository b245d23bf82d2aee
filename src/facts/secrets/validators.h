// SPDX-License-Identifier: MIT
// Offline proofs that a match is what it looks like: checksums, decoded structure, and not a word
// that stands for a secret. Text rules and rules/_tables/secret_formats.json name them in
// `validate`.
#pragma once

#include <cstdint>
#include <string_view>

namespace facts {

// Doubtful: shaped like one, but what should prove it fails.
enum class Proof : std::uint8_t { Refuted, Doubtful, Fine, Proven };

using Validator = Proof (*)(std::string_view match, std::string_view group_text);
// The validator of that name, or null.
//   token              random, not a placeholder
//   github_crc32, npm  checksum in the last six characters
//   aws                base32 and not one of the documentation
//   fernet             32 bytes in URL-safe base64
//   jwt                a signed token that is no well-known sample
//   private_key_block  PEM with a body that decodes to a key
//   encoded_key        the same in base64 once more
//   putty_key          PuTTY key file with its private half
//   age_key            bech32 checksum
//   random             no words, by three tests
//   not_hex            a token with more than hexadecimal digits
//   basic_auth         base64 of "user:password"
//   url_password       the password of an address is none of a manual
[[nodiscard]] Validator find_validator(std::string_view name);

}  // namespace facts
