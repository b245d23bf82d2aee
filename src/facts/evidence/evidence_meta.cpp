// SPDX-License-Identifier: MIT
#include "facts/evidence/evidence_meta.h"

#include <algorithm>

#include "base/text.h"
#include "facts/evidence/evidence_time.h"
#include "syntax/data_tree.h"

namespace facts {
namespace {

using syntax::Value;

// A text, or a list of them.
void add_texts(Value value, std::vector<std::string>& list) {
  if (value.is_string() && !value.text().empty()) list.emplace_back(value.text());
  if (!value.is_array()) return;
  for (Value each = value.first(); each; each = each.next()) add_texts(each, list);
}

bool is_in(const std::vector<std::string>& list, std::string_view name) {
  return std::any_of(list.begin(), list.end(), [&](const std::string& each) {
    return base::to_lower(each) == base::to_lower(name);
  });
}

void add_map(Value object, std::map<std::string, std::string, std::less<>>& map) {
  if (!object.is_object()) return;
  for (Value each = object.first(); each; each = each.next()) {
    if (each.is_string()) map[std::string(each.key())] = each.text();
  }
}

}  // namespace

bool EvidenceMeta::is_our_site(std::string_view site) const {
  return site.empty() || site == "all" || sites.empty() || is_in(sites, site);
}

bool EvidenceMeta::is_our_host(std::string_view host) const {
  if (host.empty() || host == "localhost" || host == "127.0.0.1") return true;
  return (hosts.empty() && sites.empty()) || is_in(hosts, host) || is_in(sites, host);
}

bool is_evidence_meta(std::string_view path) {
  return path == "meta.json" || path.ends_with("/meta.json");
}

void read_evidence_meta(const project::File& file, std::string_view bytes, EvidenceMeta& meta) {
  const syntax::DataTree tree = syntax::parse_json(bytes);
  const Value root = tree.root();
  add_texts(root["site"], meta.sites);
  add_texts(root["sites"], meta.sites);
  add_texts(root["host"], meta.hosts);
  add_texts(root["hosts"], meta.hosts);
  if (root["url"].is_string()) meta.hosts.emplace_back(host_of_url(root["url"].text()));
  add_map(root["commits"], meta.commits);
  add_map(root["versions"], meta.versions);
  if (root["commit"].is_string()) meta.commits[""] = root["commit"].text();
  meta.zone = read_zone(root["tz"].text()) ? read_zone(root["tz"].text()) : meta.zone;
  if (root["encrypt_backups"]) meta.encrypts_backups = root["encrypt_backups"].truthy();
  const Value time = root["deployed_at"];
  if (const auto moment = read_moment(time.text())) {
    meta.deployed_at = moment->seconds;
    if (!moment->has_zone && meta.zone) *meta.deployed_at -= *meta.zone * std::int64_t{60};
    meta.deployed_place = {file.id, time.span()};
  }
}

std::string_view host_of_url(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme != url.npos) url.remove_prefix(scheme + 3);
  url = url.substr(0, url.find_first_of("/?#"));
  const std::size_t user = url.rfind('@');
  if (user != url.npos) url.remove_prefix(user + 1);
  return url.starts_with('[') ? url.substr(0, url.find(']') + 1) : url.substr(0, url.find(':'));
}

}  // namespace facts
