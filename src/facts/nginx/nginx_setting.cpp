// SPDX-License-Identifier: MIT
#include "facts/nginx/nginx_setting.h"

namespace facts {
namespace {

using State = NginxSetting::State;

bool is_under_same_condition(const NginxNode& a, const NginxNode& b) {
  return a.file == b.file && a.written->condition == b.written->condition;
}

NginxSetting unknown(const NginxNode& node, std::string_view why) {
  return {.state = State::Unknown, .nodes = {}, .why = why, .at = node.place()};
}

}  // namespace

NginxSetting nginx_own_setting(const NginxConfig& config, std::uint32_t block,
                               std::string_view name, std::uint32_t beside) {
  NginxSetting setting{.level = block};
  for (const std::uint32_t i : config.children(block, name)) {
    const NginxNode& node = config[i];
    if (node.is_opaque()) return unknown(node, "a template fills in its value");
    const bool is_sure =
        !node.is_conditional || (beside != 0 && is_under_same_condition(node, config[beside]));
    if (!is_sure) return unknown(node, "it stands under a template condition");
    setting.nodes.push_back(i);
  }
  if (!setting.nodes.empty()) {
    setting.state = State::Set;
  } else if (const std::uint32_t hole = config.hole(block); hole != 0) {
    return unknown(config[hole], config[hole].name() == "include"
                                     ? "a file that is not here may set it"
                                     : "a template may set it");
  }
  return setting;
}

NginxSetting nginx_setting(const NginxConfig& config, std::uint32_t block, std::string_view name,
                           std::uint32_t beside) {
  while (true) {
    // The top of a whole configuration is "main", where no setting of http{} is allowed.
    if (block == 0 && !config.is_fragment) return {};
    const NginxSetting setting = nginx_own_setting(config, block, name, beside);
    if (setting.state != State::Unset || block == 0) return setting;
    block = config[block].parent;
  }
}

}  // namespace facts
