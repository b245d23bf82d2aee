// SPDX-License-Identifier: MIT
// The layout of a bench: which apps it has and lists, and which site it opens when nobody says.
// Of missing apps nothing is said where the bench itself is in version control: apps are
// repositories of their own, and a clone leaves them out.
#pragma once

#include <string_view>

#include "facts/document.h"
#include "facts/table.h"

namespace facts {

class Facts;
class Library;

// An app that sites/apps.txt lists, or that lies in apps/.
struct BenchApp : Row {
  std::string_view name;
  bool is_listed = false;
  bool is_there = false;      // apps/NAME holds files
  bool is_absent = false;     // certainly nothing is at apps/NAME
  bool is_installed = false;  // apps/frappe is there, and no clone that leaves the other apps out
  static const Table kTable;
};

// Where a bench says which site it opens when none is named.
struct DefaultSite : Row {
  std::string_view name;
  std::string_view source;  // common_site_config.json or currentsite.txt
  bool is_absent = false;   // certainly no such folder beside the file
  bool has_sites = false;   // other sites lie there
  bool is_ignored =
      false;  // every target major reads common_site_config.json only, which is silent
  static const Table kTable;
};

// bench_app and default_site rows.
void derive_bench(Library& library, Facts& facts);

}  // namespace facts
