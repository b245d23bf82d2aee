// SPDX-License-Identifier: MIT
// What holds for each site: common_site_config.json beside the site's folder, then the site's own
// file. A site's key replaces the common value whole, also when both are objects; of a key that
// stands twice in one file the last one counts.
#include <map>
#include <string>
#include <vector>

#include "facts/config/config.h"
#include "facts/config/config_rows.h"

namespace facts {
namespace {

using KeysByFile = std::map<base::FileId, std::vector<const ConfigKey*>>;
using Merged = std::map<std::string_view, const ConfigKey*>;

KeysByFile keys_by_file(const Facts& facts) {
  KeysByFile keys;
  for (const ConfigKey& key : facts.rows<ConfigKey>()) {
    if (!key.is_nested) keys[key.file].push_back(&key);
  }
  return keys;
}

// The common file that a site's folder has beside it, or null.
const project::File* common_file(const project::Workspace& workspace, std::string_view site_file) {
  const std::size_t name = site_file.rfind('/');
  if (name == std::string_view::npos) return nullptr;
  const std::size_t folder = site_file.rfind('/', name - 1);
  const std::string_view above =
      folder == std::string_view::npos ? std::string_view() : site_file.substr(0, folder + 1);
  return workspace.find(std::string(above) + "common_site_config.json");
}

bool is_in_scope_above(std::string_view site_file) {
  return site_file.find('/') != std::string_view::npos;
}

bool is_whole(Library& library, base::FileId file) {
  Document* document = library.open(file);
  return document != nullptr && document->data().is_whole() && document->data().root().is_object();
}

void take(const KeysByFile& keys, base::FileId file, Merged& merged) {
  const auto found = keys.find(file);
  if (found == keys.end()) return;
  for (const ConfigKey* key : found->second) merged[key->name] = key;
}

SiteSetting setting(const Site& site, const ConfigKey& key, Facts& facts) {
  SiteSetting row;
  row.file = key.file;
  row.span = key.span;
  row.key = facts.pool.keep(std::string(site.name) + ":" + std::string(key.name));
  row.site = site.name;
  row.name = key.name;
  row.value = key.value;
  row.kind = key.kind;
  row.items = key.items;
  row.source = key.file == site.file ? "site" : "common";
  row.env = key.env;
  row.cint = key.cint;
  row.truthy = key.truthy;
  row.is_on = key.is_on;
  row.is_secret = key.is_secret;
  return row;
}

}  // namespace

void derive_site_settings(Library& library, Facts& facts) {
  const KeysByFile keys = keys_by_file(facts);
  const project::Workspace& workspace = library.workspace();
  for (Site& site : facts.rows<Site>()) {
    const std::string& path = workspace.file(site.file).path;
    const project::File* common = common_file(workspace, path);
    site.is_common_known =
        common != nullptr ? is_whole(library, common->id) : is_in_scope_above(path);
    if (!site.is_whole || !site.is_common_known) continue;
    Merged merged;
    if (common != nullptr) take(keys, common->id, merged);
    take(keys, site.file, merged);
    for (const auto& [name, key] : merged) facts.add(setting(site, *key, facts));
  }
}

}  // namespace facts
