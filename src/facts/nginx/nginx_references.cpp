// SPDX-License-Identifier: MIT
#include "facts/nginx/nginx_references.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>

#include "base/text.h"
#include "facts/facts.h"
#include "facts/nginx/nginx_amount.h"
#include "facts/nginx/nginx_catalogue.h"
#include "facts/nginx/nginx_refusals.h"
#include "facts/nginx/nginx_servers.h"
#include "facts/nginx/nginx_setting.h"
#include "facts/nginx/nginx_tls.h"
#include "facts/nginx/nginx_unset.h"

namespace facts {
namespace {

constexpr std::int64_t kPage = 4096;

std::string quoted(std::string_view text) {
  return "\"" + std::string(text) + "\"";
}

// True when every directive is in sight and one of nginx's own: others bring variables and zones.
bool is_all_known(const NginxConfig& config) {
  if (config.is_fragment) return false;
  return std::none_of(config.nodes.begin() + 1, config.nodes.end(), [](const NginxNode& node) {
    if (node.is_hole || node.is_conditional || node.is_template) return true;
    if (node.name() == "load_module") return true;
    return nginx_place(node.context) != NginxPlace::Raw &&
           find_nginx_directive(node.name()).empty();
  });
}

// What stands behind "zone=" or "keys_zone=" up to the size; empty when there is none.
std::string_view zone_of(const NginxNode& node, std::string_view prefix) {
  for (const syntax::NginxWord& word : node.args()) {
    if (!word.text.starts_with(prefix)) continue;
    const std::string_view name = word.text.substr(prefix.size());
    return name.substr(0, name.find(':'));
  }
  return {};
}

class References {
 public:
  References(const NginxConfig& config, Facts& facts) : config_(config), facts_(facts) {}

  void run() {
    for (const NginxUnset& unset : nginx_unset_variables(config_)) {
      refuse(unset.node, "variable", "unknown " + quoted(unset.name) + " variable");
    }
    for (std::uint32_t i = 1; i < config_.nodes.size(); ++i) {
      if (config_[i].context.starts_with("http")) visit(i);
    }
    for (const auto& [use, name] : zone_uses_) {
      if (zones_.contains(name)) continue;
      const NginxNode& node = config_[use];
      refuse(use, "zone",
             node.name().ends_with("_cache")
                 ? quoted(node.name()) + " zone " + quoted(name) + " is unknown"
                 : "zero size shared memory zone " + quoted(name));
    }
    certificates();
  }

 private:
  void visit(std::uint32_t i) {
    const NginxNode& node = config_[i];
    const std::string_view name = node.name();
    if (name == "upstream" && node.written->has_block) upstream(i);
    zones(i);
    const bool is_level = name == "location" || name == "server" || name == "if";
    if (is_level && node.written->has_block && !base::contains(node.context, "upstream")) {
      buffers(i);
    }
  }

  void zones(std::uint32_t i) {
    const NginxNode& node = config_[i];
    const std::string_view name = node.name();
    if (name == "limit_req_zone" || name == "limit_conn_zone")
      zones_.insert(zone_of(node, "zone="));
    if (name.ends_with("_cache_path")) zones_.insert(zone_of(node, "keys_zone="));
    if (name == "limit_req") zone_uses_.emplace(i, zone_of(node, "zone="));
    if (name == "limit_conn") zone_uses_.emplace(i, node.arg());
    const bool is_cache = name == "proxy_cache" || name == "fastcgi_cache";
    const bool is_fixed = node.arg() != "off" && !base::contains(node.arg(), "$");
    if (is_cache && is_fixed) zone_uses_.emplace(i, node.arg());
  }

  // Servers that are only there for when others fail are none.
  void upstream(std::uint32_t i) {
    const std::vector<std::uint32_t> servers = config_.children(i, "server");
    const auto is_backup = [&](std::uint32_t server) {
      const auto args = config_[server].args();
      return std::any_of(args.begin(), args.end(),
                         [](const auto& word) { return word.text == "backup"; });
    };
    if (servers.empty()) {
      refuse(i, "lacking", "no servers are inside upstream");
    } else if (std::all_of(servers.begin(), servers.end(), is_backup)) {
      refuse(i, "lacking", "no servers in upstream " + quoted(config_[i].arg()));
    }
  }

