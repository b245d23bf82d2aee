// SPDX-License-Identifier: MIT
#include <array>

#include "base/text.h"
#include "facts/nginx/nginx_flow.h"
#include "facts/nginx/nginx_hazards.h"

namespace facts {
namespace {

using Words = std::span<const syntax::NginxWord>;

bool is_redirect(Words args) {
  const std::string_view flag = args.size() > 2 ? args[2].text : "";
  const std::string_view target = args[1].text;
  return flag == "redirect" || flag == "permanent" || target.starts_with("http://") ||
         target.starts_with("https://") || target.starts_with("$scheme");
}

// The value that goes out as a header or as the line of a request; empty when none does.
std::string_view outgoing(const NginxNode& node) {
  const Words args = node.args();
  if (args.empty()) return {};
  const std::string_view name = node.name();
  if (name == "proxy_pass") return args[0].text;
  const bool is_header = name == "add_header" || name == "proxy_set_header";
  if (is_header && args.size() >= 2) return args[1].text;
  if (name == "return") return args.back().text;
  return name == "rewrite" && args.size() >= 2 && is_redirect(args) ? args[1].text : "";
}

// nginx escapes the captures of a rewrite in a redirect, its own and others, but no variables.
bool is_escaped(const NginxNode& node, std::string_view variable) {
  const bool is_capture = variable.size() == 1 && variable[0] >= '1' && variable[0] <= '9';
  const bool is_path = variable == "uri" || variable == "document_uri";
  return node.name() == "rewrite" && (is_capture || !is_path);
}

void find_splitting(const NginxConfig& config, const NginxFlow& flow, std::uint32_t i,
                    Hazards& found) {
  const std::string_view value = outgoing(config[i]);
  if (value.find('$') == std::string_view::npos) return;
  const std::string full = flow.expanded(value, i);
  for (const std::string_view variable : variables_in(full)) {
    if (is_escaped(config[i], variable) || !flow.can_hold(variable, '\n', i)) continue;
    found.push_back({i, "http_splitting", "$" + std::string(variable), true});
    return;
  }
}

bool is_internal(const NginxConfig& config, std::uint32_t node) {
  for (; node != 0; node = config[node].parent) {
    if (config[node].name() == "location" && config.child(node, "internal") != nullptr) return true;
  }
  return false;
}

// The scheme and the host of an address: what stands before the first slash behind "://".
std::string_view authority(std::string_view address) {
  const std::size_t scheme = address.find("://");
  const std::size_t from = scheme == std::string_view::npos ? 0 : scheme + 3;
  return address.substr(0, std::min(address.find_first_of("/?#", from), address.size()));
}

void find_ssrf(const NginxConfig& config, const NginxFlow& flow, std::uint32_t i, Hazards& found) {
  const NginxNode& node = config[i];
  if (node.name() != "proxy_pass" || node.args().empty() || is_internal(config, i)) return;
  const std::string address = flow.expanded(node.arg(), i);
  if (address.starts_with("http://unix:")) return;
  for (const std::string_view variable : variables_in(authority(address))) {
    if (flow.starts_with_slash(variable, i)) return;
    if (!flow.can_hold(variable, '.', i)) continue;
    found.push_back({i, "ssrf", "$" + std::string(variable), true});
    return;
  }
}

void find_host_spoofing(const NginxNode& node, std::uint32_t i, Hazards& found) {
  const Words args = node.args();
  if (node.name() != "proxy_set_header" || args.size() != 2) return;
  if (base::to_lower(args[0].text) != "host") return;
  for (const std::string_view variable : variables_in(args[1].text)) {
    const bool is_foreign = variable == "http_host" || variable == "http_x_forwarded_host" ||
                            variable.starts_with("arg_") || variable.starts_with("cookie_");
    if (!is_foreign) continue;
    found.push_back({i, "host_spoofing", "$" + std::string(variable), variable != "http_host"});
    return;
  }
}

void find_alias_traversal(const NginxConfig& config, std::uint32_t i, Hazards& found) {
  const NginxNode& node = config[i];
  const NginxNode& location = config[node.parent];
  if (node.name() != "alias" || location.name() != "location" || node.args().empty()) return;
  const Words args = location.args();
  const bool is_prefix = args.size() == 1
                             ? !args[0].text.starts_with("~") && !args[0].text.starts_with("=") &&
                                   !args[0].text.starts_with("@")
                             : args.size() == 2 && args[0].text == "^~";
  if (!is_prefix || args.back().is_opaque || args.back().text.ends_with("/")) return;
  found.push_back({i, "alias_traversal", std::string(args.back().text), node.arg().ends_with("/")});
}

}  // namespace

void find_injections(const NginxConfig& config, Hazards& found) {
  const NginxFlow flow(config);
  for (std::uint32_t i = 1; i < config.nodes.size(); ++i) {
    if (config[i].is_hole) continue;
    find_splitting(config, flow, i, found);
    find_ssrf(config, flow, i, found);
    find_host_spoofing(config[i], i, found);
    find_alias_traversal(config, i, found);
  }
}

}  // namespace facts
