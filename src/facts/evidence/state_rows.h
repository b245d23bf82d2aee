// SPDX-License-Identifier: MIT
// The state of host, code and settings, and what logs say since the deployment.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "facts/table.h"

namespace facts {

// An app that bench version shows.
struct EvidenceVersion : Row {
  std::string_view app;
  std::string_view version;
  std::string_view commit;    // missing: the format has none
  std::string_view expected;  // commit or version of meta.json; missing: none
  std::optional<bool> is_expected;
  static const Table kTable;
};

// git status of an app.
struct EvidenceCheckout : Row {
  std::string_view app;
  std::int64_t changes = 0;
  std::string_view first;  // the first changed file
  static const Table kTable;
};

// A setting of the site, from System Settings or the merged configuration.
struct EvidenceSetting : Row {
  std::string_view name;
  std::string_view value;
  std::string_view source;  // "System Settings", "configuration"
  bool is_on = false;       // a number other than 0, true, or text that is not empty
  static const Table kTable;
};

struct EvidenceConfig : EvidenceSetting {
  static const Table kTable;
};

// One check of the System Health Report.
struct EvidenceHealth : Row {
  std::string_view check;
  std::int64_t count = 0;
  bool is_bad = false;
  std::string_view words;
  static const Table kTable;
};

// A file system of the host.
struct EvidenceDisk : Row {
  std::string_view mount;
  std::int64_t used = 0;  // percent
  static const Table kTable;
};

// Memory of the host.
struct EvidenceMemory : Row {
  std::int64_t available = 0;  // percent
  static const Table kTable;
};

// A name that was looked up.
struct EvidenceName : Row {
  std::string_view host;
  std::int64_t addresses = 0;
  static const Table kTable;
};

// The crontab's backups.
struct EvidenceCron : Row {
  bool has_backup = false;
  bool has_files = false;  // with --with-files
  static const Table kTable;
};

// A log or an export of errors, since the deployment.
struct EvidenceLog : Row {
  std::string_view kind;
  std::int64_t errors = 0;   // entries after the deployment
  std::string_view first;    // the first of them
  std::int64_t skips = 0;    // "Skipped queueing" of the method that was skipped most
  std::string_view skipped;  // that method
  static const Table kTable;
};
// The Error Log alone, which a line of the checklist asks for by name.
struct EvidenceErrorLog : EvidenceLog {
  static const Table kTable;
};

// Requests since the deployment, from an access log.
struct EvidenceTraffic : Row {
  std::int64_t requests = 0;
  std::int64_t failures = 0;           // 5xx
  std::int64_t permille = 0;           // failures per thousand requests
  std::optional<std::int64_t> slower;  // percent by which the 95th percentile grew
  static const Table kTable;
};

// A time after the deployment by which somebody must have looked.
struct EvidenceWindow : Row {
  std::string_view name;  // "5 minutes"
  bool is_covered = false;
  std::string_view sample;  // that covers it
  static const Table kTable;
};
struct EvidenceWindow5 : EvidenceWindow {
  static const Table kTable;
};
struct EvidenceWindow15 : EvidenceWindow {
  static const Table kTable;
};
struct EvidenceWindow60 : EvidenceWindow {
  static const Table kTable;
};
struct EvidenceWindowDay : EvidenceWindow {
  static const Table kTable;
};

// A reason to roll back, met or not.
struct EvidenceTrigger : Row {
  bool is_met = false;
  std::string_view reason;
};
struct EvidenceServiceDown : EvidenceTrigger {
  static const Table kTable;
};
struct EvidenceCriticalErrors : EvidenceTrigger {
  static const Table kTable;
};
struct EvidenceSlower : EvidenceTrigger {
  static const Table kTable;
};

// When the deployment was.
struct EvidenceDeployment : Row {
  std::string_view time;
  std::string_view weekday;
  static const Table kTable;
};

}  // namespace facts
