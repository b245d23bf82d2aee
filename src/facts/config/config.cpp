// SPDX-License-Identifier: MIT
// Reads one configuration file. A broken file gives the keys before the break, because a secret
// there is just as public; but nothing is merged from it, because Frappe 16 refuses it and earlier
// ones go on half-configured.
#include "facts/config/config.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string>
#include <vector>

#include "base/placeholder.h"
#include "base/text.h"
#include "facts/config/config_rows.h"
#include "facts/config/config_secret.h"
#include "facts/core.h"
#include "project/workspace.h"

namespace facts {
namespace {

using project::Kind;
using syntax::DataKind;
using syntax::Value;

constexpr std::array<std::string_view, 18> kTestFolders = {".github",
                                                           ".gitlab",
                                                           ".circleci",
                                                           ".travis",
                                                           "ci",
                                                           "test",
                                                           "tests",
                                                           "testing",
                                                           "example",
                                                           "examples",
                                                           "sample",
                                                           "samples",
                                                           "docs",
                                                           "doc",
                                                           "template",
                                                           "templates",
                                                           ".devcontainer",
                                                           "devcontainer-example"};

// What all keys of one file share.
struct ConfigFile {
  const project::File& file;
  std::string_view name;  // last segment of the path
  std::string_view role;
  std::string_view site;  // missing: none
  bool is_below_sites = false;
  bool is_local = true;  // no host in it that others could reach
};

std::string_view last_segment(std::string_view path) {
  return path.substr(path.rfind('/') + 1);
}

bool has_test_folder(std::string_view path) {
  const std::vector<std::string_view> segments = base::split(path, '/');
  return std::any_of(segments.begin(), segments.end() - 1, [](std::string_view segment) {
    return std::find(kTestFolders.begin(), kTestFolders.end(), segment) != kTestFolders.end();
  });
}

bool is_below_sites(std::string_view path) {
  return path.starts_with("sites/") || base::contains(path, "/sites/");
}

std::string_view role_of(const project::File& file, std::string_view name) {
  if (base::contains(name, "site_config_backup")) return "backup";
  if (file.site == project::kNone && has_test_folder(file.path)) return "helper";
  if (name == "common_site_config.json") return "common";
  return name == "site_config.json" ? "site" : "helper";
}

ConfigFile describe(const Document& document) {
  const project::File& file = document.file();
  const std::string_view name = last_segment(file.path);
  ConfigFile config{.file = file,
                    .name = name,
                    .role = role_of(file, name),
                    .is_below_sites = is_below_sites(file.path)};
  if (file.site != project::kNone) config.site = document.workspace().sites[file.site].name;
  return config;
}

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

std::int64_t cint_of(Value value) {
  if (value.is_string()) return python_cint(value.text());
  return value.integer().value_or(0);
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
  row.cint = cint_of(value);
  row.truthy = value.truthy();
  row.git = project::to_string(config.file.git);
  row.is_in_git = project::is_in_git(config.file.git);
  row.is_nested = is_nested;
  row.info = is_nested ? nullptr : find_config_key(name);
  row.is_known = row.info != nullptr;
  if (row.info != nullptr) {
    row.type = row.info->type;
    row.scope = row.info->scope;
    row.consumption = to_string(row.info->consumption);
  }
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

void add_unchecked(const Document& document, Facts& facts) {
  for (const std::string_view table : {"site_setting", "session_policy"}) {
    Unchecked row;
    row.file = document.file().id;
    row.key = table;
    row.about = table;
    row.reason = "the configuration is not valid JSON";
    facts.add(row);
  }
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

}  // namespace

std::int64_t python_cint(std::string_view text) {
  constexpr double kLimit = 9.2e18;
  text = base::trim(text);
  if (text.starts_with('+')) text.remove_prefix(1);
  double number = 0;
  const char* end = text.data() + text.size();
  const auto [at, error] = std::from_chars(text.data(), end, number);
  if (error != std::errc() || at != end || !(std::fabs(number) < kLimit)) return 0;
  return static_cast<std::int64_t>(number);
}

void extract_config(Document& document, Facts& facts) {
  if (!base::contains(last_segment(document.file().path), "site_config")) return;
  ConfigFile config = describe(document);
  const syntax::DataTree& tree = document.data();
  const syntax::Value root = tree.root();
  config.is_local = !names_foreign_host(root);
  const bool is_whole = tree.is_whole() && root.is_object();
  add_site(config, root, is_whole, facts);
  if (!is_whole && config.is_below_sites && config.role != "backup") add_unchecked(document, facts);
  if (!root.is_object()) return;
  for (syntax::Value member = root.first(); member; member = member.next()) {
    if (member.kind() == DataKind::Broken) continue;
    add_key(config, document, member, member.key(), false, facts);
    if (!is_scalar(member)) add_nested_secrets(config, document, member, facts);
  }
}

}  // namespace facts
