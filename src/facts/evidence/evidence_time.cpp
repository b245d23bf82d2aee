// SPDX-License-Identifier: MIT
#include "facts/evidence/evidence_time.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>

#include "base/text.h"

namespace facts {
namespace {

constexpr std::int64_t kDay = 86400;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// Reads a text from its front, piece by piece.
class Scan {
 public:
  explicit Scan(std::string_view text) : text_(text) {}

  // A number of `least` to `most` digits.
  bool number(std::size_t least, std::size_t most, int& out) {
    std::size_t n = 0;
    while (n < most && n < text_.size() && is_digit(text_[n])) ++n;
    if (n < least) return false;
    std::from_chars(text_.data(), text_.data() + n, out);
    text_.remove_prefix(n);
    return true;
  }
  bool one_of(std::string_view characters) {
    if (text_.empty() || characters.find(text_[0]) == characters.npos) return false;
    text_.remove_prefix(1);
    return true;
  }
  void skip(std::string_view characters) {
    text_.remove_prefix(std::min(text_.find_first_not_of(characters), text_.size()));
  }
  std::string_view word() {
    const std::size_t n = std::min(text_.find_first_of(" /:"), text_.size());
    const std::string_view found = text_.substr(0, n);
    text_.remove_prefix(n);
    return found;
  }
  [[nodiscard]] std::string_view rest() const { return text_; }

 private:
  std::string_view text_;
};

// Days since 1970 of a date of the Gregorian calendar; years begin in March here, so that the leap
// day is the last one.
std::int64_t days_of(int year, int month, int day) {
  const std::int64_t y = year - (month <= 2 ? 1 : 0);
  const std::int64_t era = y / 400;
  const std::int64_t of_era = y - era * 400;
  const std::int64_t of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

bool is_date(int year, int month, int day) {
  return year >= 1970 && year < 2200 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

// "07:30:00" with a fraction, in seconds.
std::optional<std::int64_t> clock(Scan& scan) {
  int hour = 0;
  int minute = 0;
  int second = 0;
  if (!scan.number(1, 2, hour) || !scan.one_of(":") || !scan.number(2, 2, minute)) {
    return std::nullopt;
  }
  if (scan.one_of(":") && !scan.number(2, 2, second)) return std::nullopt;
  if (scan.one_of(".,")) scan.skip("0123456789");
  if (hour > 23 || minute > 59 || second > 60) return std::nullopt;
  return hour * 3600 + minute * 60 + second;
}

Moment moment_of(std::int64_t seconds, std::string_view zone) {
  const std::optional<int> minutes = read_zone(base::trim(zone));
  return {.seconds = seconds - minutes.value_or(0) * std::int64_t{60},
          .has_zone = minutes.has_value()};
}

int month_of(std::string_view word) {
  constexpr std::array<std::string_view, 12> kMonths = {"jan", "feb", "mar", "apr", "may", "jun",
                                                        "jul", "aug", "sep", "oct", "nov", "dec"};
  const auto it = std::ranges::find(kMonths, base::to_lower(word.substr(0, 3)));
  return it == kMonths.end() ? 0 : static_cast<int>(it - kMonths.begin()) + 1;
}

}  // namespace

std::optional<int> read_zone(std::string_view text) {
  if (text == "Z" || text == "UTC" || text == "GMT") return 0;
  if (text.empty() || (text[0] != '+' && text[0] != '-')) return std::nullopt;
  Scan scan(text.substr(1));
  int hours = 0;
  int minutes = 0;
  if (!scan.number(2, 2, hours)) return std::nullopt;
  scan.one_of(":");
  if (!scan.number(2, 2, minutes) || hours > 14 || minutes > 59) return std::nullopt;
  return (text[0] == '-' ? -1 : 1) * (hours * 60 + minutes);
}

std::optional<Moment> read_moment(std::string_view text) {
  Scan scan(base::trim(text));
  int year = 0;
  int month = 0;
  int day = 0;
  const bool has_date = scan.number(4, 4, year) && scan.one_of("-/") && scan.number(2, 2, month) &&
                        scan.one_of("-/") && scan.number(2, 2, day);
  if (!has_date || !is_date(year, month, day)) return std::nullopt;
  const std::int64_t midnight = days_of(year, month, day) * kDay;
  if (!scan.one_of("T ")) return moment_of(midnight, scan.rest());
  const std::optional<std::int64_t> time = clock(scan);
  if (!time) return moment_of(midnight, {});
  std::string_view zone = base::trim(scan.rest());
  zone = zone.substr(0, zone.find_first_of(" ;]\""));
  return moment_of(midnight + *time, zone);
}

std::optional<Moment> read_named_month(std::string_view text) {
  Scan scan(base::trim(text));
  int day = 0;
  int year = 0;
  const bool day_leads = scan.number(1, 2, day);
  if (day_leads) scan.one_of("/");
  const int month = month_of(scan.word());
  scan.skip("/ ");
  if (month == 0) return std::nullopt;
  if (day_leads) {
    if (!scan.number(4, 4, year) || !scan.one_of(":")) return std::nullopt;
  } else if (!scan.number(1, 2, day)) {
    return std::nullopt;
  }
  scan.skip(" ");
  const std::optional<std::int64_t> time = clock(scan);
  scan.skip(" ");
  if (!time || (!day_leads && !scan.number(4, 4, year)) || !is_date(year, month, day)) {
    return std::nullopt;
  }
  return moment_of(days_of(year, month, day) * kDay + *time, scan.rest());
}

std::optional<std::int64_t> read_uptime(std::string_view text) {
  int days = 0;
  Scan scan(base::trim(text));
  if (base::contains(text, "day")) {
    if (!scan.number(1, 5, days)) return std::nullopt;
    scan.skip(" days,");
  }
  int hours = 0;
  int minutes = 0;
  int seconds = 0;
  if (!scan.number(1, 5, hours) || !scan.one_of(":") || !scan.number(2, 2, minutes) ||
      !scan.one_of(":") || !scan.number(2, 2, seconds)) {
    return std::nullopt;
  }
  return days * kDay + hours * std::int64_t{3600} + minutes * 60 + seconds;
}

std::string print_moment(std::int64_t seconds) {
  const std::int64_t days = (seconds - ((seconds % kDay) + kDay) % kDay) / kDay;
  const std::int64_t z = days + 719468;
  const std::int64_t era = z / 146097;
  const std::int64_t of_era = z - era * 146097;
  const std::int64_t year_of_era =
      (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  const std::int64_t of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t mp = (5 * of_year + 2) / 153;
  const int day = static_cast<int>(of_year - (153 * mp + 2) / 5 + 1);
  const int month = static_cast<int>(mp < 10 ? mp + 3 : mp - 9);
  const int year = static_cast<int>(year_of_era + era * 400 + (month <= 2 ? 1 : 0));
  const int of_day = static_cast<int>(seconds - days * kDay);
  char text[96] = {};
  std::snprintf(text, sizeof text, "%04d-%02d-%02dT%02d:%02d:%02dZ", year, month, day,
                of_day / 3600, of_day / 60 % 60, of_day % 60);
  return text;
}

int weekday(std::int64_t seconds) {
  const std::int64_t days = (seconds - ((seconds % kDay) + kDay) % kDay) / kDay;
  return static_cast<int>(((days + 3) % 7 + 7) % 7);
}

}  // namespace facts
