// SPDX-License-Identifier: MIT
// What an excerpt must not show, whatever rules were asked: values that stand behind a name such as
// password, secret or token. Masking too much costs nothing; it is no finding.
#pragma once

#include <string_view>
#include <vector>

#include "base/span.h"

namespace check {

// Spans of quoted or bare values behind secret-sounding names, in order.
[[nodiscard]] std::vector<base::Span> secret_values(std::string_view bytes);

}  // namespace check
