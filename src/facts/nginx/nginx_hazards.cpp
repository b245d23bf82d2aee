// SPDX-License-Identifier: MIT
#include "facts/nginx/nginx_hazards.h"

#include "base/text.h"
#include "facts/facts.h"
#include "facts/nginx/server_rows.h"

namespace facts {
namespace {

constexpr std::size_t kMaxText = 128;

std::string text_of(const NginxNode& node) {
  std::string text;
  for (const syntax::NginxWord& word : node.written->words) {
    text += (text.empty() ? "" : " ") + std::string(word.text.substr(0, kMaxText));
    if (text.size() > kMaxText) break;
  }
  return base::printable(text.substr(0, kMaxText));
}

// The first server_name, or "_"; a template's statement is none.
std::string_view name_of(const NginxConfig& config, std::uint32_t server) {
  for (const std::uint32_t i : config.children(server, "server_name")) {
    for (const syntax::NginxWord& word : config[i].args()) {
      if (!word.is_opaque || !word.text.starts_with("{%")) return word.text;
    }
  }
  return "_";
}

// The name of the server around a node; missing outside of all.
std::string_view server_of(const NginxConfig& config, std::uint32_t node) {
  for (; node != 0; node = config[node].parent) {
    if (config[node].name() == "server" && config[node].written->has_block) {
      return name_of(config, node);
    }
  }
  return {};
}

NginxHazard row_of(const NginxConfig& config, const Hazard& hazard, base::Pool& pool) {
  const NginxNode& node = config[hazard.node];
  NginxHazard row;
  row.file = node.file;
  row.span = node.place().span;
  row.kind = hazard.kind;
  row.server = server_of(config, hazard.node);
  row.directive = pool.keep(text_of(node));
  row.block = node.parent == 0 ? "" : pool.keep(text_of(config[node.parent]));
  row.detail = pool.keep(base::printable(hazard.detail));
  row.is_grave = hazard.is_grave;
  const std::string where = std::string(row.server) + " " + std::string(row.block);
  row.key = pool.keep(where + " " + std::string(row.directive));
  return row;
}

}  // namespace

void add_nginx_hazards(const NginxConfig& config, Facts& facts) {
  Hazards found;
  find_injections(config, found);
  find_open_doors(config, found);
  find_lost_headers(config, found);
  for (const Hazard& hazard : found) facts.add(row_of(config, hazard, facts.pool));
}

}  // namespace facts
