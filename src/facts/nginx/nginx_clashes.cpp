// SPDX-License-Identifier: MIT
// Two directives that nginx does not take together. What a template makes conditional is left out:
// both may never be there at once.
#include <set>
#include <string>
#include <tuple>

#include "facts/facts.h"
#include "facts/nginx/nginx_config.h"
#include "facts/nginx/nginx_listen.h"
#include "facts/nginx/nginx_refusals.h"
#include "facts/nginx/nginx_target.h"

namespace facts {
namespace {

std::string quoted(std::string_view text) {
  return "\"" + std::string(text) + "\"";
}

class Clashes {
 public:
  Clashes(const NginxConfig& config, Facts& facts) : config_(config), facts_(facts) {}

  void run() {
    for (std::uint32_t i = 1; i < config_.nodes.size(); ++i) {
      const NginxNode& node = config_[i];
      has_holes_ = has_holes_ || node.is_hole || (node.is_conditional && is_in_http(node));
      if (node.is_conditional || node.is_opaque() || !is_in_http(node)) continue;
      if (node.name() == "upstream" && node.written->has_block) upstream(i);
      if (node.name() == "location" && node.written->has_block) location(i);
      if (node.name() == "server" && node.context == "http") server(i);
      if (node.name() == "log_format" && !node.args().empty()) log_format(i);
      if (node.name() == "access_log" && !config_.is_fragment) access_log(i);
    }
  }

 private:
  static bool is_in_http(const NginxNode& node) { return node.context.starts_with("http"); }

  void upstream(std::uint32_t i) {
    const std::string_view name = config_[i].arg();
    if (name.empty() || upstreams_.insert(name).second) return;
    refuse(i, "upstream", "duplicate upstream " + quoted(name));
  }

  void log_format(std::uint32_t i) {
    const std::string_view name = config_[i].arg();
    if (name != "combined" && formats_.insert(name).second) return;
    refuse(i, "duplicate", "duplicate \"log_format\" name " + quoted(name));
  }

  // A format has to stand before its use; absent files and templates may bring some.
  void access_log(std::uint32_t i) {
    const auto args = config_[i].args();
    if (args.size() < 2 || args[0].text == "off" || has_holes_) return;
    const std::string_view name = args[1].text;
    if (name == "combined" || formats_.contains(name)) return;
    refuse(i, "format", "unknown log format " + quoted(name));
  }

  void location(std::uint32_t i) {
    const NginxNode& node = config_[i];
    if (node.args().empty()) return;
    const NginxPattern pattern = nginx_pattern(node);
    const bool is_regex = pattern.modifier == "~" || pattern.modifier == "~*";
    if (config_[node.parent].name() == "location") nested(i, pattern, is_regex);
    if (is_regex || pattern.modifier == "@") return;
    const bool is_exact = pattern.modifier == "=";
    if (locations_.insert({node.parent, is_exact, pattern.text}).second) return;
    refuse(i, "location", "duplicate location " + quoted(pattern.text));
  }

  void nested(std::uint32_t i, const NginxPattern& pattern, bool is_regex) {
    const NginxPattern outer = nginx_pattern(config_[config_[i].parent]);
    const std::string inside = "location " + quoted(pattern.text) + " cannot be inside the ";
    if (outer.modifier == "=") {
      refuse(i, "location", inside + "exact location " + quoted(outer.text));
    } else if (outer.modifier == "@") {
      refuse(i, "location", inside + "named location " + quoted("@" + std::string(outer.text)));
    } else if (pattern.modifier == "@") {
      refuse(i, "location",
             "named location " + quoted("@" + std::string(pattern.text)) +
                 " can be on the server level only");
    } else if (!is_regex && !pattern.text.starts_with(outer.text)) {
      refuse(i, "location",
             "location " + quoted(pattern.text) + " is outside location " + quoted(outer.text));
    }
  }

  void server(std::uint32_t i) {
    std::set<std::string_view> own;
    for (const NginxListen& listen : nginx_listens(config_, i, facts_.pool)) {
      const NginxNode& node = config_[listen.node];
      if (listen.is_unclear || listen.is_quic || node.is_opaque() || node.is_conditional) continue;
      if (node.name() != "listen") continue;
      if (!own.insert(listen.address).second) {
        refuse(listen.node, "listen", "a duplicate listen " + std::string(listen.address));
      } else if (listen.is_default && !defaults_.insert(listen.address).second) {
        refuse(listen.node, "listen",
               "a duplicate default server for " + std::string(listen.address));
      } else if (listen.has_options && !options_.insert(listen.address).second) {
        refuse(listen.node, "listen",
               "duplicate listen options for " + std::string(listen.address));
      }
    }
  }

  void refuse(std::uint32_t i, std::string_view kind, std::string_view message) {
    add_nginx_refusal(config_, i, kind, message, {}, facts_);
  }

  const NginxConfig& config_;
  Facts& facts_;
  bool has_holes_ = false;  // what is not here stood before
  std::set<std::string_view> formats_;
  std::set<std::string_view> upstreams_;
  std::set<std::tuple<std::uint32_t, bool, std::string_view>> locations_;
  std::set<std::string_view> defaults_;
  std::set<std::string_view> options_;
};

}  // namespace

void add_nginx_clashes(const NginxConfig& config, Facts& facts) {
  Clashes(config, facts).run();
}

}  // namespace facts
