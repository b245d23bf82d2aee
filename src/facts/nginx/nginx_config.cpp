// SPDX-License-Identifier: MIT
#include "facts/nginx/nginx_config.h"

#include <algorithm>

namespace facts {

bool NginxNode::is_opaque() const {
  const std::span<const syntax::NginxWord> words = args();
  return std::any_of(words.begin(), words.end(),
                     [](const syntax::NginxWord& word) { return word.is_opaque; });
}

std::vector<std::uint32_t> NginxConfig::children(std::uint32_t block) const {
  std::vector<std::uint32_t> indices;
  for (std::uint32_t i = block + 1; i < nodes[block].end; i = nodes[i].end) indices.push_back(i);
  return indices;
}

std::vector<std::uint32_t> NginxConfig::children(std::uint32_t block, std::string_view name) const {
  std::vector<std::uint32_t> indices = children(block);
  std::erase_if(indices, [&](std::uint32_t i) { return nodes[i].name() != name; });
  return indices;
}

const NginxNode* NginxConfig::child(std::uint32_t block, std::string_view name) const {
  const std::vector<std::uint32_t> found = children(block, name);
  return found.empty() ? nullptr : &nodes[found.front()];
}

}  // namespace facts
