// SPDX-License-Identifier: MIT
// Decoders and checksums that tokens are made of.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace base {

// Standard and URL-safe alphabet alike, padding optional; none when a character is foreign or the
// length is impossible.
[[nodiscard]] std::optional<std::string> decode_base64(std::string_view text);
// CRC-32 as in zlib and gzip.
[[nodiscard]] std::uint32_t crc32(std::string_view bytes);
// The number in digits 0-9A-Za-z, left-padded with 0 to `width`.
[[nodiscard]] std::string to_base62(std::uint32_t number, std::size_t width);
// True when a bech32 text (upper case alike) carries a valid checksum.
[[nodiscard]] bool is_bech32(std::string_view text);

}  // namespace base
