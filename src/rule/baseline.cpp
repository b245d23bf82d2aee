// SPDX-License-Identifier: MIT
#include "rule/baseline.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "base/text.h"
#include "rule/finding.h"
#include "rule/reader.h"

namespace rule {
namespace {

using syntax::Value;

constexpr std::int64_t kVersion = 1;

std::string fingerprint_of(const BaselineEntry& entry) {
  return fingerprint(entry.code, entry.path, entry.key, 0);
}

BaselineEntry read_entry(Reader& reader, Value value) {
  if (!value.is_object()) reader.fail(value.span(), "expected an object");
  if (reader.error()) return {};
  reader.only_keys(value, {"rule", "path", "key", "count", "fingerprint"});
  BaselineEntry entry{.code = base::printable(reader.text(value, "rule", true)),
                      .path = base::printable(reader.text(value, "path", true)),
                      .key = base::printable(reader.text(value, "key")),
                      .span = value.span()};
  const std::int64_t count = reader.integer(value, "count").value_or(1);
  if (count < 1) reader.fail(value["count"].span(), "'count' is at least 1");
  entry.count = static_cast<std::size_t>(std::max<std::int64_t>(count, 1));
  if (reader.text(value, "fingerprint", true) != fingerprint_of(entry)) {
    reader.fail(value["fingerprint"].span(),
                "the fingerprint is not that of this rule, path and key; "
                "write the file with 'frappe-lint baseline update'");
  }
  return entry;
}

std::string line_of(const BaselineEntry& entry) {
  return "{\"rule\": " + base::json_quoted(entry.code) +
         ", \"path\": " + base::json_quoted(entry.path) +
         ", \"key\": " + base::json_quoted(entry.key) +
         ", \"count\": " + std::to_string(entry.count) + ", \"fingerprint\": \"" +
         fingerprint_of(entry) + "\"}";
}

std::string_view file_name(std::string_view path) {
  return path.substr(path.rfind('/') + 1);
}

// True when the finding may be what the entry stood for before its file moved.
bool may_have_moved(const BaselineEntry& entry, const Identity& identity) {
  if (entry.code != identity.code || entry.key != identity.key) return false;
  const bool is_weak = identity.is_secret || identity.key.empty();
  return !is_weak || file_name(entry.path) == file_name(identity.path);
}

}  // namespace

base::Result<Baseline> parse_baseline(std::string_view path, std::string_view text) {
  Reader reader(path, text);
  Baseline baseline{.path = std::string(path), .entries = {}};
  if (!reader.error()) {
    const Value root = reader.root();
    reader.only_keys(root, {"version", "entries"});
    const auto version = reader.integer(root, "version");
    if (version != kVersion) reader.fail(root.span(), "'version' must be 1");
    const Value entries = root["entries"];
    if (!entries.is_array()) reader.fail(root.span(), "'entries' must be a list");
    for (Value entry = entries.first(); entry && !reader.error(); entry = entry.next()) {
      baseline.entries.push_back(read_entry(reader, entry));
    }
  }
  if (reader.error()) return *reader.error();
  return baseline;
}

std::string print_baseline(std::vector<BaselineEntry> entries) {
  const auto identity = [](const BaselineEntry& e) { return std::tie(e.path, e.code, e.key); };
  std::stable_sort(entries.begin(), entries.end(),
                   [&](const auto& a, const auto& b) { return identity(a) < identity(b); });
  std::vector<BaselineEntry> merged;
  for (BaselineEntry& entry : entries) {
    if (!merged.empty() && identity(merged.back()) == identity(entry)) {
      merged.back().count += entry.count;
    } else {
      merged.push_back(std::move(entry));
    }
  }
  std::string text = "{\n\"version\": 1,\n\"entries\": [";
  for (std::size_t i = 0; i < merged.size(); ++i) {
    text += (i == 0 ? "\n" : ",\n") + line_of(merged[i]);
  }
  return text + "\n]\n}\n";
}

std::vector<bool> match(Baseline& baseline, const std::vector<Identity>& identities,
                        const std::function<bool(std::string_view)>& is_gone) {
  std::vector<bool> is_known(identities.size(), false);
  std::map<std::tuple<std::string_view, std::string_view, std::string_view>, BaselineEntry*> exact;
  for (BaselineEntry& entry : baseline.entries) {
    exact.emplace(std::tuple(std::string_view(entry.code), std::string_view(entry.path),
                             std::string_view(entry.key)),
                  &entry);
  }
  for (std::size_t i = 0; i < identities.size(); ++i) {
    const Identity& identity = identities[i];
    const auto found = exact.find({identity.code, identity.path, identity.key});
    if (found == exact.end() || found->second->matched == found->second->count) continue;
    ++found->second->matched;
    is_known[i] = true;
  }
  for (BaselineEntry& entry : baseline.entries) {
    if (entry.matched == entry.count || !is_gone(entry.path)) continue;
    for (std::size_t i = 0; i < identities.size() && entry.matched < entry.count; ++i) {
      if (is_known[i] || !may_have_moved(entry, identities[i])) continue;
      ++entry.matched;
      is_known[i] = true;
    }
  }
  return is_known;
}

}  // namespace rule
