// SPDX-License-Identifier: MIT
#include "facts/nginx/nginx_config.h"

#include <algorithm>

namespace facts {
namespace {

std::uint64_t key_of(std::uint32_t block, std::uint32_t name) {
  return static_cast<std::uint64_t>(block) << 32U | name;
}

}  // namespace

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

std::uint32_t NginxConfig::first(std::uint32_t block, std::string_view name) const {
  const auto id = names_.find(name);
  if (id == names_.end()) return 0;
  const auto run = runs_.find(key_of(block, id->second));
  return run == runs_.end() ? 0 : run->second.first;
}

std::vector<std::uint32_t> NginxConfig::children(std::uint32_t block, std::string_view name) const {
  std::vector<std::uint32_t> indices;
  for (std::uint32_t i = first(block, name); i != 0; i = next_[i]) indices.push_back(i);
  return indices;
}

const NginxNode* NginxConfig::child(std::uint32_t block, std::string_view name) const {
  const std::uint32_t i = first(block, name);
  return i == 0 ? nullptr : &nodes[i];
}

void NginxConfig::settle() {
  next_.assign(nodes.size(), 0);
  holes_.assign(nodes.size(), 0);
  for (std::uint32_t i = 0; i < nodes.size(); ++i) nodes[i].end = i + 1;
  for (std::size_t i = nodes.size(); i-- > 1;) {
    nodes[nodes[i].parent].end = std::max(nodes[nodes[i].parent].end, nodes[i].end);
  }
  for (std::uint32_t i = 1; i < nodes.size(); ++i) {
    const NginxNode& node = nodes[i];
    if (node.is_hole) holes_[node.parent] = i;
    const auto next_id = static_cast<std::uint32_t>(names_.size());
    const std::uint32_t id = names_.try_emplace(node.name(), next_id).first->second;
    const auto [run, is_first] = runs_.try_emplace(key_of(node.parent, id), Run{i, i});
    if (is_first) continue;
    next_[run->second.last] = i;
    run->second.last = i;
  }
}

}  // namespace facts
