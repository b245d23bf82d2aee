// SPDX-License-Identifier: MIT
// Offline proofs that a match is what it looks like: checksums, decoded structure, and not a word
// that stands for a secret. Text rules name them in `validate`.
#pragma once

#include <string_view>

namespace check {

using Validator = bool (*)(std::string_view match, std::string_view group_text);
// The validator of that name, or null.
//   token              random, not a placeholder
//   github_crc32, npm  checksum in the last six characters
//   aws                base32 and not one of the documentation
//   fernet             32 bytes in URL-safe base64
//   jwt                a signed token that is no well-known sample
//   private_key_block  PEM with a body that decodes to a key
//   putty_key          PuTTY key file with its private half
//   age_key            bech32 checksum
[[nodiscard]] Validator find_validator(std::string_view name);

}  // namespace check
