// SPDX-License-Identifier: MIT
// Whether a value is what its reader needs. `bench set-config` stores texts unless it is told
// otherwise, so "False" is what people write, and Python reads it as true:
//   on      a text that says no, under a key that is tested for truth
//   off     a text that says yes, under a key that goes through cint()
//   json    a list or an object that was stored as text
//   number  a text that is no number, or that is one where Python calculates
//   shape   another type than the reader takes apart
#pragma once

#include <cstdint>
#include <string_view>

#include "facts/config/config_catalogue.h"
#include "syntax/data_tree.h"

namespace facts {

// One of the words above; missing when the value works.
[[nodiscard]] std::string_view mistake_of(const ConfigKeyInfo& info, syntax::Value value);

// What the reader of a key makes of its value: cint() for some, Python's truth for the others.
[[nodiscard]] bool is_switched_on(const ConfigKeyInfo* info, syntax::Value value);

// frappe.utils.cint: int(), else int(float()), else 0; of a text, and of any value of json.load.
[[nodiscard]] std::int64_t python_cint(std::string_view text);
[[nodiscard]] std::int64_t python_cint(syntax::Value value);

struct Address {
  std::string_view host;  // as written; empty: not an address
  std::int64_t port = 0;  // 0: none
};
// Host and port of "scheme://user:password@host:port/path", or of "host:port".
[[nodiscard]] Address address_of(std::string_view text);

}  // namespace facts
