// SPDX-License-Identifier: MIT
// The rows of committed secrets; facts/secrets/secrets.h tells how they come about. No column holds
// a byte of the secret besides the prefix that its provider prints in public.
#pragma once

#include <cstdint>
#include <string_view>

#include "facts/table.h"

namespace facts {

struct Secret : Row {
  std::string_view provider;       // name of the format: "stripe", "password", "url"
  std::string_view label;          // in words: "Stripe live key"
  std::string_view tier;           // certain, likely or possible
  std::string_view half;           // secret, id, public, key, hash or url
  std::string_view mode;           // live or test
  std::string_view form;           // shape, named, assignment or file
  std::string_view name;           // what it is assigned to; missing for a shape alone
  std::string_view area;           // code, config, tests, docs or example
  std::string_view prefix;         // the public start of the token
  std::string_view revoke;         // how it is made worthless
  Located<std::string_view> pair;  // label of its id half; missing without one
  std::int64_t length = 0;
  bool is_encrypted = false;  // a key under a passphrase
  bool is_weak = false;       // a password everybody tries first
  bool is_published = false;  // a push publishes the file, or git is not known
  std::string_view commit;    // that brought it; missing in the work tree
  static const Table kTable;
};

// A value of a Password field that an exported document shows in clear.
struct FixtureSecret : Row {
  std::string_view doctype;
  std::string_view field;
  std::string_view document;  // its name
  std::int64_t length = 0;
  bool is_placeholder = false;
  bool is_published = false;
  static const Table kTable;
};

}  // namespace facts
