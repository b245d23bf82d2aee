// SPDX-License-Identifier: MIT
// Follows croniter's own steps, because its grammar is what falls out of them: "1,,2" and "*/" are
// errors, "5/10" means 5-59/10, "a-a" is the whole field, month 0 is only wrong in five columns.
#include "facts/hooks/cron.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <set>
#include <vector>

#include "base/text.h"

namespace facts {
namespace {

constexpr std::size_t kDay = 2;
constexpr std::size_t kMonth = 3;
constexpr std::size_t kWeekday = 4;

// What differs between the versions.
struct Dialect {
  std::size_t max_columns = 6;
  bool has_question_mark = false;  // croniter 2: "?" for the day
  bool wraps = false;              // croniter 3: fri-mon, 22-3, and a year column
};

struct Range {
  int low;
  int high;
};

constexpr std::array<Range, 7> kRanges = {
    {{0, 59}, {0, 23}, {1, 31}, {1, 12}, {0, 7}, {0, 59}, {1970, 2099}}};
constexpr std::array<std::string_view, 7> kFields = {"minute",  "hour",   "day", "month",
                                                     "weekday", "second", "year"};
constexpr std::array<std::string_view, 12> kMonths = {"jan", "feb", "mar", "apr", "may", "jun",
                                                      "jul", "aug", "sep", "oct", "nov", "dec"};
constexpr std::array<std::string_view, 7> kDays = {"sun", "mon", "tue", "wed", "thu", "fri", "sat"};
constexpr std::array<std::string_view, 7> kAliases = {"@midnight", "@hourly", "@daily",   "@weekly",
                                                      "@monthly",  "@yearly", "@annually"};

Dialect dialect(int major) {
  if (major <= 14) return {};
  if (major == 15) return {.has_question_mark = true};
  return {.max_columns = 7, .has_question_mark = true, .wraps = true};
}

bool is_number(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

int number(std::string_view digits) {
  constexpr int kHuge = 1'000'000;
  int value = 0;
  for (const char c : digits) value = std::min(kHuge, value * 10 + (c - '0'));
  return value;
}

std::vector<std::string_view> columns_of(std::string_view text) {
  std::vector<std::string_view> columns;
  constexpr std::string_view kBlanks = " \t\n\v\f\r";
  std::size_t at = text.find_first_not_of(kBlanks);
  while (at != std::string_view::npos) {
    const std::size_t end = std::min(text.find_first_of(kBlanks, at), text.size());
    columns.push_back(text.substr(at, end - at));
    at = text.find_first_not_of(kBlanks, end);
  }
  return columns;
}

// One item of a column: `low[-high][/step]`.
struct Item {
  std::string_view low;
  std::string_view high;
  std::string_view step;
  bool is_range = false;
};

// "*/5" is min-max/5 and "7/5" is 7-max/5; both are ranges with `high` left empty.
Item parse_item(std::string_view text) {
  const std::size_t slash = text.rfind('/');
  const bool has_step = slash != std::string_view::npos && is_number(text.substr(slash + 1));
  const std::string_view bounds = has_step ? text.substr(0, slash) : text;
  const std::string_view step = has_step ? text.substr(slash + 1) : std::string_view();
  const std::size_t dash = bounds.find('-');
  const bool has_bounds = dash != std::string_view::npos && dash > 0 && dash + 1 < bounds.size() &&
                          bounds.find_first_of("-/", dash + 1) == std::string_view::npos;
  if (has_bounds) {
    return {.low = bounds.substr(0, dash),
            .high = bounds.substr(dash + 1),
            .step = step,
            .is_range = true};
  }
  const bool is_open = has_step && !bounds.empty() && dash == std::string_view::npos;
  if (is_open) return {.low = bounds, .high = {}, .step = step, .is_range = true};
  return {.low = text};
}

class Column {
 public:
  Column(std::size_t field, std::size_t columns, const Dialect& rules)
      : field_(field), columns_(columns), rules_(rules) {}

  // Takes one item; `nth` counts weekdays ("5#2"). The error, or empty.
  std::string take(std::string_view text, bool is_nth) {
    const Item item = parse_item(text);
    if (!item.is_range) return take_value(text, is_nth);
    const bool is_open = item.high.empty();
    const std::optional<int> low = is_open && item.low == "*" ? lowest() : bound(item.low);
    const std::optional<int> high = is_open ? highest() : bound(item.high);
    if (!low || !high || item.low == "l") return unknown(text);
    if (!item.step.empty() && number(item.step) == 0) return "the step is 0";
    // Before croniter 3 a range of weekdays may run up to a Sunday written "0" or "sun".
    const bool is_to_sunday = field_ == kWeekday && (item.high == "0" || item.high == "sun");
    if (*low > *high && !rules_.wraps && !is_to_sunday) {
      return std::string(text) + " runs backwards";
    }
    const int step = item.step.empty() ? 1 : number(item.step);
    const int last = *low > *high && is_to_sunday && !rules_.wraps ? 7 : *high;
    return take_range(text, aliased(*low, rules_.wraps), aliased(last, rules_.wraps), step, is_nth);
  }

  // "5#2" beside plain "1" is refused, unless every weekday is covered.
  [[nodiscard]] bool mixes_nth() const {
    const bool has_plain = std::any_of(
        plain_.begin(), plain_.end(), [&](int day) { return day != kStar && !nth_.contains(day); });
    std::set<int> all = plain_;
    all.insert(nth_.begin(), nth_.end());
    return !nth_.empty() && has_plain && all.size() != 7;
  }

 private:
  static constexpr int kStar = -1;

  [[nodiscard]] int lowest() const { return kRanges[field_].low; }
  [[nodiscard]] int highest() const {
    return field_ == kWeekday && rules_.wraps ? 6 : kRanges[field_].high;
  }

  [[nodiscard]] std::string unknown(std::string_view text) const {
    return std::string(text) + " is no " + std::string(kFields[field_]);
  }

  // A number or a name of that column.
  [[nodiscard]] std::optional<int> bound(std::string_view text) const {
    if (is_number(text)) return number(text);
    if (field_ == kDay && text == "l") return 31;
    if (field_ == kMonth) {
      const auto at = std::find(kMonths.begin(), kMonths.end(), text);
      if (at != kMonths.end()) return static_cast<int>(at - kMonths.begin()) + 1;
    }
    if (field_ == kWeekday) {
      const auto at = std::find(kDays.begin(), kDays.end(), text);
      if (at != kDays.end()) return static_cast<int>(at - kDays.begin());
    }
    return std::nullopt;
  }

  // Weekday 7 is 0, day and month 0 are 1; not in every number of columns (value_alias).
  [[nodiscard]] int aliased(int value, bool applies) const {
    if (!applies) return value;
    const bool is_day = field_ == kDay && value == 0 && columns_ == 6;
    const bool is_weekday = field_ == kWeekday && value == 7 && columns_ == 5;
    if (is_day) return 1;
    return is_weekday ? 0 : value;
  }

  std::string take_value(std::string_view text, bool is_nth) {
    if (text == "*" || (text == "l" && field_ == kDay)) {
      plain_.insert(kStar);
      return {};
    }
    const std::optional<int> value = bound(text);
    if (!value) return unknown(text);
    const int real = aliased(*value, true);
    if (real < lowest() || real > highest()) return unknown(text);
    (is_nth ? nth_ : plain_).insert(real);
    return {};
  }

  std::string take_range(std::string_view text, int low, int high, int step, bool is_nth) {
    if (std::max(low, high) > highest()) return unknown(text);
    const bool is_whole = low == high && rules_.wraps;
    if (!is_whole && aliased(low, true) < lowest()) return unknown(text);
    if (field_ == kWeekday) add_weekdays(is_whole ? 0 : low, is_whole ? 6 : high, step, is_nth);
    return {};
  }

  void add_weekdays(int first, int last, int step, bool is_nth) {
    const int end = first <= last ? last : last + 7;
    for (int day = first; day <= end; day += step) (is_nth ? nth_ : plain_).insert(day % 7);
  }

  std::size_t field_;
  std::size_t columns_;
  const Dialect& rules_;
  std::set<int> plain_;
  std::set<int> nth_;
};

// What may stand before a '#': a word, or a range of names of weekdays.
bool is_countable(std::string_view days) {
  const auto is_day = [](std::string_view name) {
    return std::find(kDays.begin(), kDays.end(), name) != kDays.end();
  };
  const auto is_word = [](char c) {
    return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
  };
  const std::size_t dash = days.find('-');
  if (dash != std::string_view::npos) {
    return is_day(days.substr(0, dash)) && is_day(days.substr(dash + 1));
  }
  return !days.empty() && std::all_of(days.begin(), days.end(), is_word);
}

// Splits "fri#2" and "l5" of the weekday column; false when that cannot be.
bool split_nth(std::string_view& item, bool& is_nth) {
  const std::size_t sign = item.rfind('#');
  if (sign != std::string_view::npos) {
    if (!is_countable(item.substr(0, sign))) return false;
    const std::string_view count = item.substr(sign + 1);
    if (!is_number(count) || number(count) < 1 || number(count) > 5) return false;
    item = item.substr(0, sign);
    is_nth = true;
  } else if (item.starts_with('l') && is_number(item.substr(1))) {
    item.remove_prefix(1);
    is_nth = true;
  }
  return true;
}

// "r", "r/5", "r(1-9)": a random value, which croniter draws without a hash_id.
bool is_random(std::string_view text) {
  const bool has_step = text.starts_with("r/") && is_number(text.substr(2));
  return text == "r" || text.starts_with("r(") || (has_step && number(text.substr(2)) > 0);
}

std::string column_error(std::string_view text, std::size_t field, std::size_t columns,
                         const Dialect& rules) {
  if (is_random(text)) return {};
  if (rules.has_question_mark && text == "?") {
    const bool is_day = field == kDay || field == kWeekday;
    return is_day ? std::string() : "a question mark stands outside of the day columns";
  }
  Column column(field, columns, rules);
  for (std::string_view item : base::split(text, ',')) {
    bool is_nth = false;
    if (field == kWeekday && !split_nth(item, is_nth)) {
      return std::string(item) + " is no weekday";
    }
    if (std::string error = column.take(item, is_nth); !error.empty()) return error;
  }
  if (column.mixes_nth()) return "plain and numbered weekdays are mixed";
  return {};
}

}  // namespace

std::string cron_error(std::string_view expression, int major) {
  const Dialect rules = dialect(major);
  const std::string text = base::to_lower(expression);
  if (std::find(kAliases.begin(), kAliases.end(), text) != kAliases.end()) return {};
  const std::vector<std::string_view> columns = columns_of(text);
  if (columns.size() < 5 || columns.size() > rules.max_columns) {
    return "it has " + std::to_string(columns.size()) + " columns instead of 5";
  }
  for (std::size_t field = 0; field < columns.size(); ++field) {
    std::string error = column_error(columns[field], field, columns.size(), rules);
    if (!error.empty()) return error;
  }
  return {};
}

}  // namespace facts
