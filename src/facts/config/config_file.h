// SPDX-License-Identifier: MIT
// Which configuration file this is, told by its name and place.
#pragma once

#include <string_view>

#include "facts/document.h"

namespace facts {

// What all keys of one file share.
struct ConfigFile {
  const project::File& file;
  std::string_view name;  // last segment of the path
  std::string_view role;  // site, common, backup, or helper (a file of tests, CI or docs)
  std::string_view site;  // missing: none
  bool is_below_sites = false;
  bool is_local = true;  // no host in it that others could reach
};

// True for the names that Frappe and its backups give to site configuration.
[[nodiscard]] bool is_config_name(std::string_view path);
[[nodiscard]] ConfigFile describe_config(const Document& document);

}  // namespace facts
