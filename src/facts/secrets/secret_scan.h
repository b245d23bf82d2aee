// SPDX-License-Identifier: MIT
// What one file holds, candidate by candidate, before overlaps and pairs are settled.
#pragma once

#include <string_view>
#include <vector>

#include "facts/secrets/secrets.h"

namespace facts {

// Every candidate that is worth something; the better explanation of the same bytes comes first.
[[nodiscard]] std::vector<FoundSecret> scan_secrets(std::string_view path,
                                                    const SecretContext& context,
                                                    std::string_view bytes);

}  // namespace facts
