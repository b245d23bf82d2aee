// SPDX-License-Identifier: MIT
// The service of a systemd unit, with systemd's own defaults: no restart, root, and KILL 90 seconds
// after the request to stop. Drop-ins are out of sight: a unit that has a folder of them is not
// judged by what it leaves out.
#include <string>

#include "base/text.h"
#include "facts/process/command_line.h"
#include "facts/process/process_reader.h"

namespace facts {
namespace {

constexpr std::int64_t kStopWait = 90;  // DefaultTimeoutStopSec

std::optional<std::int64_t> unit_factor(std::string_view unit) {
  if (unit.empty() || unit == "s" || unit == "sec" || unit == "second" || unit == "seconds")
    return 1;
  if (unit == "m" || unit == "min" || unit == "minute" || unit == "minutes") return 60;
  if (unit == "h" || unit == "hr" || unit == "hour" || unit == "hours") return 3600;
  return std::nullopt;
}

// "90", "5min", "1min 30s"; none for what is longer than all that and for what is no time.
std::optional<std::int64_t> timespan(std::string_view text) {
  std::int64_t sum = 0;
  bool has_any = false;
  while (!(text = base::trim(text)).empty()) {
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    const std::optional<std::int64_t> number = whole_number(text.substr(0, digits));
    text = base::trim(text.substr(digits));
    const std::size_t letters =
        std::min(text.find_first_not_of("abcdefghijklmnopqrstuvwxyz"), text.size());
    const std::optional<std::int64_t> factor = unit_factor(text.substr(0, letters));
    text = text.substr(letters);
    if (!number || !factor || *number > 1000000) return std::nullopt;
    sum += *number * *factor;
    has_any = true;
  }
  return has_any ? std::optional(sum) : std::nullopt;
}

// ExecStart without the signs that may stand in front.
std::string_view without_prefix(std::string_view command) {
  const std::size_t begin = command.find_first_not_of("@-:+!|");
  return command.substr(std::min(begin, command.size()));
}

struct Unit {
  bool is_oneshot = false;
  bool is_of_user = false;  // runs in a user's own manager
  bool has_sites_path = false;
  bool is_dynamic = false;
};

void read_times(Process& row, const syntax::IniEntry& entry, base::Place at) {
  const bool is_infinite = entry.value == "infinity" || entry.value == "0";
  if (entry.key == "TimeoutStopSec" || entry.key == "TimeoutSec") {
    row.stop_wait = {is_infinite ? std::nullopt : timespan(entry.value), at};
  }
}

void read_entry(Process& row, Unit& unit, const syntax::IniEntry& entry, const Document& document,
                Facts& facts) {
  const std::string_view value = entry.value;
  const base::Place at = document.place(entry.value_span);
  if (entry.key == "WantedBy" && value == "default.target") unit.is_of_user = true;
  if (entry.section != "Service") return;
  if (entry.key == "ExecStart" && !value.empty()) {
    const std::string_view command = without_prefix(value);
    const auto skipped = static_cast<std::uint32_t>(value.size() - command.size());
    const base::Span span = {entry.value_span.begin + skipped, entry.value_span.end};
    read_command(row, command, document.place(span), false, facts);
  }
  if (entry.key == "User") read_user(row, value, at, facts);
  if (entry.key == "WorkingDirectory") read_directory(row, value, at, facts);
  if (entry.key == "StandardOutput") row.output = {facts.pool.keep(value), at};
  if (entry.key == "Restart") {
    row.restart = {facts.pool.keep(value), at};
    row.is_restarted = value != "no" && value != "on-success";
  }
  if (entry.key == "Type") unit.is_oneshot = value == "oneshot";
  if (entry.key == "DynamicUser") unit.is_dynamic = true;
  if (entry.key == "Environment" && base::contains(value, "SITES_PATH")) unit.has_sites_path = true;
  read_times(row, entry, at);
}

bool lies_with_users(std::string_view path) {
  return base::contains(path, "systemd/user/") || base::contains(path, ".config/systemd");
}

}  // namespace

void read_unit(Document& document, Facts& facts) {
  const project::File& file = document.file();
  const syntax::IniTree& tree = document.ini();
  Process row;
  row.file = file.id;
  row.manager = "systemd";
  row.name = facts.pool.keep(base_name(file.path));
  row.key = row.name;
  row.config = row.name;
  for (const syntax::IniEntry& section : tree.sections) {
    if (section.section == "Service") row.span = section.section_span;
  }
  if (row.span.empty()) return;
  const bool has_drop_ins = !document.workspace().is_absent(file.path + ".d");
  if (!has_drop_ins) {
    row.stop_wait.value = kStopWait;
    row.is_restarted = false;
    row.is_root = true;
  }
  row.copies.value = 1;
  row.kills_group = true;
  Unit unit;
  unit.is_of_user = lies_with_users(file.path);
  for (const syntax::IniEntry& entry : tree.entries) {
    read_entry(row, unit, entry, document, facts);
  }
  if (unit.is_oneshot) return;
  if (unit.is_of_user || unit.is_dynamic) row.is_root = false;
  const std::string_view directory = row.directory.value;
  row.is_in_sites = row.role != "web" || has_drop_ins || unit.has_sites_path ||
                    !directory.starts_with('/') || directory.ends_with("/sites") ||
                    base::contains(row.command.value, "--chdir");
  facts.add(std::move(row));
}

}  // namespace facts
