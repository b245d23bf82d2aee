// SPDX-License-Identifier: MIT
#include "facts/nginx/nginx_locations.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "base/text.h"
#include "facts/facts.h"
#include "facts/nginx/nginx_list.h"
#include "facts/nginx/nginx_servers.h"
#include "facts/nginx/nginx_setting.h"
#include "facts/nginx/nginx_target.h"
#include "facts/nginx/nginx_tls.h"

namespace facts {
namespace {

// What all rows of one server say alike.
struct ServerFacts {
  const NginxServerBlock* block = nullptr;
  std::string key;
  bool is_tls = false;
  bool is_plain = false;
  bool is_default = false;
};

std::vector<ServerFacts> server_facts(const NginxConfig& config,
                                      const std::vector<NginxServerBlock>& servers,
                                      const std::vector<NginxSocket>& sockets) {
  std::vector<ServerFacts> all;
  for (const NginxServerBlock& server : servers) {
    const std::string key =
        std::string(server.name()) + " " + std::string(server.listens.front().address);
    all.push_back({.block = &server, .key = key});
  }
  for (const NginxSocket& socket : sockets) {
    const bool is_tls = speaks_tls(config, servers, socket);
    all[socket.standard].is_default = true;
    for (const std::size_t i : socket.servers) (is_tls ? all[i].is_tls : all[i].is_plain) = true;
  }
  return all;
}

class Rows {
 public:
  Rows(const NginxConfig& config, Facts& facts) : config_(config), facts_(facts) {}

  void add_server(const ServerFacts& server) {
    const std::uint32_t first = server.block->node;
    add(server, first);
    for (std::uint32_t i = first + 1; i < config_[first].end; ++i) {
      const NginxNode& node = config_[i];
      if (!node.written->has_block) continue;
      if (node.name() == "location" || node.name() == "if") add(server, i);
    }
  }

 private:
  void add(const ServerFacts& server, std::uint32_t block) {
    NginxLocation row;
    const base::Place at = config_[block].place();
    row.file = at.file;
    row.span = at.span;
    describe(server, block, row);
    settle_target(block, row);
    settle_files(block, row);
    settle_access(block, row);
    settle_answers(block, row);
    settle_requests(block, row);
    facts_.add(std::move(row));
  }

  void describe(const ServerFacts& server, std::uint32_t block, NginxLocation& row) {
    const NginxNode& node = config_[block];
    row.server = server.block->name();
    row.names = server.block->names;
    row.kind = node.name();
    row.path = node.name() == "server" ? node.name() : facts_.pool.keep(nginx_head(node));
    row.key = facts_.pool.keep(server.key + " " + std::string(row.path));
    row.is_tls = server.is_tls;
    row.is_plain = server.is_plain;
    row.is_default = server.is_default;
    row.is_fragment = config_.is_fragment;
    row.is_opaque = node.is_opaque();
    if (row.kind != "location") return;
    const NginxPattern pattern = nginx_pattern(node);
    row.modifier = pattern.modifier;
    row.pattern = pattern.text;
    row.is_nested = config_[node.parent].name() == "location";
    row.is_internal = config_.child(block, "internal") != nullptr;
  }

  Located<std::string_view> joined(const NginxNode* node) {
    if (node == nullptr || node->args().empty()) return {};
    const std::vector<std::string_view> words = nginx_words(*node);
    return {.value = words.size() == 1 ? words[0] : facts_.pool.keep(base::join(words, " ")),
            .at = node->place()};
  }

  Located<std::string_view> effective(std::uint32_t block, std::string_view name) {
    const NginxSetting setting = nginx_setting(config_, block, name);
    return setting.is_set() ? joined(&config_[setting.nodes.back()]) : Located<std::string_view>();
  }

  void settle_target(std::uint32_t block, NginxLocation& row) {
    row.returns = joined(config_.child(block, "return"));
    const NginxNode* pass = nginx_pass(config_, block);
    row.proxy_pass = joined(pass);
    if (pass == nullptr) return;
    row.upstream = nginx_target_host(pass->arg());
    row.backends = backends_of(row.upstream);
  }

  Texts backends_of(std::string_view upstream) {
    if (upstreams_.empty()) upstreams_ = nginx_upstreams(config_);
    const auto found = upstreams_.find(upstream);
    return found == upstreams_.end() ? Texts() : found->second;
  }

  void settle_files(std::uint32_t block, NginxLocation& row) {
    const NginxNode* folder = nginx_folder(config_, block);
    if (folder != nullptr) (folder->name() == "alias" ? row.alias : row.root) = joined(folder);
    if (const NginxNode* tries = config_.child(block, "try_files")) {
      row.try_files = {.value = nginx_words(*tries), .at = tries->place()};
    }
    const Located<std::string_view> lists = effective(block, "autoindex");
    row.autoindex = {.value = lists.value == "on", .at = lists.at};
    row.body_size = effective(block, "client_max_body_size");
    row.read_timeout = effective(block, "proxy_read_timeout");
  }

