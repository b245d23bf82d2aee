// SPDX-License-Identifier: MIT
// SHA-256 (FIPS 180-4): fingerprints and git-independent content identity. Not used for secrets: a
// hash of a weak secret can be guessed, so no output ever carries one.
#pragma once

#include <string>
#include <string_view>

namespace base {

// 64 lower-case hexadecimal digits.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

}  // namespace base
