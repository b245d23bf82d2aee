// SPDX-License-Identifier: MIT
// OpenSSL's cipher lists ("EECDH+AESGCM:!RC4:@SECLEVEL=1") evaluated to the suites they select. The
// order of preference is not kept.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "facts/tls/cipher_suites.h"

namespace facts {

struct CipherList {
  CipherSet suites;
  // Those selected by a word that names them or a whole grade: RC4 by "RC4-SHA", not by "EECDH".
  CipherSet deliberate;
  std::optional<int> security_level;      // of @SECLEVEL
  std::vector<std::string_view> unknown;  // words that no version knows; OpenSSL skips them
  bool is_valid = true;                   // false: OpenSSL refuses the list as a whole

  // The selected suites, in order of their names.
  [[nodiscard]] std::vector<const CipherSuite*> list() const;
};

[[nodiscard]] CipherList read_cipher_list(std::string_view text);

}  // namespace facts
