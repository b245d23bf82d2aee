// SPDX-License-Identifier: MIT
// Names that promise a secret: "db_password", "stripeSecretKey", "AWS_SECRET_ACCESS_KEY", and not
// "password_field", "csrf_token" or "public_key".
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace facts {

// Words in lower case, joined by '_': "dbPassword" and "DB-Password" give "db_password".
[[nodiscard]] std::string snake_case(std::string_view name);
// True when a name in snake case promises a secret.
[[nodiscard]] bool promises_secret(std::string_view snake_name);
// True when it promises a password that people choose and type.
[[nodiscard]] bool promises_password(std::string_view snake_name);
// True when `snake_name` is `ending` or ends with it behind a '_'.
[[nodiscard]] bool ends_in_word(std::string_view snake_name, std::string_view ending);
// Pieces of which every such name holds one, lower case.
[[nodiscard]] const std::vector<std::string>& secret_stems();

}  // namespace facts
