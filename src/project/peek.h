// SPDX-License-Identifier: MIT
// Tells configuration formats that share the suffix .conf apart by how they begin. Both questions
// answer "no" when in doubt: a file that is taken for plain text raises no false alarm.
#pragma once

#include <string_view>

namespace project {

// nginx: a block such as `server {` beside a directive that ends in a semicolon, or a directive
// that only nginx has. HOCON and HCL have such blocks too, but no semicolons.
[[nodiscard]] bool looks_like_nginx(std::string_view bytes);
// INI (supervisor, systemd, my.cnf): the first line that is no comment is a [section].
[[nodiscard]] bool looks_like_ini(std::string_view bytes);

}  // namespace project
