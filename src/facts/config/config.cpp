// SPDX-License-Identifier: MIT
// Reads one configuration file. A broken file is read on after the break: what surrounds it is
// judged, because a secret there is just as public and a switch will count again once the comma is
// mended. Nothing is merged from it, because Frappe 16 refuses it and earlier ones go on without
// it.
#include "facts/config/config.h"

#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/placeholder.h"
#include "base/text.h"
#include "facts/config/config_break.h"
#include "facts/config/config_file.h"
#include "facts/config/config_rows.h"
#include "facts/config/config_secret.h"
#include "facts/config/config_value.h"
#include "facts/core.h"
#include "project/workspace.h"

namespace facts {
namespace {

using syntax::DataKind;
using syntax::Value;

// A view that outlives the tree; an empty text stays different from a missing one.
std::string_view kept(Facts& facts, std::string_view text) {
  return text.empty() ? std::string_view("") : facts.pool.keep(text);
}

base::Span inside_quotes(Value value) {
  const base::Span span = value.span();
  if (!value.is_string() || span.size() < 2) return span;
  return {span.begin + 1, span.end - 1};
}

// The bytes to hide: of an address only its password, when it stands there as decoded.
base::Span secret_bytes(const Document& document, Value value) {
  const base::Span whole = inside_quotes(value);
  const std::string_view password = url_password(value.text());
  const std::string_view written = base::slice(document.bytes(), whole);
  if (password.empty() || written != value.text()) return whole;
  const auto begin = static_cast<std::uint32_t>(password.data() - value.text().data());
  return {whole.begin + begin, whole.begin + begin + static_cast<std::uint32_t>(password.size())};
}

// The secret itself: of an address only its password.
std::string_view secret_text(Value value) {
  const std::string_view password = url_password(value.text());
  return password.empty() ? value.text() : password;
}

// The address is no secret: other rules ask for its host.
std::string without_password(std::string_view url, std::string_view password) {
  const auto begin = static_cast<std::size_t>(password.data() - url.data());
  return std::string(url.substr(0, begin)) + "***" +
         std::string(url.substr(begin + password.size()));
}

bool is_scalar(Value value) {
  return value.kind() != DataKind::Array && value.kind() != DataKind::Object;
}

Texts list_items(Facts& facts, Value value) {
  Texts items;
  if (value.is_string()) items.push_back(kept(facts, value.text()));
  if (!value.is_array()) return items;
  for (Value item = value.first(); item; item = item.next()) {
    if (item.is_string()) items.push_back(kept(facts, item.text()));
  }
  return items;
}

Texts member_names(Facts& facts, Value value) {
  Texts names;
  if (!value.is_object()) return names;
  for (Value member = value.first(); member; member = member.next()) {
    if (member.truthy()) names.push_back(kept(facts, member.key()));
  }
  return names;
}

// Host and port, where the key is about an address.
void describe_address(Value value, ConfigKey& row, Facts& facts) {
  const bool is_address = row.type == "url" || row.name.ends_with("_host");
  if (!is_address || !value.is_string()) return;
  const Address address = address_of(value.text());
  row.host = kept(facts, base::to_lower(address.host));
  row.port = address.port;
}

// True where the reader of a key never looks: the socketio process, the workers and bench open the
// common file for some keys, bench opens the site's file for others. Up to Frappe 14 a site could
// allow server scripts for itself.
bool is_misplaced(const ConfigKeyInfo& info, std::string_view role,
                  const std::vector<int>& majors) {
  const bool is_for_bench = info.reader == "bench";
  if (info.name == "server_script_enabled" && (majors.empty() || majors.front() <= 14))
    return false;
  if (role == "site") {
    return info.scope == "common_only" || (is_for_bench && info.scope == "common");
  }
  return role == "common" && is_for_bench && info.scope == "site";
}

// What the catalogue knows of the key, and what that makes of its value.
void describe_use(Value value, const std::vector<int>& majors, ConfigKey& row) {
  if (row.info == nullptr) {
    const std::string_view meant = meant_config_key(row.name);
    if (!meant.empty()) row.near = meant;
    return;
  }
  row.type = row.info->type;
  row.scope = row.info->scope;
  row.consumption = to_string(row.info->consumption);
  row.reader = row.info->reader;
  row.instead = row.info->instead;
  row.env = row.info->env;
  row.mistake = is_misplaced(*row.info, row.role, majors) ? "place" : mistake_of(*row.info, value);
}

// A password that opens only a test set-up: a word everybody knows where no real site lives, or the
// database of a machine that is gone after the run.
bool opens_nothing(const ConfigFile& config, const ConfigKey& row, std::string_view secret) {
  if (base::is_weak_password(secret)) return !config.is_below_sites;
  const bool is_of_bench = row.info != nullptr && !row.info->opens_outside;
  return config.role == "helper" && is_of_bench && config.is_local;
}

void describe_secret(const ConfigFile& config, Document& document, Value value, ConfigKey& row,
                     Facts& facts) {
  const std::string_view secret = secret_text(value);
  row.is_secret = true;
  row.length = static_cast<std::int64_t>(secret.size());
  row.digest = std::hash<std::string_view>()(secret);
  row.is_placeholder = base::is_placeholder(secret);
  row.is_throwaway = opens_nothing(config, row, secret);
  if (secret.size() < value.text().size()) {
    row.value.value = facts.pool.keep(without_password(value.text(), secret));
  }
  SecretSpan span;
  span.file = row.file;
  span.span = secret_bytes(document, value);
  span.key = row.key;
  span.length = span.span.size();
  facts.add(span);
}

std::string subject_key(const ConfigFile& config, std::string_view name) {
  const std::string_view subject = config.site.data() != nullptr ? config.site : config.role;
  return std::string(subject) + ":" + std::string(name);
}

void add_key(const ConfigFile& config, Document& document, Value value, std::string_view name,
             bool is_nested, Facts& facts) {
  ConfigKey row;
  row.file = config.file.id;
  row.span = value.key_span();
  row.key = kept(facts, subject_key(config, name));
  row.config = config.name;
  row.role = config.role;
  row.site = config.site;
  row.name = kept(facts, name);
  row.value.at = document.place(value.span());
  row.kind = syntax::to_string(value.kind());
  row.info = is_nested ? nullptr : find_config_key(name);
  row.is_known = row.info != nullptr;
  row.cint = python_cint(value);
  row.truthy = value.truthy();
  row.is_on = is_switched_on(row.info, value);
  row.git = project::to_string(config.file.git);
  row.is_in_git = project::is_in_git(config.file.git);
  row.is_nested = is_nested;
  if (!is_nested) describe_use(value, document.workspace().majors, row);
  describe_address(value, row, facts);
  row.members = member_names(facts, value);
  if (holds_secret(name, row.info, value)) {
    describe_secret(config, document, value, row, facts);
  } else {
    row.length = static_cast<std::int64_t>(value.text().size());
    if (is_scalar(value)) row.value.value = kept(facts, value.text());
    row.items = list_items(facts, value);
  }
  facts.add(std::move(row));
}

// Secrets below the top level; Frappe does not read these keys by name, but people do.
void add_nested_secrets(const ConfigFile& config, Document& document, Value top, Facts& facts) {
  std::vector<std::pair<Value, std::string>> open = {{top, std::string(top.key())}};
  while (!open.empty()) {
    const auto [container, path] = std::move(open.back());
    open.pop_back();
    for (Value member = container.first(); member; member = member.next()) {
      const std::string name = member.key().empty() ? path : path + "." + std::string(member.key());
      if (!is_scalar(member)) open.emplace_back(member, name);
      if (is_scalar(member) && holds_secret(member.key(), nullptr, member)) {
        add_key(config, document, member, name, true, facts);
      }
    }
  }
}

bool names_foreign_host(Value root) {
  for (const std::string_view key : {"db_host", "host_name", "replica_host"}) {
    const Value host = root[key];
    if (host.is_string() && !is_local_host(host.text())) return true;
  }
  return false;
}

void add_unchecked(const Document& document, std::string_view reason, Facts& facts) {
  for (const std::string_view table : {"site_setting", "session_policy"}) {
    Unchecked row;
    row.file = document.file().id;
    row.key = table;
    row.about = table;
    row.reason = reason;
    facts.add(row);
  }
}

void add_domain(const ConfigFile& config, Value entry, Facts& facts) {
  const Value name = entry.is_object() ? entry["domain"] : entry;
  if (!name.is_string()) return;
  SiteDomain row;
  row.file = config.file.id;
  row.span = name.span();
  row.site = config.site;
  row.domain = kept(facts, base::to_lower(name.text()));  // host names have no case
  row.key = kept(facts, subject_key(config, "domains." + std::string(name.text())));
  if (entry["ssl_certificate"].truthy()) {
    row.certificate = kept(facts, entry["ssl_certificate"].text());
  }
  if (entry["ssl_certificate_key"].truthy()) {
    row.certificate_key = kept(facts, entry["ssl_certificate_key"].text());
  }
  facts.add(row);
}

void add_domains(const ConfigFile& config, Value list, Facts& facts) {
  const bool is_of_site = config.role == "site" && config.site.data() != nullptr;
  if (!is_of_site || !list.is_array()) return;
  for (Value entry = list.first(); entry; entry = entry.next()) add_domain(config, entry, facts);
}

void add_site(const ConfigFile& config, Value root, bool is_whole, Facts& facts) {
  const bool is_of_site = config.role == "site" && config.site.data() != nullptr;
  if (!is_of_site || !root) return;
  Site site;
  site.file = config.file.id;
  site.span = {root.span().begin, root.span().begin + 1};
  site.key = config.site;
  site.name = config.site;
  site.is_whole = is_whole;
  facts.add(site);
}

// The members that json.load keeps: of a key that stands twice the last one.
std::unordered_map<std::string_view, std::uint32_t> kept_members(Value root) {
  std::unordered_map<std::string_view, std::uint32_t> last;
  for (Value member = root.first(); member; member = member.next()) {
    last[member.key()] = member.index();
  }
  return last;
}

void add_keys(const ConfigFile& config, Document& document, Value root, Facts& facts) {
  if (!root.is_object()) return;
  const auto last = kept_members(root);
  for (Value member = root.first(); member; member = member.next()) {
    if (member.kind() == DataKind::Broken) continue;
    add_key(config, document, member, member.key(), false, facts);
    facts.rows<ConfigKey>().back().is_duplicate = last.at(member.key()) != member.index();
    if (!is_scalar(member)) add_nested_secrets(config, document, member, facts);
    if (member.key() == "domains") add_domains(config, member, facts);
  }
}

// Keys around a break; what stands there is reported, too, unless it is a template's placeholder.
void read_broken(ConfigFile& config, Document& document, Facts& facts) {
  const bool is_template = is_config_template(document);
  if (!is_template) add_config_break(config, document, facts);
  if (config.is_below_sites && config.role != "backup") {
    add_unchecked(
        document,
        is_template ? "the configuration is a template" : "the configuration is not valid JSON",
        facts);
  }
  const syntax::DataTree mended = syntax::parse_json_lenient(document.bytes());
  config.is_local = !names_foreign_host(mended.root());
  add_keys(config, document, mended.root(), facts);
}

}  // namespace

void extract_config(Document& document, Facts& facts) {
  if (!is_config_name(document.file().path)) return;
  ConfigFile config = describe_config(document);
  const syntax::DataTree& tree = document.data();
  const bool is_whole = tree.is_whole() && tree.root().is_object();
  add_site(config, tree.root(), is_whole, facts);
  if (!is_whole) return read_broken(config, document, facts);
  config.is_local = !names_foreign_host(tree.root());
  add_keys(config, document, tree.root(), facts);
}

}  // namespace facts
