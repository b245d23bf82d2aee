// SPDX-License-Identifier: MIT
// bench lets nginx give uploaded files out by itself (try_files /SITE/public/$uri) and private ones
// only after Frappe said yes (X-Accel-Redirect to an internal /protected/).
#include <algorithm>
#include <span>
#include <string>

#include "base/text.h"
#include "facts/facts.h"
#include "facts/nginx/frappe_server.h"
#include "facts/nginx/nginx_setting.h"
#include "facts/nginx/server_rows.h"

namespace facts {
namespace {

std::string_view pattern_of(const NginxNode& location) {
  return location.args().empty() ? "" : location.args().back().text;
}

// True when the location itself looks on the disk. A try_files for a name that never changes is
// only a way to go on to its last argument.
bool serves_disk(const NginxConfig& config, std::uint32_t location) {
  const NginxNode* files = config.child(location, "try_files");
  if (files != nullptr) {
    const std::span<const syntax::NginxWord> tried =
        files->args().first(files->args().empty() ? 0 : files->args().size() - 1);
    return std::any_of(tried.begin(), tried.end(), [](const syntax::NginxWord& word) {
      return word.text.find('$') != std::string_view::npos;
    });
  }
  if (config.child(location, "alias") != nullptr) return true;
  return config.child(location, "proxy_pass") == nullptr &&
         config.child(location, "return") == nullptr;
}

bool is_guarded(const NginxConfig& config, std::uint32_t location) {
  for (const std::string_view name : {"auth_basic", "auth_request", "auth_jwt", "deny"}) {
    if (nginx_setting(config, location, name).state != NginxSetting::State::Unset) return true;
  }
  return config.child(location, "return") != nullptr;
}

bool names_folder(std::string_view pattern, std::string_view folder) {
  const std::size_t at = pattern.find(folder);
  if (at == std::string_view::npos) return false;
  const std::string_view rest = pattern.substr(at + folder.size());
  return rest.empty() || rest.front() == '/' || rest.front() == '(' || rest.front() == '\\';
}

// "/private" inside of what the location looks for on the disk.
bool reaches_private(const NginxConfig& config, std::uint32_t location) {
  for (const std::uint32_t i : config.children(location)) {
    const NginxNode& node = config[i];
    if (node.name() != "alias" && node.name() != "try_files" && node.name() != "root") continue;
    for (const syntax::NginxWord& word : node.args()) {
      if (names_folder(word.text, "/private") || names_folder(word.text, "/backups")) return true;
    }
  }
  return false;
}

// True when "/" looks for the path as it is below the folder of all sites: there lie the
// configuration of the bench and, by their names, the folders of the sites.
bool gives_sites_out(const NginxConfig& config, std::uint32_t location) {
  const NginxNode* files = config.child(location, "try_files");
  if (pattern_of(config[location]) != "/" || files == nullptr || files->arg() != "$uri") {
    return false;
  }
  const NginxSetting root = nginx_setting(config, location, "root");
  return root.is_set() && config[root.nodes.back()].arg().ends_with("/sites");
}

std::string_view kind_of(const NginxConfig& config, std::uint32_t location) {
  const std::string_view pattern = pattern_of(config[location]);
  if (gives_sites_out(config, location)) return "sites";
  if (pattern.starts_with("@") || !serves_disk(config, location)) return {};
  if (names_folder(pattern, "^/protected") || pattern.starts_with("/protected")) return "protected";
  const bool is_private = names_folder(pattern, "/private") || names_folder(pattern, "/backups");
  return is_private || reaches_private(config, location) ? "private" : "";
}

bool has_hole(const NginxConfig& config, std::uint32_t block) {
  const std::vector<std::uint32_t> level = config.children(block);
  return std::any_of(level.begin(), level.end(), [&](std::uint32_t i) {
    return config[i].is_hole || config[i].is_conditional;
  });
}

FrappeFiles row_at(const NginxConfig& config, std::uint32_t block, const NginxServerBlock& server,
                   base::Pool& pool) {
  FrappeFiles row;
  const base::Place at = config[block].place();
  row.file = at.file;
  row.span = at.span;
  row.server_key = server_key(server, pool);
  row.server = server.name();
  row.location = location_name(config[block], pool);
  row.key = pool.keep(std::string(row.server_key) + " " + std::string(row.location));
  row.is_sure = !has_hole(config, block) && !config[block].is_opaque();
  return row;
}

bool sends_attachment(const NginxConfig& config, std::uint32_t location) {
  for (const std::uint32_t i : config.children(location, "add_header")) {
    const NginxNode& node = config[i];
    const bool is_it = node.args().size() >= 2 &&
                       base::to_lower(node.arg()) == "content-disposition" &&
                       base::contains(base::to_lower(node.args()[1].text), "attachment");
    if (is_it) return true;
  }
  return config.child(location, "proxy_pass") != nullptr;
}

// The location that is there for uploaded HTML and SVG, 0 when there is none.
std::uint32_t active_location(const NginxConfig& config, std::uint32_t server) {
  for (std::uint32_t i = server + 1; i < config[server].end; ++i) {
    const NginxNode& node = config[i];
    if (node.name() != "location") continue;
    const std::string lower = base::to_lower(pattern_of(node));
    const bool is_active = base::contains(lower, "svg") || base::contains(lower, "htm");
    if (base::contains(lower, "files/") && is_active && sends_attachment(config, i)) return i;
  }
  return 0;
}

// The location whose try_files gives a site's public folder out.
std::uint32_t public_location(const NginxConfig& config, std::uint32_t server) {
  for (std::uint32_t i = server + 1; i < config[server].end; ++i) {
    const NginxNode& node = config[i];
    if (node.name() != "try_files" || node.args().empty()) continue;
    const std::string_view parent = pattern_of(config[node.parent]);
    const bool is_all = parent == "/" || parent == "/files" || parent == "/files/";
    if (is_all && base::contains(node.arg(), "/public")) return node.parent;
  }
  return 0;
}

void add_uploads(const NginxConfig& config, const NginxServerBlock& server, Facts& facts) {
  const std::uint32_t uploads = public_location(config, server.node);
  if (uploads == 0) return;
  const std::uint32_t active = active_location(config, server.node);
  FrappeFiles row = row_at(config, active == 0 ? uploads : active, server, facts.pool);
  row.kind = "uploads";
  row.is_sure = row.is_sure && !has_hole(config, server.node);
  row.forces_download = active != 0;
  row.is_case_sensitive = active != 0 && config[active].arg() == "~";
  facts.add(std::move(row));
}

}  // namespace

void add_frappe_files(const NginxConfig& config, const std::vector<NginxServerBlock>& servers,
                      Facts& facts) {
  for (const NginxServerBlock& server : servers) {
    if (!leads_to_frappe(config, server.node)) continue;
    add_uploads(config, server, facts);
    for (std::uint32_t i = server.node + 1; i < config[server.node].end; ++i) {
      if (config[i].name() != "location") continue;
      const std::string_view kind = kind_of(config, i);
      if (kind.empty()) continue;
      FrappeFiles row = row_at(config, i, server, facts.pool);
      row.kind = kind;
      row.is_internal = config.child(i, "internal") != nullptr;
      row.is_guarded = is_guarded(config, i);
      facts.add(std::move(row));
    }
  }
}

}  // namespace facts
