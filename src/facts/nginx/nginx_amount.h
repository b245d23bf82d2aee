// SPDX-License-Identifier: MIT
// Times and sizes as nginx writes them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace facts {

// "90", "5m", "1h30m", "1d" in seconds; none for milliseconds and for what is no time.
[[nodiscard]] std::optional<std::int64_t> nginx_seconds(std::string_view text);
// "16k", "50m", "1g" in bytes; none for what is no size.
[[nodiscard]] std::optional<std::int64_t> nginx_bytes(std::string_view text);

}  // namespace facts
