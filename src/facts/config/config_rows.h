// SPDX-License-Identifier: MIT
// The rows of site configuration; facts/config.h tells how they come about.
#pragma once

#include <cstdint>
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
  std::string_view type;            // what the catalogue expects; missing: unknown key
  std::string_view scope;
  std::string_view consumption;
  std::string_view git;
  std::int64_t length = 0;  // bytes of a text value
  std::int64_t cint = 0;
  bool truthy = false;
  bool is_secret = false;
  bool is_placeholder = false;
  bool is_throwaway = false;
  bool is_known = false;
  bool is_in_git = false;

  bool is_nested = false;               // no column: not a key that Frappe sees
  const ConfigKeyInfo* info = nullptr;  // no column
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
  std::int64_t cint = 0;
  bool truthy = false;
  bool is_on = false;
  bool is_secret = false;
  static const Table kTable;
};

}  // namespace facts
