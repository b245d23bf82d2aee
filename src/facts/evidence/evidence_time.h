// SPDX-License-Identifier: MIT
// Points in time and durations as commands print them, in seconds. What carries no time zone is
// taken for UTC: the caller knows the zone of its host, or does not.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace facts {

struct Moment {
  std::int64_t seconds = 0;  // since 1970, as if in UTC when `has_zone` is false
  bool has_zone = false;
};

// "2026-01-15T07:30:00Z", "2026-01-15 07:30:00.123456", "2026/01/15 07:30:00,123", a bare date;
// with "Z", "UTC", "+0530" or "+05:30" behind it.
[[nodiscard]] std::optional<Moment> read_moment(std::string_view text);
// "Mar  1 12:00:00 2026 GMT" of openssl, "15/Jan/2026:07:30:00 +0000" of access logs.
[[nodiscard]] std::optional<Moment> read_named_month(std::string_view text);
// "+0530", "+05:30", "Z", "UTC", in minutes.
[[nodiscard]] std::optional<int> read_zone(std::string_view text);
// "1 day, 2:03:04", "0:05:10".
[[nodiscard]] std::optional<std::int64_t> read_uptime(std::string_view text);
// "2026-01-15T07:30:00Z".
[[nodiscard]] std::string print_moment(std::int64_t seconds);
// 1970-01-01 is a Thursday; 0 is Monday.
[[nodiscard]] int weekday(std::int64_t seconds);

}  // namespace facts
