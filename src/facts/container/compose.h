// SPDX-License-Identifier: MIT
// The services of Compose projects. A project is a base file (compose.yaml, docker-compose.yml)
// with the override that Compose lays over it by itself; other files are put together on command
// lines that nobody sees, so nothing is said to be missing in them. What a devcontainer, a test or
// an example starts serves nobody.
#pragma once

#include <optional>
#include <string_view>

#include "facts/table.h"

namespace facts {

class Facts;
class Library;

struct ComposeService : Row {
  std::string_view name;
  std::string_view config;                     // name of the file
  std::string_view kind;                       // frappe, database, redis, other
  std::string_view role;                       // of what it runs; see the table process
  Located<std::string_view> image;             // with its variables replaced; missing: not known
  std::string_view tag;                        // missing: not known; empty: none
  Located<std::string_view> other_tag;         // of another service that runs the same image
  bool is_repeat = false;                      // an earlier service of the file runs the same image
  Located<Texts> open_ports;                   // published to every machine
  bool is_restarted = false;                   // after a crash or a reboot
  bool keeps_data = false;                     // in a volume
  std::optional<std::int64_t> stop_wait = 10;  // seconds between the request to stop and KILL
  bool is_whole = false;                       // what it leaves out is really left out
  bool is_trial = false;                       // a devcontainer, a test, a demonstration
  static const Table kTable;
};

// compose_service rows; and process rows for the parts of a bench among them.
void read_compose(Library& library, Facts& facts);

}  // namespace facts
