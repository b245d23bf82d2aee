// SPDX-License-Identifier: MIT
// Secrets that a call takes by their place: login("user", "password"), auth=("id", "secret"),
// jwt.encode(claims, "key"), Fernet("key").
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "facts/secrets/assignments.h"

namespace facts {

struct SecretCall {
  std::string_view opening;  // lower case, up to the bracket
  std::string_view name;     // that its secret goes by
  unsigned place = 1;        // of the argument
  bool is_login = false;
};

[[nodiscard]] std::span<const SecretCall> secret_calls();

// The literal in that place; `inside` is the first byte behind the bracket.
[[nodiscard]] std::optional<Assignment> call_secret_at(const SecretCall& call,
                                                       std::string_view bytes,
                                                       std::uint32_t inside);

}  // namespace facts
