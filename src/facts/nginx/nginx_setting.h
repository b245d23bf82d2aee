// SPDX-License-Identifier: MIT
// What a setting is inside a block: the nearest level that has it wins. A level that may have it
// without our seeing it (an absent include, a template's expression or condition) makes it unknown.
#pragma once

#include <string_view>
#include <vector>

#include "facts/nginx/nginx_config.h"

namespace facts {

struct NginxSetting {
  enum class State : std::uint8_t { Unset, Set, Unknown };
  State state = State::Unset;
  std::vector<std::uint32_t> nodes;  // Set: the directives of the winning level
  std::uint32_t level = 0;           // Set: the block that has them
  std::string_view why;              // Unknown: in words
  base::Place at;                    // Unknown: what hides it

  [[nodiscard]] bool is_set() const { return state == State::Set; }
  // True when the setting is a flag and on.
  [[nodiscard]] bool is_on(const NginxConfig& config) const {
    return is_set() && config[nodes.back()].arg() == "on";
  }
};

// What one block itself says, without the blocks around it.
[[nodiscard]] NginxSetting nginx_own_setting(const NginxConfig& config, std::uint32_t block,
                                             std::string_view name, std::uint32_t beside = 0);

// `beside` is a directive that the question is about (0: none): what a template has under the same
// condition as that one is there whenever the question arises.
[[nodiscard]] NginxSetting nginx_setting(const NginxConfig& config, std::uint32_t block,
                                         std::string_view name, std::uint32_t beside = 0);

}  // namespace facts
