// SPDX-License-Identifier: MIT
// In which block a file wants to be read, judged by what stands at its top.
#pragma once

#include <string_view>

#include "syntax/nginx.h"

namespace facts {

// "main" for a whole configuration; "http", "stream" or "mail" for a fragment of such a block; ""
// for a snippet that could stand in several.
[[nodiscard]] std::string_view nginx_context(const syntax::NginxTree& tree);

}  // namespace facts
