// SPDX-License-Identifier: MIT
// What the JSON reports share. json.hpp itself stays in the .cpp files.
#pragma once

#include <string>

#include <nlohmann/json_fwd.hpp>

#include "report/places.h"
#include "rule/finding.h"

namespace report {

using Json = nlohmann::ordered_json;

// Two blanks of indent, UTF-8, a final line feed; never throws.
[[nodiscard]] std::string dump(const Json& json);
// A list of texts, each made valid UTF-8.
[[nodiscard]] Json texts_json(const std::vector<std::string>& texts);
// {"path", "line", "column", "end_line", "end_column"}: columns count code points, from 1, and the
// end is exclusive. Null when unknown.
[[nodiscard]] Json place_json(const base::Place& place, Places& places);
// tool, scope, gate: the head of each JSON report.
[[nodiscard]] Json envelope_json(const rule::Run& run, int exit_code);
[[nodiscard]] Json finding_json(const rule::Run& run, const rule::Finding& finding, Places& places);
[[nodiscard]] Json not_checked_json(const rule::Run& run);

}  // namespace report
