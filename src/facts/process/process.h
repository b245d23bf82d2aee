// SPDX-License-Identifier: MIT
// What keeps a bench alive: the programs of supervisor, the units of systemd, the lines of a
// Procfile and the services of Compose, all in one table; what each file starts as a whole; and the
// Redis servers it talks to. Values that a template or a variable stands for are missing.
#pragma once

#include <optional>
#include <string_view>

#include "facts/table.h"

namespace facts {

class Facts;
class Library;

// One long-running process, as its manager is told to run it.
struct Process : Row {
  std::string_view manager;   // supervisor, systemd, procfile or compose
  std::string_view name;      // of the program, unit, line or service
  std::string_view config;    // name of the file
  std::string_view bench;     // folder of the bench, by its working directory; missing: not known
  bool is_generated = false;  // the file stands where bench writes it
  std::string_view role;  // web, dev_server, worker, schedule, socketio, redis, watch, other, …
  Located<std::string_view> command;

  Located<std::string_view> user;
  bool is_root = false;
  Located<std::string_view> restart;               // as written
  std::optional<bool> is_restarted;                // after it ended in failure
  Located<std::optional<std::int64_t>> stop_wait;  // seconds between the request to stop and KILL
  bool is_cut_short = false;  // that is less than its requests or jobs may take
  bool kills_group = false;   // the children are stopped with it
  Located<std::optional<std::int64_t>> copies;
  std::string_view group;            // of supervisor
  Located<std::string_view> output;  // systemd's StandardOutput
  Located<std::string_view> directory;

  Located<Texts> queues;           // of a worker; all of them when it names none
  Located<Texts> undeclared;       // those that Frappe does not know
  std::int64_t longest_job = 0;    // seconds that a job of its queues may take; 0: not known
  std::string_view longest_queue;  // the queue of that job

  Located<std::string_view> bind;                   // of a web process
  bool is_public = false;                           // reachable from other machines
  Located<std::optional<std::int64_t>> timeout;     // seconds a request may take
  Located<std::optional<std::int64_t>> graceful;    // seconds requests have when it is stopped
  Located<std::optional<std::int64_t>> proxy_wait;  // seconds until nginx gives up, if shorter
  bool is_in_sites = true;  // its sites are in its working directory, or it is told where

  bool are_queues_known = true;  // no column
  static const Table kTable;
};

// All processes that one manager runs for a bench: a supervisor file, a folder of units, a Compose
// project.
struct ProcessSet : Row {
  std::string_view manager;
  std::string_view config;
  std::string_view bench;
  Texts roles;           // what it starts
  Texts queues;          // of its workers together
  Texts missing_roles;   // of web, worker, schedule, socketio and redis: started nowhere in sight
  Texts missing_queues;  // of short, default and long: served nowhere in sight
  Texts unserved;        // queues of `workers` in common_site_config.json that nobody serves
  std::int64_t schedulers = 0;
  bool is_whole = false;                    // nothing of it is out of sight
  bool is_generated = false;                // where bench puts its own: config/supervisor.conf
  Located<std::string_view> workers_group;  // the group that `bench restart` asks for, when another
                                            // one has its place
  Located<Texts> ungrouped;       // programs of the bench that are in no group, while others are
  std::string_view restart_flag;  // supervisor, systemd, both or none, of the common file
  static const Table kTable;
};

// A name in a supervisor group that no program has.
struct LostProgram : Row {
  std::string_view group;
  std::string_view program;
  static const Table kTable;
};

// A Redis server's own configuration.
struct RedisServer : Row {
  std::string_view config;
  std::string_view role;  // cache, queue, socketio; missing: not known
  Located<Texts> bind;
  bool is_open = false;  // other machines reach it without a password
  Located<std::string_view> max_memory;
  Located<std::string_view> policy;
  Located<std::optional<std::int64_t>> port;
  std::optional<std::int64_t> url_port;  // where common_site_config.json looks for it
  bool is_lost = false;                  // the two differ
  bool is_generated = false;             // where bench puts it
  static const Table kTable;
};

// process, process_set and lost_program rows.
void derive_processes(Library& library, Facts& facts);
// redis_server rows.
void derive_redis(Library& library, Facts& facts);

}  // namespace facts
