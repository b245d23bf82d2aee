// SPDX-License-Identifier: MIT
// Session settings. Frappe reads session_expiry from System Settings only, never from
// site_config.json; deny_multiple_sessions from either. So the question "is there a policy" is a
// decision over everything that may set it: fixtures of System Settings, patches and install code,
// and, because people believe in it, site configuration.
//
// Up to Frappe 15 the session code reads the *default* that System Settings writes when it is
// saved: a bare set_single_value changes the field and nothing else.
#pragma once

#include <string_view>

#include "facts/document.h"
#include "facts/facts.h"
#include "facts/registry.h"

namespace facts {

// True for hours and two-digit minutes, not both zero: what System Settings can be saved with.
[[nodiscard]] bool is_session_expiry(std::string_view value);

// system_setting rows of a fixture file, and of Python code that is no test.
void extract_settings_fixture(Document& document, Facts& facts);
void extract_settings_code(Document& document, Facts& facts);
// session_value and session_policy rows.
void derive_session_values(Library& library, Facts& facts);
void derive_session_policies(Library& library, Facts& facts);

}  // namespace facts
