// SPDX-License-Identifier: MIT
// Every place that gives session_expiry a value, in one table, so that its form is judged once.
#include <algorithm>
#include <string>

#include "base/text.h"
#include "facts/config/config_rows.h"
#include "facts/config/session.h"
#include "facts/config/session_rows.h"

namespace facts {
namespace {

bool is_digits(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// The default table takes seconds, too: nothing validates it, and the reader pads only two parts.
bool is_default_form(std::string_view value) {
  const std::size_t seconds = value.rfind(':');
  return is_session_expiry(value) ||
         (seconds != std::string_view::npos && is_session_expiry(value.substr(0, seconds)) &&
          is_digits(value.substr(seconds + 1)));
}

std::optional<bool> format_of(std::string_view value, std::string_view mechanism) {
  if (value.data() == nullptr) return std::nullopt;
  return mechanism == "default" ? is_default_form(value) : is_session_expiry(value);
}

// Frappe 15 and older read the default, 16 and later the field.
std::optional<bool> effect_of(std::string_view mechanism, const std::vector<int>& majors) {
  if (mechanism == "config") return false;
  if (mechanism == "fixture" || mechanism == "document") return true;
  if (majors.empty()) return std::nullopt;
  if (mechanism == "single_value") return majors.front() >= 16;
  return majors.back() <= 15;
}

bool is_policy_file(const ConfigKey& key) {
  return !key.is_nested && (key.role == "site" || key.role == "common");
}

void add_from_settings(const SystemSetting& setting, const std::vector<int>& majors, Facts& facts) {
  SessionValue row;
  static_cast<Row&>(row) = setting;
  row.subject = setting.app;
  row.name = setting.field;
  row.value = setting.value;
  row.source = setting.source;
  row.mechanism = setting.mechanism;
  row.format_ok = format_of(setting.value.value, setting.mechanism);
  row.is_effective = effect_of(setting.mechanism, majors);
  facts.add(row);
}

void add_from_config(const ConfigKey& key, Facts& facts) {
  SessionValue row;
  static_cast<Row&>(row) = key;
  row.subject = key.site.data() != nullptr ? key.site : "all sites";
  row.name = key.name;
  row.value = key.value;
  row.source = key.role == "common" ? "common_site_config" : "site_config";
  row.mechanism = "config";
  row.config = key.config;
  if (key.name == "session_expiry" || key.name == "session_expiry_mobile") {
    row.format_ok = format_of(key.value.value, row.mechanism);
  }
  row.is_effective = false;
  facts.add(row);
}

}  // namespace

bool is_session_expiry(std::string_view value) {
  const std::size_t colon = value.find(':');
  if (colon == std::string_view::npos) return false;
  const std::string_view hours = value.substr(0, colon);
  const std::string_view minutes = value.substr(colon + 1);
  return hours.size() <= 3 && minutes.size() == 2 && is_digits(hours) && is_digits(minutes) &&
         minutes < "60" && value.find_first_not_of("0:") != std::string_view::npos;
}

void derive_session_values(Library& library, Facts& facts) {
  for (const SystemSetting& setting : facts.rows<SystemSetting>()) {
    if (setting.field.starts_with("session_expiry")) {
      add_from_settings(setting, library.workspace().majors, facts);
    }
  }
  for (const ConfigKey& key : facts.rows<ConfigKey>()) {
    const bool is_set = key.kind != "null" && !(key.kind == "string" && key.value.value.empty());
    if (is_policy_file(key) && is_set && key.name.starts_with("session_expiry")) {
      add_from_config(key, facts);
    }
  }
}

}  // namespace facts
