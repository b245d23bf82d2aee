// SPDX-License-Identifier: MIT
#include <algorithm>

#include "base/text.h"
#include "facts/nginx/nginx_hazards.h"
#include "facts/nginx/nginx_setting.h"
#include "facts/nginx/origin_pattern.h"

namespace facts {
namespace {

using Words = std::span<const syntax::NginxWord>;

void judge_pattern(std::uint32_t node, std::string_view variable, std::string_view pattern,
                   Hazards& found) {
  const bool is_referer = variable == "$http_referer";
  if (!is_referer && variable != "$http_origin") return;
  const std::string_view flaw = origin_pattern_flaw(pattern, is_referer);
  if (flaw.empty()) return;
  found.push_back({node, "origins", std::string(flaw), !is_referer});
}

// if ($http_origin !~ "pattern")
void find_condition(const NginxNode& node, std::uint32_t i, Hazards& found) {
  const Words args = node.args();
  if (node.name() != "if" || args.size() < 3) return;
  std::string_view variable = args[0].text;
  if (variable == "(" && args.size() > 3) return;
  if (variable.starts_with("(")) variable.remove_prefix(1);
  const std::string_view sign = args[1].text;
  if (sign != "~" && sign != "~*" && sign != "!~" && sign != "!~*") return;
  std::string_view pattern = args[2].text;
  if (args.size() == 3 && !args[2].is_quoted && pattern.ends_with(")")) pattern.remove_suffix(1);
  judge_pattern(i, base::to_lower(variable) == "$http_origin" ? "$http_origin" : variable, pattern,
                found);
}

// Keys of map $http_origin … that begin with a tilde.
void find_map_keys(const NginxConfig& config, std::uint32_t i, Hazards& found) {
  const NginxNode& map = config[i];
  if (map.name() != "map" || map.args().size() != 2) return;
  for (const std::uint32_t entry : config.children(i)) {
    std::string_view key = config[entry].name();
    if (!key.starts_with("~") || config[entry].written->words.size() != 2) continue;
    key.remove_prefix(key.starts_with("~*") ? 2 : 1);
    judge_pattern(entry, map.arg(), key, found);
  }
}

bool is_header(const NginxNode& node, std::string_view lower_name) {
  return node.name() == "add_header" && base::to_lower(node.arg()) == lower_name;
}

// Every origin may read answers with the visitor's cookies.
void find_reflected_origin(const NginxConfig& config, std::uint32_t i, Hazards& found) {
  const NginxNode& node = config[i];
  if (!is_header(node, "access-control-allow-origin") || node.args().size() < 2) return;
  if (node.args()[1].text != "$http_origin" || config[node.parent].name() == "if") return;
  for (const std::uint32_t other : config.children(node.parent)) {
    const bool allows = is_header(config[other], "access-control-allow-credentials") &&
                        config[other].args().size() > 1 && config[other].args()[1].text == "true";
    if (allows) found.push_back({i, "reflected_origin", "$http_origin", true});
  }
}

bool has_other_guard(const NginxConfig& config, std::uint32_t block) {
  const NginxSetting satisfy = nginx_setting(config, block, "satisfy");
  return satisfy.state == NginxSetting::State::Unknown ||
         (satisfy.is_set() && config[satisfy.nodes.back()].arg() == "any");
}

void find_allow_without_deny(const NginxConfig& config, std::uint32_t i, Hazards& found) {
  const NginxNode& node = config[i];
  if (node.name() != "allow" || node.args().empty() || node.arg() == "all") return;
  const std::vector<std::uint32_t> level = config.children(node.parent);
  const auto first = std::find_if(level.begin(), level.end(), [&](std::uint32_t k) {
    return config[k].name() == "allow" && config[k].arg() != "all";
  });
  if (*first != i) return;  // one finding a level
  const bool may_deny = std::any_of(level.begin(), level.end(), [&](std::uint32_t k) {
    return config[k].name() == "deny" || config[k].is_hole;
  });
  if (!may_deny && !has_other_guard(config, node.parent)) {
    found.push_back({i, "allow_without_deny", std::string(node.arg()), true});
  }
}

bool listens_to_itself(const NginxConfig& config, std::uint32_t node) {
  for (; node != 0; node = config[node].parent) {
    if (config[node].name() != "server") continue;
    const std::vector<std::uint32_t> listens = config.children(node, "listen");
    return !listens.empty() && std::all_of(listens.begin(), listens.end(), [&](std::uint32_t k) {
      const std::string_view address = config[k].arg();
      return address.starts_with("127.") || address.starts_with("unix:") ||
             address.starts_with("localhost") || address.starts_with("[::1]");
    });
  }
  return true;
}

void find_open_status(const NginxConfig& config, std::uint32_t i, Hazards& found) {
  const NginxNode& node = config[i];
  if (node.name() != "stub_status" || node.arg() == "off") return;
  if (listens_to_itself(config, i)) return;
  for (const std::string_view guard : {"deny", "auth_basic", "auth_request", "internal"}) {
    if (nginx_setting(config, node.parent, guard).state != NginxSetting::State::Unset) return;
  }
  found.push_back({i, "status_page", std::string(config[node.parent].arg()), false});
}

void find_referers(const NginxNode& node, std::uint32_t i, Hazards& found) {
  if (node.name() != "valid_referers") return;
  for (const syntax::NginxWord& word : node.args()) {
    if (word.text == "none") found.push_back({i, "valid_referers", "none", false});
  }
}

void find_version(const NginxNode& node, std::uint32_t i, Hazards& found) {
  if (node.name() != "server_tokens" || node.args().empty()) return;
  if (node.arg() == "on" || node.arg() == "build") {
    found.push_back({i, "version_disclosure", std::string(node.arg()), false});
  }
}

}  // namespace

void find_open_doors(const NginxConfig& config, Hazards& found) {
  for (std::uint32_t i = 1; i < config.nodes.size(); ++i) {
    const NginxNode& node = config[i];
    if (node.is_hole) continue;
    find_condition(node, i, found);
    find_map_keys(config, i, found);
    find_reflected_origin(config, i, found);
    find_allow_without_deny(config, i, found);
    find_open_status(config, i, found);
    find_referers(node, i, found);
    find_version(node, i, found);
  }
}

}  // namespace facts
