// SPDX-License-Identifier: MIT
#include "facts/config/session_rows.h"

namespace facts {

const Table SystemSetting::kTable = {
    .name = "system_setting",
    .doc = "A value that an app gives to a field of System Settings.",
    .columns = {
        column<&SystemSetting::app>("app", "The app."),
        column<&SystemSetting::field>("field", "The field."),
        column<&SystemSetting::value>("value", "Its value; missing when computed at run time."),
        column<&SystemSetting::source>("source", "system_settings_fixture, patch or code."),
        column<&SystemSetting::mechanism>("mechanism",
                                          "fixture, document, single_value or default.")}};

const Table SessionValue::kTable = {
    .name = "session_value",
    .doc = "A place that gives session_expiry a value, whether Frappe reads it there or not.",
    .columns = {
        column<&SessionValue::subject>("subject", "Site, app, or the words all sites."),
        column<&SessionValue::name>("name", "The key or field."),
        column<&SessionValue::value>("value", "Its value; missing when computed at run time."),
        column<&SessionValue::source>(
            "source", "system_settings_fixture, patch, code, site_config or common_site_config."),
        column<&SessionValue::mechanism>("mechanism", "How an app sets it, or config."),
        column<&SessionValue::config>("config", "Name of the configuration file."),
        column<&SessionValue::format_ok>("format_ok", "Hours, colon, two-digit minutes."),
        column<&SessionValue::is_effective>("is_effective", "The session code reads it there.")}};

const Table SessionPolicy::kTable = {
    .name = "session_policy",
    .doc = "What is known of the session policy of a site, or of an app where no site is.",
    .columns = {
        column<&SessionPolicy::subject>("subject", "Name of the site or app."),
        column<&SessionPolicy::kind>("kind", "site or app."),
        column<&SessionPolicy::value>("value", "The value of the best evidence."),
        column<&SessionPolicy::source>(
            "source",
            "system_settings_fixture, patch, code, site_config, common_site_config or none."),
        column<&SessionPolicy::mechanism>("mechanism", "How an app sets it, or config."),
        column<&SessionPolicy::default_expiry>("default_expiry",
                                               "What applies when nothing sets it."),
        column<&SessionPolicy::format_ok>("format_ok", "Hours, colon, two-digit minutes."),
        column<&SessionPolicy::is_effective>("is_effective", "The session code reads it there."),
        column<&SessionPolicy::denies_multiple>(
            "denies_multiple", "The configuration or System Settings deny multiple sessions.")}};

}  // namespace facts
