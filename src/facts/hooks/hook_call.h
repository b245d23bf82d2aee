// SPDX-License-Identifier: MIT
// How Frappe calls the function that a hook names, and whether a function can be called so.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "facts/python/python_signature.h"

namespace facts {

// `get_attr(path)(…)` passes everything; `frappe.call` leaves out the names that the function does
// not have. The contracts are in rules/_tables/hooks.json and doc_events.json.
struct HookCall {
  bool is_known = false;                  // false: nothing is said about how the hook is called
  std::size_t args = 0;                   // values passed by position
  std::vector<std::string_view> named;    // passed by name, whatever the function takes
  std::vector<std::string_view> offered;  // passed by name to a function that has the name
};

// Why that call raises TypeError ("takes 1 argument, but gets 2"), or empty when it does not.
[[nodiscard]] std::string call_problem(const PythonSignature& signature, const HookCall& call);

}  // namespace facts
