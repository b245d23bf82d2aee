// SPDX-License-Identifier: MIT
// What a request can put into a value: which variables it holds, where they come from, and which
// bytes can arrive through them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "facts/nginx/nginx_config.h"

namespace facts {

// Names of the variables in a value, in order: "uri" of "https://$host${uri}".
[[nodiscard]] std::vector<std::string_view> variables_in(std::string_view value);

class NginxFlow {
 public:
  explicit NginxFlow(const NginxConfig& config) : config_(config) {}

  // `value` with every variable replaced that one `set` in sight gives a value.
  [[nodiscard]] std::string expanded(std::string_view value, std::uint32_t at) const;
  // True when a request can bring byte `c` into the variable, as used at node `at`.
  [[nodiscard]] bool can_hold(std::string_view variable, char c, std::uint32_t at) const;
  // True when the variable always starts with a slash.
  [[nodiscard]] bool starts_with_slash(std::string_view variable, std::uint32_t at) const;

 private:
  struct Source;
  [[nodiscard]] std::vector<Source> sources(std::string_view variable, std::uint32_t at) const;
  void add_sources(std::uint32_t block, std::uint32_t at, std::string_view variable,
                   std::vector<Source>& found) const;

  const NginxConfig& config_;
};

}  // namespace facts
