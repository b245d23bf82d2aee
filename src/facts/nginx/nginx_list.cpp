// SPDX-License-Identifier: MIT
#include "facts/nginx/nginx_list.h"

#include <algorithm>

#include "base/text.h"

namespace facts {
namespace {

// From the outermost block that may hold settings to `block`.
std::vector<std::uint32_t> levels_of(const NginxConfig& config, std::uint32_t block) {
  std::vector<std::uint32_t> levels;
  while (block != 0) {
    levels.push_back(block);
    block = config[block].parent;
  }
  if (config.is_fragment) levels.push_back(0);
  std::reverse(levels.begin(), levels.end());
  return levels;
}

std::vector<std::uint32_t> own(const NginxConfig& config, std::uint32_t block,
                               std::initializer_list<std::string_view> names) {
  std::vector<std::uint32_t> nodes;
  for (const std::string_view name : names) {
    for (const std::uint32_t i : config.children(block, name)) nodes.push_back(i);
  }
  if (names.size() > 1) std::sort(nodes.begin(), nodes.end());
  return nodes;
}

// True when what stands in the block is all there is, and nothing of it is a template's secret.
bool is_whole(const NginxConfig& config, std::uint32_t block,
              const std::vector<std::uint32_t>& nodes) {
  return config.hole(block) == 0 && std::none_of(nodes.begin(), nodes.end(), [&](std::uint32_t i) {
           return config[i].is_conditional ||
                  (!config[i].args().empty() && config[i].args()[0].is_opaque);
         });
}

enum class Inherit : std::uint8_t { Replace, Merge, Never };

Inherit inherit_of(std::string_view word) {
  if (word == "merge") return Inherit::Merge;
  return word == "off" ? Inherit::Never : Inherit::Replace;
}

void step(NginxList& list, std::vector<std::uint32_t> nodes, std::uint32_t level, Inherit inherit) {
  if (inherit == Inherit::Merge) {
    if (!nodes.empty()) list.level = level;
    list.nodes.insert(list.nodes.end(), nodes.begin(), nodes.end());
    return;
  }
  if (nodes.empty() && inherit == Inherit::Replace) return;
  list.lost = std::move(list.nodes);
  list.nodes = std::move(nodes);
  list.level = level;
}

NginxList walk(const NginxConfig& config, std::uint32_t block,
               std::initializer_list<std::string_view> names, std::string_view inherit_name,
               Inherit standard) {
  NginxList list;
  Inherit inherit = standard;
  for (const std::uint32_t level : levels_of(config, block)) {
    if (!inherit_name.empty()) {
      const NginxNode* word = config.child(level, inherit_name);
      if (word != nullptr) inherit = inherit_of(word->arg());
    }
    std::vector<std::uint32_t> nodes = own(config, level, names);
    list.is_sure = list.is_sure && is_whole(config, level, nodes);
    step(list, std::move(nodes), level, inherit);
  }
  return list;
}

}  // namespace

NginxList nginx_list(const NginxConfig& config, std::uint32_t block,
                     std::initializer_list<std::string_view> names) {
  return walk(config, block, names, {}, Inherit::Replace);
}

NginxList nginx_added_headers(const NginxConfig& config, std::uint32_t block) {
  return walk(config, block, {"add_header"}, "add_header_inherit", Inherit::Replace);
}

NginxList nginx_set_headers(const NginxConfig& config, std::uint32_t block) {
  return walk(config, block, {"more_set_headers"}, {}, Inherit::Merge);
}

NginxHeaderText split_header(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos) return {base::trim(text), {}};
  return {base::trim(text.substr(0, colon)), base::trim(text.substr(colon + 1))};
}

}  // namespace facts
