// SPDX-License-Identifier: MIT
// What Frappe and bench know about each configuration key: rules/_tables/config_keys.json, read
// once. The table says how a value is consumed, because that decides what "False" means: a key that
// Python only tests for truth is ON with it, a key that goes through cint() is off with "True".
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace facts {

enum class Consumption : std::uint8_t {
  Raw,     // used as it is
  Truthy,  // tested for truth
  Cint,    // frappe.utils.cint(): a text that is no number counts 0
  Arith,   // calculated with or subscripted: the wrong type raises
};
[[nodiscard]] std::string_view to_string(Consumption consumption);
[[nodiscard]] std::optional<Consumption> consumption_from(std::string_view word);

struct ConfigKeyInfo {
  std::string_view name;           // "sk_*" stands for every key that begins so
  std::string_view type;           // str int bool url path list dict fernet any
  std::string_view scope;          // site common both common_only
  std::string_view default_value;  // missing: none
  std::string_view danger;         // what it risks in production, one word; missing: nothing
  std::string_view reader;         // frappe, bench, or nobody
  std::string_view instead;        // of a key that nobody reads: what works; missing: nothing does
  std::string_view env;            // variable that wins over both files; missing: none
  int since = 0;                   // first and last Frappe major that reads it; 0 and 999: all
  int until = 999;
  Consumption consumption = Consumption::Raw;
  bool is_secret = false;
  bool opens_outside = false;  // a secret of somebody else's service, not of this bench
};

[[nodiscard]] std::span<const ConfigKeyInfo> config_catalogue();
// The key that is meant by a name that is none: a misspelling that is on record, or word by word
// one slip away from exactly one key; else empty.
[[nodiscard]] std::string_view meant_config_key(std::string_view name);
// The entry for a key, or null: exact names first, then prefixes.
[[nodiscard]] const ConfigKeyInfo* find_config_key(std::string_view name);

}  // namespace facts
