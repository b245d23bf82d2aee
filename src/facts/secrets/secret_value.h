// SPDX-License-Identifier: MIT
// What the value behind a secret's name is worth when no provider's format explains it.
#pragma once

#include <string_view>

#include "facts/secrets/assignments.h"
#include "facts/secrets/secret_context.h"
#include "facts/secrets/secret_formats.h"

namespace facts {

[[nodiscard]] bool is_uuid(std::string_view text);
// A path, an address, a dotted name, a call, a sentence, a digest with its name, plain words.
[[nodiscard]] bool is_something_else(std::string_view text);

[[nodiscard]] Tier judge_value(const Assignment& assignment, std::string_view value,
                               const SecretContext& context);

}  // namespace facts
