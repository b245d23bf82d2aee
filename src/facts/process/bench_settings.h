// SPDX-License-Identifier: MIT
// What the common configuration of a bench says about its processes.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "facts/document.h"
#include "facts/registry.h"

namespace facts {

struct BenchSettings {
  bool is_known = false;  // the file is there and was read to its end
  std::map<std::string, std::int64_t, std::less<>> timeouts;  // of all queues, by name
  std::map<std::string, std::int64_t, std::less<>> added;     // queues of `workers` among them
  bool restarts_supervisor = false;
  bool restarts_systemd = false;
  bool has_restart_command = false;  // of its own, in place of supervisor's groups
  std::map<std::string, std::int64_t, std::less<>> redis_ports;  // "cache": 13000, on loopback
};

// Frappe's own queues.
[[nodiscard]] BenchSettings frappe_settings();
// The same, and what `folder`/sites/common_site_config.json adds.
[[nodiscard]] BenchSettings bench_settings(Library& library, std::string_view folder);

}  // namespace facts
