// SPDX-License-Identifier: MIT
// What the outputs of an operator's commands say, one table per subject. A row stands at the line
// that carries it. Only samples that may be judged give rows (evidence_sample says which do): no
// row comes from an output that is older than the deployment or belongs to another site.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "facts/table.h"

namespace facts {

// One file of the evidence folder.
struct EvidenceSample : Row {
  std::string_view path;
  std::string_view kind;                // "bench doctor"; missing when nothing recognised it
  Located<std::string_view> command;    // of its "# cmd:" line
  std::optional<std::int64_t> exit;     // of its "# exit:" line
  std::string_view time;                // when it was taken
  std::string_view time_from;           // "line" or "file"
  std::optional<std::int64_t> minutes;  // after the deployment; negative: before it
  std::string_view site;                // that it speaks of
  // judged, superseded (a newer one exists), before (and a newer one exists), stale, elsewhere
  std::string_view standing;
  std::string_view expected;  // elsewhere: the site or host that was deployed
  bool lacks_exit = false;    // its kind proves nothing without an exit code
  std::string_view problem;   // why it proves nothing; missing: it does
  static const Table kTable;
};

// A statement about the scheduler of a site, from any command.
struct EvidenceScheduler : Row {
  std::string_view site;
  std::string_view state;  // enabled, disabled, paused, inactive, dormant, maintenance
  std::string_view source;
  static const Table kTable;
};

// How many background workers a command saw.
struct EvidenceWorkers : Row {
  std::int64_t online = 0;
  std::string_view source;
  static const Table kTable;
};

// Jobs that wait in a queue.
struct EvidenceQueue : Row {
  std::string_view queue;  // "all": the whole list was empty
  std::int64_t jobs = 0;
  std::int64_t stuck = 0;  // that an earlier sample shows as well, five minutes before or more
  static const Table kTable;
};

// A process as supervisor, systemd, Docker or Kubernetes show it.
struct EvidenceProcess : Row {
  std::string_view name;
  std::string_view role;     // web, worker, schedule, socketio, redis, other
  std::string_view manager;  // supervisor, systemd, compose, kubernetes
  Located<std::string_view> state;
  bool is_up = false;
  bool is_starting = false;
  bool is_one_shot = false;              // meant to end
  std::optional<std::int64_t> uptime;    // seconds
  std::optional<std::int64_t> restarts;  // since it was created
  std::optional<bool> is_restarted;      // since the deployment; missing: not known
  bool is_flapping = false;              // young in this sample and in one before it
  static const Table kTable;
};

// The processes of one status as a whole.
struct EvidenceProcessSet : Row {
  std::string_view manager;
  Texts lacks;               // roles that a bench cannot do without
  std::string_view failure;  // the manager did not answer: its words
  static const Table kTable;
};

// A step or a log and its outcome: "ok", or a word for what the line says.
struct EvidenceStep : Row {
  std::string_view outcome;
  std::string_view text;     // the line
  std::string_view subject;  // what the line is about: a patch, a file, a program
  std::string_view site;
};
struct EvidenceMigrate : EvidenceStep {
  static const Table kTable;
};
struct EvidenceBuild : EvidenceStep {
  static const Table kTable;
};
struct EvidenceTests : EvidenceStep {
  static const Table kTable;
};
struct EvidenceBackupRun : EvidenceStep {
  static const Table kTable;
};
struct EvidenceRestore : EvidenceStep {
  static const Table kTable;
};
struct EvidenceNginxTest : EvidenceStep {
  static const Table kTable;
};
struct EvidenceService : EvidenceStep {
  static const Table kTable;
};
struct EvidenceReady : EvidenceStep {
  static const Table kTable;
};

}  // namespace facts
