// SPDX-License-Identifier: MIT
// The types of arguments in rules/_tables/nginx_arguments.txt, each read as nginx reads it.
#pragma once

#include <string>
#include <string_view>

namespace facts {

// True when nginx reads `word` as `type` ("size", "time", …). An unknown type takes everything.
[[nodiscard]] bool is_of_nginx_type(std::string_view type, std::string_view word);
// What nginx says of an address with an optional port: "invalid port", "no host", … or nothing.
// A name that only DNS knows is taken.
enum class NginxAddress { Listen, Peer, Target };
[[nodiscard]] std::string_view nginx_address_problem(std::string_view text, NginxAddress kind);

}  // namespace facts
