// SPDX-License-Identifier: MIT
// The rows of session settings; facts/session.h tells how they come about.
#pragma once

#include <optional>
#include <string_view>

#include "facts/table.h"

namespace facts {

// A value that an app gives to a field of System Settings.
struct SystemSetting : Row {
  std::string_view app;
  std::string_view field;
  Located<std::string_view> value;  // missing: computed at run time
  std::string_view source;          // system_settings_fixture, patch or code
  std::string_view mechanism;       // fixture, document, single_value or default
  static const Table kTable;
};

// A place that gives session_expiry a value, whether Frappe reads it there or not.
struct SessionValue : Row {
  std::string_view subject;  // site, app, or "all sites"
  std::string_view name;     // session_expiry or a relative of it
  Located<std::string_view> value;
  std::string_view source;  // as above, or site_config, common_site_config
  std::string_view mechanism;
  std::string_view config;  // name of the configuration file; missing for apps
  std::optional<bool> format_ok;
  std::optional<bool> is_effective;  // missing: depends on a Frappe major that is not known
  static const Table kTable;
};

// What is known of a site's session policy, or of an app's when no site is in scope.
struct SessionPolicy : Row {
  std::string_view subject;
  std::string_view kind;  // site or app
  Located<std::string_view> value;
  std::string_view source;  // where the best evidence stands; none: nothing sets it
  std::string_view mechanism;
  std::string_view default_expiry;  // what applies when nothing sets it: hours and minutes
  std::optional<bool> format_ok;
  std::optional<bool> is_effective;
  Located<bool> denies_multiple;  // by the merged configuration or by System Settings
  static const Table kTable;
};

}  // namespace facts
