// SPDX-License-Identifier: MIT
// Which configuration values are secrets, and which bytes of them. The catalogue knows the keys of
// Frappe and bench; for the keys of apps the name must say so ("smtp_password", "client_secret").
#pragma once

#include <string_view>

#include "facts/config/config_catalogue.h"
#include "syntax/data_tree.h"

namespace facts {

// True when a key's own name promises a secret.
[[nodiscard]] bool is_secret_name(std::string_view name);
// True when the value under that key is one; `info` may be null.
[[nodiscard]] bool holds_secret(std::string_view name, const ConfigKeyInfo* info,
                                syntax::Value value);
// The password inside "scheme://user:password@host", or empty.
[[nodiscard]] std::string_view url_password(std::string_view url);
// True for hosts that only the machine itself or its compose network reaches.
[[nodiscard]] bool is_local_host(std::string_view host_or_url);

}  // namespace facts
