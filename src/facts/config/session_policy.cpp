// SPDX-License-Identifier: MIT
// The decision table: the best evidence wins. What System Settings really say is in the database;
// an app that writes them down counts for every site beside it, because which apps a site has
// installed is in the database, too.
#include <algorithm>
#include <vector>

#include "facts/config/config_rows.h"
#include "facts/config/session.h"
#include "facts/config/session_rows.h"
#include "facts/core.h"
#include "project/workspace.h"

namespace facts {
namespace {

// Worst first; evidence that works beats evidence that does not.
int rank(const SessionValue& value) {
  if (value.source == "system_settings_fixture") return 6;
  if (value.mechanism == "document") return 5;
  if (value.mechanism != "config") return value.is_effective.value_or(true) ? 4 : 3;
  return value.source == "site_config" ? 2 : 1;
}

bool is_for(const SessionValue& value, std::string_view site) {
  if (value.name != "session_expiry") return false;
  return value.mechanism != "config" || value.subject == site || value.subject == "all sites";
}

const SessionValue* best_for(const Facts& facts, std::string_view site) {
  const SessionValue* best = nullptr;
  for (const SessionValue& value : facts.rows<SessionValue>()) {
    if (!is_for(value, site)) continue;
    if (best == nullptr || rank(value) > rank(*best)) best = &value;
  }
  return best;
}

// Field defaults of a new site, by the major with the longest one.
std::string_view default_expiry(const std::vector<int>& majors) {
  if (majors.empty() || majors.back() >= 15) return "170:00";
  return majors.back() == 14 ? "60:00" : "06:00";
}

bool is_on(const SystemSetting& setting) {
  const std::string_view value = setting.value.value;
  return setting.field == "deny_multiple_sessions" && (value.data() == nullptr || value != "0");
}

Located<bool> denies_multiple(const Facts& facts, std::string_view site) {
  for (const SystemSetting& setting : facts.rows<SystemSetting>()) {
    if (is_on(setting)) return {.value = true, .at = setting.value.at};
  }
  for (const SiteSetting& setting : facts.rows<SiteSetting>()) {
    if (setting.name != "deny_multiple_sessions" || setting.site != site) continue;
    return {.value = setting.is_on, .at = setting.value.at};
  }
  return {};
}

void add_policy(const Row& anchor, std::string_view subject, std::string_view kind,
                const std::vector<int>& majors, Facts& facts) {
  SessionPolicy policy;
  static_cast<Row&>(policy) = anchor;
  policy.key = subject;
  policy.subject = subject;
  policy.kind = kind;
  policy.source = "none";
  policy.default_expiry = default_expiry(majors);
  policy.denies_multiple = denies_multiple(facts, subject);
  if (const SessionValue* best = best_for(facts, subject)) {
    policy.value = best->value;
    policy.source = best->source;
    policy.mechanism = best->mechanism;
    policy.format_ok = best->format_ok;
    policy.is_effective = best->is_effective;
  }
  facts.add(policy);
}

void add_unchecked(const Site& site, Facts& facts) {
  Unchecked row;
  static_cast<Row&>(row) = site;
  row.about = "session_policy";
  row.reason = "common_site_config.json is not in scope";
  facts.add(row);
}

void add_apps(const project::Workspace& workspace, Facts& facts) {
  for (const project::App& app : workspace.apps) {
    const project::File* hooks = workspace.find(app.package + "/hooks.py");
    if (app.name == "frappe" || hooks == nullptr) continue;
    Row anchor;
    anchor.file = hooks->id;
    add_policy(anchor, app.name, "app", workspace.majors, facts);
  }
}

}  // namespace

void derive_session_policies(Library& library, Facts& facts) {
  const project::Workspace& workspace = library.workspace();
  for (const Site& site : facts.rows<Site>()) {
    if (!site.is_whole) continue;
    if (!site.is_common_known) {
      add_unchecked(site, facts);
      continue;
    }
    add_policy(site, site.name, "site", workspace.majors, facts);
  }
  if (workspace.sites.empty()) add_apps(workspace, facts);
}

}  // namespace facts
