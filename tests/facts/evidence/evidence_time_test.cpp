// SPDX-License-Identifier: MIT
#include "facts/evidence/evidence_time.h"

#include "catch.h"

using namespace std::string_literals;

TEST_CASE("a moment is read as commands print it", "[facts]") {
  const std::pair<const char*, const char*> kCases[] = {
      {"2026-01-15T07:30:00Z", "2026-01-15T07:30:00Z"},
      {"2026-01-15 07:30:00.123456", "2026-01-15T07:30:00Z"},
      {"2026/01/15 07:30:00,123", "2026-01-15T07:30:00Z"},
      {"2026-01-15T07:30:00+05:30", "2026-01-15T02:00:00Z"},
      {"2026-01-15 07:30:00 +0100", "2026-01-15T06:30:00Z"},
      {"2026-02-28", "2026-02-28T00:00:00Z"},
      {"2024-02-29 23:59", "2024-02-29T23:59:00Z"},
      {"1970-01-01T00:00:00Z", "1970-01-01T00:00:00Z"},
      {"tomorrow", ""},
      {"2026-13-01", ""},
      {"2026-01-15T27:30:00Z", "2026-01-15T00:00:00Z"},
      {"", ""},
  };
  for (const auto& [text, printed] : kCases) {
    CAPTURE(text);
    const auto moment = facts::read_moment(text);
    CHECK((moment ? facts::print_moment(moment->seconds) : ""s) == printed);
  }
  CHECK(facts::read_moment("2026-01-15T07:30:00Z")->has_zone);
  CHECK_FALSE(facts::read_moment("2026-01-15T07:30:00")->has_zone);
}

TEST_CASE("months may have names", "[facts]") {
  const auto print = [](std::string_view text) {
    const auto moment = facts::read_named_month(text);
    return moment ? facts::print_moment(moment->seconds) : ""s;
  };
  CHECK(print("Mar  1 12:00:00 2026 GMT") == "2026-03-01T12:00:00Z");
  CHECK(print("15/Jan/2026:07:30:00 +0100") == "2026-01-15T06:30:00Z");
  CHECK(print("15/Jan/2026") == "");
  CHECK(print("Foo 1 12:00:00 2026 GMT") == "");
}

TEST_CASE("an uptime may count days", "[facts]") {
  CHECK(facts::read_uptime("0:05:10") == 310);
  CHECK(facts::read_uptime("1 day, 2:03:04") == 86400 + 7384);
  CHECK(facts::read_uptime("12 days, 3:10:22") == 12 * 86400 + 11422);
  CHECK_FALSE(facts::read_uptime("soon"));
}

TEST_CASE("the week begins on Monday", "[facts]") {
  CHECK(facts::weekday(facts::read_moment("2026-01-15")->seconds) == 3);
  CHECK(facts::weekday(facts::read_moment("2026-01-16T23:59:59Z")->seconds) == 4);
  CHECK(facts::weekday(-1) == 2);
}
