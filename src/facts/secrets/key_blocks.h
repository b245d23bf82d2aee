// SPDX-License-Identifier: MIT
// Private keys as files hold them: PEM, PEM in base64, PuTTY. What is inside must be a key, and not
// the word for one.
#pragma once

#include <string_view>

#include "facts/secrets/validators.h"

namespace facts {

[[nodiscard]] Proof private_key_block(std::string_view match, std::string_view text);
[[nodiscard]] Proof encoded_key(std::string_view match, std::string_view text);
[[nodiscard]] Proof putty_key(std::string_view match, std::string_view text);

// True when a passphrase stands between the key and who has the file.
[[nodiscard]] bool is_encrypted_key(std::string_view block);

}  // namespace facts
