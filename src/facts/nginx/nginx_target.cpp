// SPDX-License-Identifier: MIT
#include "facts/nginx/nginx_target.h"

namespace facts {
namespace {

// Rows must not copy a hostile file.
constexpr std::size_t kMaxText = 128;

}  // namespace

Texts nginx_words(const NginxNode& node) {
  Texts words;
  for (const syntax::NginxWord& word : node.args()) words.push_back(word.text);
  return words;
}

std::string nginx_head(const NginxNode& node) {
  std::string text;
  for (const syntax::NginxWord& word : node.written->words) {
    if (!text.empty()) text += " ";
    text += word.text.substr(0, kMaxText);
    if (text.size() > kMaxText) break;
  }
  return text;
}

NginxPattern nginx_pattern(const NginxNode& location) {
  const std::span<const syntax::NginxWord> args = location.args();
  if (args.empty()) return {};
  const std::string_view word = args[0].text;
  if (args.size() > 1) return {word, args[1].text};
  for (const std::string_view modifier : {"^~", "~*", "=", "~", "@"}) {
    if (word.starts_with(modifier)) return {modifier, word.substr(modifier.size())};
  }
  return {"", word};
}

const NginxNode* nginx_pass(const NginxConfig& config, std::uint32_t block) {
  const NginxNode* pass = config.child(block, "proxy_pass");
  if (pass != nullptr || config[block].name() != "if") return pass;
  return config.child(config[block].parent, "proxy_pass");
}

const NginxNode* nginx_folder(const NginxConfig& config, std::uint32_t block) {
  while (true) {
    if (block == 0 && !config.is_fragment) return nullptr;
    for (const std::string_view name : {"alias", "root"}) {
      const NginxNode* folder = config.child(block, name);
      if (folder != nullptr && !folder->args().empty()) return folder;
    }
    if (block == 0) return nullptr;
    block = config[block].parent;
  }
}

std::string_view nginx_target_host(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme != std::string_view::npos) url.remove_prefix(scheme + 3);
  return url.starts_with("unix:") ? url : url.substr(0, url.find_first_of("/?"));
}

std::map<std::string_view, Texts> nginx_upstreams(const NginxConfig& config) {
  std::map<std::string_view, Texts> upstreams;
  for (std::uint32_t i = 1; i < config.nodes.size(); ++i) {
    const NginxNode& node = config[i];
    if (node.name() != "upstream" || node.context != "http" || !node.written->has_block) continue;
    Texts& addresses = upstreams[node.arg()];
    for (const std::uint32_t server : config.children(i, "server")) {
      addresses.push_back(config[server].arg());
    }
  }
  return upstreams;
}

}  // namespace facts
