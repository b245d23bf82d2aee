// SPDX-License-Identifier: MIT
// How Frappe makes the name of a folder or module from that of a document (frappe.scrub).
#pragma once

#include <string>
#include <string_view>

namespace facts {

// "Care Visit" becomes "care_visit". ASCII only.
[[nodiscard]] std::string scrub(std::string_view name);

}  // namespace facts
