// SPDX-License-Identifier: MIT
// Regular expressions of nginx (PCRE) as far as RE2 knows them. What RE2 does not take
// (look-around, back references) is unknown, never guessed.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace facts {

struct NginxRegexMatch {
  enum class State : std::uint8_t { No, Yes, Unknown };
  State state = State::Unknown;
  std::vector<std::string> groups;  // Yes: [0] is all of it

  [[nodiscard]] bool is_yes() const { return state == State::Yes; }
  [[nodiscard]] bool is_unknown() const { return state == State::Unknown; }
};

[[nodiscard]] NginxRegexMatch match_nginx_regex(std::string_view pattern, std::string_view text,
                                                bool ignores_case);

}  // namespace facts