  void settle_access(std::uint32_t block, NginxLocation& row) {
    const NginxList rules = nginx_list(config_, block, {"allow", "deny"});
    row.is_sure = rules.is_sure;
    for (const std::uint32_t i : rules.nodes) {
      const std::string rule = std::string(config_[i].name()) + " " + std::string(config_[i].arg());
      row.access.value.push_back(facts_.pool.keep(rule));
      if (!row.access.at.known()) row.access.at = config_[i].place();
    }
    for (const std::string_view name : {"auth_basic", "auth_request", "auth_jwt"}) {
      const Located<std::string_view> auth = effective(block, name);
      if (auth.value.data() != nullptr && auth.value != "off") row.auth = auth;
    }
  }

  void settle_answers(std::uint32_t block, NginxLocation& row) {
    const NginxList added = nginx_added_headers(config_, block);
    const NginxList set = nginx_set_headers(config_, block);
    row.is_sure = row.is_sure && added.is_sure && set.is_sure;
    row.headers = names_of(added.nodes);
    if (added.level == block) row.lost_headers = lost(added, row.headers.value);
    for (const std::uint32_t i : added.nodes) {
      const std::span<const syntax::NginxWord> args = config_[i].args();
      const bool is_always = args.size() > 2 && args[2].text == "always";
      if (is_always) row.always_headers.value.push_back(lower(args[0].text));
      if (args.size() > 1) add_header(block, i, row, {args[0].text, args[1].text}, is_always);
    }
    for (const std::uint32_t i : set.nodes) {
      for (const syntax::NginxWord& word : config_[i].args()) {
        const NginxHeaderText header = split_header(word.text);
        if (header.name.empty() || header.name.starts_with('-')) continue;
        row.headers.value.push_back(lower(header.name));
        row.always_headers.value.push_back(lower(header.name));
        add_header(block, i, row, header, true);
      }
    }
  }

  void settle_requests(std::uint32_t block, NginxLocation& row) {
    const NginxList list = nginx_list(config_, block, {"proxy_set_header"});
    row.is_sure = row.is_sure && list.is_sure;
    row.request_headers = names_of(list.nodes);
    if (list.level == block) row.lost_request_headers = lost(list, row.request_headers.value);
    if (row.proxy_pass.value.data() == nullptr) return;
    for (const std::uint32_t i : list.nodes) {
      const std::span<const syntax::NginxWord> args = config_[i].args();
      if (args.size() > 1) add_header(block, i, row, {args[0].text, args[1].text}, false);
    }
  }

  std::string_view lower(std::string_view text) { return facts_.pool.keep(base::to_lower(text)); }

  Located<Texts> names_of(const std::vector<std::uint32_t>& nodes) {
    Located<Texts> names;
    for (const std::uint32_t i : nodes) {
      if (config_[i].args().empty()) continue;
      names.value.push_back(lower(config_[i].arg()));
      if (!names.at.known()) names.at = config_[i].place();
    }
    return names;
  }

  // The names that are lost and not written again, at the first directive that replaced them.
  Located<Texts> lost(const NginxList& list, const Texts& kept) {
    Located<Texts> names = names_of(list.lost);
    std::erase_if(names.value, [&](std::string_view name) {
      return std::find(kept.begin(), kept.end(), name) != kept.end();
    });
    if (!list.nodes.empty()) names.at = config_[list.nodes.front()].place();
    return names;
  }

  void add_header(std::uint32_t block, std::uint32_t node, const NginxLocation& at,
                  const NginxHeaderText& text, bool is_always) {
    NginxHeader row;
    const base::Place place = config_[node].place();
    row.file = place.file;
    row.span = place.span;
    row.name = lower(text.name);
    row.value = text.value;
    row.direction = config_[node].name() == "proxy_set_header" ? "request" : "response";
    row.is_always = is_always;
    row.is_inherited = config_[node].parent != block;
    row.server = at.server;
    row.kind = at.kind;
    row.path = at.path;
    row.is_tls = at.is_tls;
    row.is_plain = at.is_plain;
    row.is_fragment = at.is_fragment;
    row.key = facts_.pool.keep(std::string(at.key) + " " + std::string(row.name));
    facts_.add(std::move(row));
  }

  const NginxConfig& config_;
  Facts& facts_;
  std::map<std::string_view, Texts> upstreams_;
};

}  // namespace

void add_nginx_locations(const NginxConfig& config, const std::vector<NginxServerBlock>& servers,
                         const std::vector<NginxSocket>& sockets, Facts& facts) {
  Rows rows(config, facts);
  for (const ServerFacts& server : server_facts(config, servers, sockets)) rows.add_server(server);
}

}  // namespace facts
