// SPDX-License-Identifier: MIT
// Whether PCRE compiles a regular expression, as far as brackets, quantifiers and group heads tell.
#pragma once

#include <string>
#include <string_view>

namespace facts {

// PCRE's complaint, or empty: also where a construct is not known here.
[[nodiscard]] std::string nginx_regex_problem(std::string_view pattern);

}  // namespace facts
