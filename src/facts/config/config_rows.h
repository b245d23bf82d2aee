// SPDX-License-Identifier: MIT
// The rows of site configuration; facts/config.h tells how they come about.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "facts/config/config_catalogue.h"
#include "facts/table.h"

namespace facts {

// One key of one configuration file, as written. Keys inside a value have rows of their own only
// when they hold a secret ("ldap.password").
struct ConfigKey : Row {
  std::string_view config;  // name of the file
  std::string_view role;    // site, common, backup, or helper (a file of tests, CI or docs)
  std::string_view site;    // missing: for every site, or for none
  std::string_view name;
  Located<std::string_view> value;  // text of a scalar; missing for secrets, lists and objects
  std::string_view kind;            // of the value: string, int, bool, …
  Texts items;                      // texts of a list; the text itself for a text
  Texts members;                    // keys of an object
  std::string_view type;            // what the catalogue expects; missing: unknown key
  std::string_view scope;
  std::string_view consumption;
  std::string_view git;
  std::int64_t length = 0;  // bytes of a text value
  std::int64_t cint = 0;
  bool truthy = false;
  bool is_on = false;
  bool is_secret = false;
  bool is_placeholder = false;
  bool is_throwaway = false;
  bool is_known = false;
  bool is_in_git = false;

  std::string_view mistake;   // how the value differs from what was meant; config_value.h
  std::string_view near;      // the key that was meant by a misspelt one
  std::string_view reader;    // frappe, bench or nobody; missing for unknown keys
  std::string_view instead;   // of a key that nobody reads: what works
  std::string_view host;      // of an address, lower case
  std::int64_t port = 0;      // of an address; 0: none
  std::string_view env;       // variable that wins over both files
  bool is_duplicate = false;  // a later one of the same file replaces it

  bool is_nested = false;               // no column: not a key that Frappe sees
  std::uint64_t digest = 0;             // no column: tells equal secrets
  const ConfigKeyInfo* info = nullptr;  // no column
  static const Table kTable;
};

// A line of configuration that holds for at least one site, and for whom.
struct EffectiveKey : ConfigKey {
  std::string_view subject;                // the sites, in words
  std::int64_t sites = 0;                  // how many of them are in scope
  Located<std::string_view> twin;          // another site with the same secret
  std::optional<std::int64_t> gone_since;  // the major that stopped reading it, before all targets
  static const Table kTable;
};

// A name that a site answers to besides its own.
struct SiteDomain : Row {
  std::string_view site;
  std::string_view domain;
  std::string_view certificate;  // of the entry itself; missing: none
  std::string_view certificate_key;
  static const Table kTable;
};

// Where a configuration file stops being what json.load gives an object for.
struct ConfigBreak : Row {
  std::string_view config;
  std::string_view role;
  std::string_view what;  // in words
  static const Table kTable;
};

// Bytes that are a secret value.
struct SecretSpan : Row {
  std::int64_t length = 0;
  static const Table kTable;
};

// A key that some app reads from the configuration.
struct ConfigRead : Row {
  std::string_view name;
  static const Table kTable;
};

// A site that is in scope: the anchor for what is absent.
struct Site : Row {
  std::string_view name;
  bool is_whole = false;         // its configuration was read to the end
  bool is_common_known = false;  // so was the common file, or there certainly is none
  static const Table kTable;
};

// What one key is worth for one site.
struct SiteSetting : Row {
  std::string_view site;
  std::string_view name;
  Located<std::string_view> value;
  std::string_view kind;
  Texts items;
  std::string_view source;  // site or common
  std::string_view env;     // variable that wins over both
  std::int64_t cint = 0;
  bool truthy = false;
  bool is_on = false;
  bool is_secret = false;
  static const Table kTable;
};

}  // namespace facts
