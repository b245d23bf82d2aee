// SPDX-License-Identifier: MIT
#include "facts/config/config_catalogue.h"

#include <algorithm>
#include <unordered_map>
#include <vector>

#include "base/embedded.h"
#include "base/text.h"
#include "syntax/data_tree.h"

namespace facts {
namespace {

using syntax::Value;

// Names and words that are shorter than these are one slip away from too much ("host", "port").
constexpr std::size_t kShortestName = 8;
constexpr std::size_t kShortestWord = 4;
constexpr std::size_t kLongestName = 64;

// The tree owns what the entries point to.
struct Catalogue {
  syntax::DataTree tree;
  std::vector<ConfigKeyInfo> entries;
  std::vector<const ConfigKeyInfo*> prefixes;
  std::unordered_map<std::string_view, const ConfigKeyInfo*> by_name;
  std::unordered_map<std::string_view, std::string_view> misspelt;
};

std::string_view text_or_missing(Value value) {
  return value ? value.text() : std::string_view();
}

int major_or(Value value, int otherwise) {
  return static_cast<int>(value.integer().value_or(otherwise));
}

ConfigKeyInfo read_entry(Value entry) {
  return {.name = entry["key"].text(),
          .type = entry["type"].text(),
          .scope = entry["scope"].text(),
          .default_value = text_or_missing(entry["default"]),
          .danger = text_or_missing(entry["danger"]),
          .reader = entry["by"] ? entry["by"].text() : "frappe",
          .instead = text_or_missing(entry["instead"]),
          .env = text_or_missing(entry["env"]),
          .since = major_or(entry["since"], 0),
          .until = major_or(entry["until"], 999),
          .consumption = consumption_from(entry["use"].text()).value_or(Consumption::Raw),
          .is_secret = entry["secret"].truthy(),
          .opens_outside = entry["outside"].truthy()};
}

Catalogue read_catalogue() {
  Catalogue catalogue{.tree = syntax::parse_json(base::embedded_text("_tables/config_keys.json"))};
  const Value list = catalogue.tree.root();
  for (Value entry = list.first(); entry; entry = entry.next()) {
    catalogue.entries.push_back(read_entry(entry));
    for (Value slip = entry["misspelt"].first(); slip; slip = slip.next()) {
      catalogue.misspelt.emplace(slip.text(), entry["key"].text());
    }
  }
  for (const ConfigKeyInfo& entry : catalogue.entries) {
    if (entry.name.ends_with('*')) {
      catalogue.prefixes.push_back(&entry);
    } else {
      catalogue.by_name.emplace(entry.name, &entry);
    }
  }
  return catalogue;
}

// Word by word the same, but for one slip in at least one long word.
bool is_slip_of(std::string_view name, std::string_view known) {
  const std::vector<std::string_view> words = base::split(name, '_');
  const std::vector<std::string_view> meant = base::split(known, '_');
  if (words.size() != meant.size()) return false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == meant[i]) continue;
    const bool is_long = std::min(words[i].size(), meant[i].size()) >= kShortestWord;
    if (!is_long || base::edit_distance(words[i], meant[i]) > 1) return false;
  }
  return name != known;
}

const Catalogue& catalogue() {
  static const Catalogue once = read_catalogue();
  return once;
}

}  // namespace

std::string_view to_string(Consumption consumption) {
  switch (consumption) {
    case Consumption::Raw:
      return "raw";
    case Consumption::Truthy:
      return "truthy";
    case Consumption::Cint:
      return "cint";
    case Consumption::Arith:
      return "arith";
  }
  return "";
}

std::optional<Consumption> consumption_from(std::string_view word) {
  for (const Consumption each :
       {Consumption::Raw, Consumption::Truthy, Consumption::Cint, Consumption::Arith}) {
    if (to_string(each) == word) return each;
  }
  return std::nullopt;
}

std::span<const ConfigKeyInfo> config_catalogue() {
  return catalogue().entries;
}

std::string_view meant_config_key(std::string_view name) {
  const auto found = catalogue().misspelt.find(name);
  if (found != catalogue().misspelt.end()) return found->second;
  if (name.size() < kShortestName || name.size() > kLongestName) return {};
  std::string_view meant;
  for (const ConfigKeyInfo& entry : catalogue().entries) {
    if (entry.reader == "nobody" || !is_slip_of(name, entry.name)) continue;
    if (!meant.empty()) return {};
    meant = entry.name;
  }
  return meant;
}

const ConfigKeyInfo* find_config_key(std::string_view name) {
  const auto found = catalogue().by_name.find(name);
  if (found != catalogue().by_name.end()) return found->second;
  for (const ConfigKeyInfo* prefix : catalogue().prefixes) {
    if (name.starts_with(prefix->name.substr(0, prefix->name.size() - 1))) return prefix;
  }
  return nullptr;
}

}  // namespace facts