  [[nodiscard]] std::int64_t bytes_of(const NginxSetting& setting, std::size_t word,
                                      std::int64_t standard) const {
    if (!setting.is_set()) return standard;
    const auto args = config_[setting.nodes.back()].args();
    return word < args.size() ? nginx_bytes(args[word].text).value_or(standard) : standard;
  }

  void buffers(std::uint32_t block) {
    const NginxSetting one = nginx_setting(config_, block, "proxy_buffer_size");
    const NginxSetting all = nginx_setting(config_, block, "proxy_buffers");
    const NginxSetting busy = nginx_setting(config_, block, "proxy_busy_buffers_size");
    const NginxSetting* last = nullptr;  // the nearest of the three
    for (const NginxSetting* setting : {&one, &all, &busy}) {
      if (!setting->is_set()) continue;
      if (last == nullptr || setting->nodes.back() > last->nodes.back()) last = setting;
    }
    if (last == nullptr || !told_.insert(last->nodes.back()).second) return;
    const std::int64_t count = bytes_of(all, 0, 8);
    const std::int64_t size = bytes_of(all, 1, kPage);
    const std::int64_t most = std::max(bytes_of(one, 0, kPage), size);
    const std::int64_t in_use = bytes_of(busy, 0, 2 * most);
    if (count < 2) {
      refuse(last->nodes.back(), "buffers", "there must be at least 2 \"proxy_buffers\"");
    } else if (in_use < most) {
      refuse(
          last->nodes.back(), "buffers",
          "\"proxy_busy_buffers_size\" must be equal to or greater than the maximum of the value "
          "of \"proxy_buffer_size\" and one of the \"proxy_buffers\"");
    } else if (in_use > (count - 1) * size) {
      refuse(
          last->nodes.back(), "buffers",
          "\"proxy_busy_buffers_size\" must be less than the size of all \"proxy_buffers\" minus "
          "one buffer");
    }
  }

  void certificates() {
    const std::vector<NginxServerBlock> servers = nginx_servers(config_, facts_.pool);
    for (const NginxServerBlock& server : servers) {
      const NginxSetting chain = nginx_setting(config_, server.node, "ssl_certificate");
      const NginxSetting key = nginx_setting(config_, server.node, "ssl_certificate_key");
      if (!chain.is_set() || key.nodes.size() >= chain.nodes.size()) continue;
      refuse(chain.nodes.back(), "lacking",
             "no \"ssl_certificate_key\" is defined for certificate " +
                 quoted(config_[chain.nodes.back()].arg()));
    }
    for (const NginxSocket& socket : nginx_sockets(servers)) {
      if (socket.ssl_listen == 0) continue;
      const std::uint32_t standard = servers[socket.standard].node;
      if (nginx_setting(config_, standard, "ssl_certificate").is_set()) continue;
      if (nginx_setting(config_, standard, "ssl_reject_handshake").is_on(config_)) continue;
      refuse(standard, "lacking",
             "no \"ssl_certificate\" is defined for the \"listen ... ssl\" directive");
    }
  }

  void refuse(std::uint32_t i, std::string_view kind, std::string_view message) {
    add_nginx_refusal(config_, i, kind, message, {}, facts_);
    facts_.rows<NginxRefusal>().back().is_late = true;
  }

  const NginxConfig& config_;
  Facts& facts_;
  std::set<std::string_view> zones_;
  std::map<std::uint32_t, std::string_view> zone_uses_;
  std::set<std::uint32_t> told_;
};

}  // namespace

void add_nginx_references(const NginxConfig& config, Facts& facts) {
  if (is_all_known(config)) References(config, facts).run();
}

}  // namespace facts
