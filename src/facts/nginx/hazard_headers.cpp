// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <set>

#include "base/text.h"
#include "facts/nginx/nginx_hazards.h"
#include "facts/nginx/nginx_setting.h"

namespace facts {
namespace {

constexpr std::array<std::string_view, 9> kProtective = {"strict-transport-security",
                                                         "x-content-type-options",
                                                         "x-frame-options",
                                                         "content-security-policy",
                                                         "referrer-policy",
                                                         "permissions-policy",
                                                         "cross-origin-opener-policy",
                                                         "cross-origin-resource-policy",
                                                         "cross-origin-embedder-policy"};

bool is_protective(const std::string& lower_name) {
  return std::find(kProtective.begin(), kProtective.end(), lower_name) != kProtective.end();
}

// Names of the headers that a level adds, as written. Those of a template condition are left out.
std::vector<std::string_view> headers_of(const NginxConfig& config, std::uint32_t block) {
  std::vector<std::string_view> names;
  for (const std::uint32_t i : config.children(block, "add_header")) {
    if (!config[i].is_conditional && config[i].args().size() >= 2) names.push_back(config[i].arg());
  }
  return names;
}

bool inherits_anyway(const NginxConfig& config, std::uint32_t block) {
  const NginxSetting mode = nginx_setting(config, block, "add_header_inherit");
  return mode.is_set() && config[mode.nodes.back()].arg() != "on";
}

void find_redefinition(const NginxConfig& config, std::uint32_t block, Hazards& found) {
  const std::vector<std::uint32_t> own_nodes = config.children(block, "add_header");
  if (own_nodes.empty() || block == 0 || inherits_anyway(config, block)) return;
  std::set<std::string> own;
  for (const std::uint32_t i : own_nodes) own.insert(base::to_lower(config[i].arg()));
  for (const std::uint32_t i : config.children(block)) {
    if (config[i].is_hole) return;  // what is not here may repeat them
  }
  const NginxSetting outer = nginx_setting(config, config[block].parent, "add_header");
  if (!outer.is_set()) return;
  std::vector<std::string_view> lost;
  bool is_grave = false;
  for (const std::string_view name : headers_of(config, outer.level)) {
    const std::string lower = base::to_lower(name);
    if (own.contains(lower) || std::find(lost.begin(), lost.end(), name) != lost.end()) continue;
    lost.push_back(name);
    is_grave = is_grave || is_protective(lower);
  }
  if (is_grave) {
    std::erase_if(lost, [](std::string_view name) { return !is_protective(base::to_lower(name)); });
  }
  if (lost.empty()) return;
  found.push_back({block, "add_header_redefinition", base::join(lost, ", "), is_grave});
}

// Of more_set_headers the options -s and -t take a value that is no header.
void find_multiline(const NginxNode& node, std::uint32_t i, Hazards& found) {
  const std::span<const syntax::NginxWord> args = node.args();
  const bool is_more = node.name() == "more_set_headers";
  if (!is_more && node.name() != "add_header") return;
  bool is_option_value = false;
  for (const syntax::NginxWord& word : args) {
    const bool is_header =
        is_more ? !is_option_value : &word == &args[std::min<std::size_t>(1, args.size() - 1)];
    is_option_value = is_more && (word.text == "-s" || word.text == "-t");
    if (!is_header || word.text.find('\n') == std::string_view::npos) continue;
    found.push_back({i, "add_header_multiline", std::string(args[0].text.substr(0, 64)), false});
    return;
  }
}

}  // namespace

void find_lost_headers(const NginxConfig& config, Hazards& found) {
  for (std::uint32_t i = 1; i < config.nodes.size(); ++i) {
    find_multiline(config[i], i, found);
    if (config[i].written->has_block) find_redefinition(config, i, found);
  }
}

}  // namespace facts
