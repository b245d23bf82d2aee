// SPDX-License-Identifier: MIT
// Backups by the names that Frappe gives them (frappe/utils/backups.py):
// 20260115_070500-erp_clinic_example[-partial]-database[-enc].sql.gz and its companions.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "facts/table.h"

namespace facts {

// The files of one backup of one site.
struct EvidenceBackup : Row {
  std::string_view name;   // "20260115_070500-erp_clinic_example"
  bool is_newest = false;  // of our site, and not after the deployment
  bool has_database = false;
  bool is_complete = false;  // database, configuration, public and private files
  Texts lacks;               // what a complete one has besides
  bool is_partial = false;
  std::optional<bool> is_encrypted;   // missing: no database in it
  std::optional<std::int64_t> hours;  // between it and the deployment; without one, now
  std::optional<std::int64_t> share;  // size of the database in percent of the median before it
  bool is_of_site = false;            // the slug is that of a deployed site, or none is known
  static const Table kTable;
};

// A listing of backups as a whole.
struct EvidenceBackupList : Row {
  bool has_ours = false;  // one with a database, not newer than the deployment
  static const Table kTable;
};

// A test of one archive.
struct EvidenceArchive : Row {
  std::string_view name;
  bool is_whole = false;
  std::string_view failure;
  static const Table kTable;
};

// What the first bytes of an archive are.
struct EvidenceMagic : Row {
  std::string_view name;
  std::string_view magic;           // gzip, openpgp, tar, other
  bool is_named_encrypted = false;  // its name ends in -enc
  static const Table kTable;
};

}  // namespace facts
