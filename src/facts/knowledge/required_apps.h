// SPDX-License-Identifier: MIT
// The apps that an app says it stands on: `required_apps` of its hooks.py and
// [tool.bench.frappe-dependencies] of its pyproject.toml. Imports prove nothing: an import of a
// name that no table knows may be any Python package.
#pragma once

#include <cstdint>
#include <set>
#include <string>

#include "facts/registry.h"

namespace facts {

// Names as bench installs them ("frappe/hrms" and an address give "hrms"); frappe is always in it.
// `app` is an index into Workspace::apps.
[[nodiscard]] std::set<std::string> required_apps(Library& library, std::uint32_t app);

}  // namespace facts
