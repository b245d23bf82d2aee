// SPDX-License-Identifier: MIT
// Whether the scheduler takes a cron expression: croniter as Frappe calls it (no hash_id), in the
// version that each Frappe major pins (14: 1.3, 15: 2.0, 16 and later: 6.0).
#pragma once

#include <string>
#include <string_view>

namespace facts {

// Why that major refuses the expression, in lower case without a period; empty when it is taken.
[[nodiscard]] std::string cron_error(std::string_view expression, int major);

}  // namespace facts
