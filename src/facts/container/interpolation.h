// SPDX-License-Identifier: MIT
// Variables in the values of a Compose file, as Compose replaces them before it reads on.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace facts {

using Variables = std::map<std::string, std::string, std::less<>>;

// `text` with $NAME, ${NAME}, ${NAME:-default} and $$ replaced; none when a variable has no value
// in sight.
[[nodiscard]] std::optional<std::string> interpolated(std::string_view text,
                                                      const Variables& variables);

}  // namespace facts
