// SPDX-License-Identifier: MIT
// For whom a line of configuration holds. A site's own key holds for that site; a common one holds
// for every site that does not set it, and for whatever sites there will be when none is in scope.
// A site whose file cannot be read whole may override anything, so it is not counted.
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/text.h"
#include "facts/config/config.h"
#include "facts/config/config_rows.h"

namespace facts {
namespace {

constexpr std::size_t kNamed = 3;

// The keys of each file, as json.load keeps them.
using KeysByFile = std::map<base::FileId, std::map<std::string_view, const ConfigKey*>>;

KeysByFile index_keys(const Facts& facts) {
  KeysByFile files;
  for (const ConfigKey& key : facts.rows<ConfigKey>()) {
    if (!key.is_nested && !key.is_duplicate) files[key.file][key.name] = &key;
  }
  return files;
}

std::string_view folder_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
}

// The sites beside a common file.
std::vector<const Site*> sites_beside(const project::Workspace& workspace, base::FileId common,
                                      const Facts& facts) {
  const std::string_view folder = folder_of(workspace.file(common).path);
  std::vector<const Site*> sites;
  for (const Site& site : facts.rows<Site>()) {
    const std::string_view own = folder_of(workspace.file(site.file).path);
    if (!own.empty() && folder_of(own) == folder) sites.push_back(&site);
  }
  return sites;
}

bool overrides(const KeysByFile& files, const Site& site, std::string_view name) {
  const auto found = files.find(site.file);
  return found != files.end() && found->second.contains(name);
}

std::string in_words(const std::vector<std::string_view>& names) {
  if (names.empty()) return "every site";
  if (names.size() > kNamed) return std::to_string(names.size()) + " sites";
  return base::join(names, ", ");
}

// The major that stopped reading a key, when no target reads it.
std::optional<std::int64_t> gone_since(const ConfigKey& key, const std::vector<int>& majors) {
  if (key.info == nullptr || majors.empty() || key.info->until >= majors.front()) return {};
  return key.info->until + 1;
}

void add_for_site(const ConfigKey& key, const std::vector<int>& majors, Facts& facts) {
  EffectiveKey row;
  static_cast<ConfigKey&>(row) = key;
  row.subject = key.site.data() != nullptr ? key.site : key.config;
  row.sites = 1;
  row.gone_since = gone_since(key, majors);
  facts.add(std::move(row));
}

void add_for_all(const ConfigKey& key, const std::vector<const Site*>& sites,
                 const KeysByFile& files, const std::vector<int>& majors, Facts& facts) {
  std::vector<std::string_view> names;
  for (const Site* site : sites) {
    if (site->is_whole && !overrides(files, *site, key.name)) names.push_back(site->name);
  }
  if (names.empty() && !sites.empty()) return;
  EffectiveKey row;
  static_cast<ConfigKey&>(row) = key;
  row.subject = facts.pool.keep(in_words(names));
  row.sites = static_cast<std::int64_t>(names.size());
  row.gone_since = gone_since(key, majors);
  facts.add(std::move(row));
}

// Secrets that two sites share, by digest: the value itself is in no row.
void find_twins(Facts& facts) {
  std::map<std::pair<std::string_view, std::uint64_t>, const EffectiveKey*> first;
  for (EffectiveKey& key : facts.rows<EffectiveKey>()) {
    const bool counts = key.role == "site" && key.is_secret && !key.is_placeholder;
    if (!counts || key.site.data() == nullptr) continue;
    const auto [at, is_new] = first.emplace(std::pair(key.name, key.digest), &key);
    if (!is_new) key.twin = {.value = at->second->site, .at = at->second->place()};
  }
}

}  // namespace

void derive_effective_keys(Library& library, Facts& facts) {
  const project::Workspace& workspace = library.workspace();
  const KeysByFile files = index_keys(facts);
  std::map<base::FileId, std::vector<const Site*>> beside;
  for (const ConfigKey& key : facts.rows<ConfigKey>()) {
    if (key.is_nested || key.is_duplicate) continue;
    if (key.role == "site") add_for_site(key, workspace.majors, facts);
    if (key.role != "common") continue;
    const auto [at, is_new] = beside.try_emplace(key.file);
    if (is_new) at->second = sites_beside(workspace, key.file, facts);
    add_for_all(key, at->second, files, workspace.majors, facts);
  }
  find_twins(facts);
}

}  // namespace facts
