// SPDX-License-Identifier: MIT
#include "rule/suppress.h"

#include <algorithm>

#include "base/text.h"
#include "rule/select.h"

namespace rule {
namespace {

constexpr std::string_view kMarker = "frappe-lint:";
constexpr std::string_view kUntil = "until=";

// Cuts the verb off `text`; false when there is none.
bool take_verb(std::string_view& text, Suppression& out) {
  out.is_file_wide = text.starts_with("ignore-file");
  if (!text.starts_with("ignore")) return false;
  text.remove_prefix(out.is_file_wide ? 11 : 6);
  text = base::trim(text);
  return true;
}

bool take_selectors(std::string_view& text, Suppression& out) {
  const std::size_t close = text.find(']');
  if (!text.starts_with('[') || close == std::string_view::npos) return false;
  for (std::string_view word : base::split(text.substr(1, close - 1), ',')) {
    word = base::trim(word);
    if (!word.empty()) out.selectors.emplace_back(word);
  }
  text = base::trim(text.substr(close + 1));
  return !out.selectors.empty();
}

bool take_until(std::string_view& text, Suppression& out) {
  if (!text.starts_with(kUntil)) return true;
  const std::string_view date = text.substr(kUntil.size(), 10);
  out.until = std::string(date);
  text = base::trim(text.substr(kUntil.size() + date.size()));
  return is_date(date);
}

}  // namespace

bool is_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  for (const std::size_t i : {0U, 1U, 2U, 3U, 5U, 6U, 8U, 9U}) {
    if (text[i] < '0' || text[i] > '9') return false;
  }
  const std::string_view month = text.substr(5, 2);
  const std::string_view day = text.substr(8, 2);
  return "01" <= month && month <= "12" && "01" <= day && day <= "31";
}

Suppression parse_suppression(base::Place place, std::string_view text, base::Span extent) {
  Suppression out{.place = place, .extent = extent};
  text = base::trim(text.substr(std::min(text.size(), text.find(kMarker) + kMarker.size())));
  if (!take_verb(text, out)) {
    out.mistake = "expected 'ignore[RULE] reason'";
  } else if (!take_selectors(text, out)) {
    out.mistake = "it names no rule";
  } else if (!take_until(text, out)) {
    out.mistake = "its date is not of the form until=YYYY-MM-DD";
  } else if (text.empty()) {
    out.mistake = "it gives no reason";
  }
  out.reason = std::string(text);
  return out;
}

bool speaks_of(const Suppression& suppression, const Rule& rule) {
  if (!suppression.mistake.empty() || rule.code.starts_with("FLX")) return false;
  return std::any_of(suppression.selectors.begin(), suppression.selectors.end(),
                     [&](const std::string& selector) { return matches(selector, rule); });
}

bool covers(const Suppression& suppression, const Rule& rule, base::Place place) {
  if (suppression.subject || place.file != suppression.place.file) return false;
  const bool is_inside =
      suppression.is_file_wide ||
      (suppression.extent.begin <= place.span.begin && place.span.begin < suppression.extent.end);
  return is_inside && speaks_of(suppression, rule);
}

bool is_expired(const Suppression& suppression, std::string_view now) {
  return !suppression.until.empty() && now.substr(0, 10) > suppression.until;
}

}  // namespace rule
