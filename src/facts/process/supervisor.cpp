// SPDX-License-Identifier: MIT
// Programs and groups of a supervisor file, with supervisor's own defaults: a program is restarted
// when it ends unexpectedly, and killed 10 seconds after it was asked to stop.
#include <map>
#include <string>

#include "base/text.h"
#include "facts/process/command_line.h"
#include "facts/process/process_reader.h"

namespace facts {
namespace {

constexpr std::string_view kProgram = "program:";
constexpr std::string_view kGroup = "group:";
constexpr std::int64_t kStopWait = 10;

// "yes", "true", "on" and "1" are true to supervisor.
bool is_on(std::string_view text) {
  const std::string word = base::to_lower(text);
  return word == "true" || word == "yes" || word == "on" || word == "1";
}

bool is_off(std::string_view text) {
  const std::string word = base::to_lower(text);
  return word == "false" || word == "no" || word == "off" || word == "0";
}

void read_entry(Process& row, const syntax::IniEntry& entry, const Document& document,
                Facts& facts) {
  const base::Place at = document.place(entry.value_span);
  const std::string_view value = entry.value;
  if (entry.key == "command") read_command(row, value, at, false, facts);
  if (entry.key == "user") read_user(row, value, at, facts);
  if (entry.key == "directory") read_directory(row, value, at, facts);
  if (entry.key == "stopwaitsecs") row.stop_wait = {whole_number(value), at};
  if (entry.key == "numprocs") row.copies = {whole_number(value), at};
  if (entry.key == "killasgroup" || entry.key == "stopasgroup") {
    row.kills_group = row.kills_group || is_on(value);
  }
  if (entry.key == "autorestart") {
    row.restart = {facts.pool.keep(value), at};
    row.is_restarted = !is_off(value);
  }
}

bool names_sites(std::string_view environment) {
  return environment.find("SITES_PATH") != std::string_view::npos;
}

Process read_program(const syntax::IniTree& tree, const syntax::IniEntry& section,
                     const Document& document, Facts& facts) {
  Process row;
  row.file = document.file().id;
  row.span = section.section_span;
  row.manager = "supervisor";
  row.name = facts.pool.keep(section.section.substr(kProgram.size()));
  row.key = row.name;
  row.config = facts.pool.keep(base_name(document.file().path));
  row.stop_wait.value = kStopWait;
  row.copies.value = 1;
  row.is_restarted = true;
  bool has_sites_path = false;
  for (const syntax::IniEntry& entry : tree.entries) {
    if (entry.section_span != section.section_span) continue;
    read_entry(row, entry, document, facts);
    if (entry.key == "environment") has_sites_path = names_sites(entry.value);
  }
  const std::string_view directory = row.directory.value;
  const bool is_elsewhere = directory.starts_with('/') && !directory.ends_with("/sites") &&
                            directory.find_first_of("%$") == std::string_view::npos;
  const bool is_told = has_sites_path || base::contains(row.command.value, "--chdir") ||
                       base::contains(row.command.value, " -c");
  row.is_in_sites = row.role != "web" || !is_elsewhere || is_told;
  return row;
}

using Groups = std::map<std::string_view, std::string_view>;  // of programs

Groups read_groups(const syntax::IniTree& tree) {
  Groups groups;
  for (const syntax::IniEntry& entry : tree.entries) {
    if (!entry.section.starts_with(kGroup) || entry.key != "programs") continue;
    for (const std::string_view name : base::split(entry.value, ',')) {
      groups.emplace(base::trim(name), entry.section.substr(kGroup.size()));
    }
  }
  return groups;
}

bool has_program(const syntax::IniTree& tree, std::string_view name) {
  for (const syntax::IniEntry& section : tree.sections) {
    const std::size_t colon = section.section.find(':');
    if (colon != std::string_view::npos && !section.section.starts_with(kGroup) &&
        section.section.substr(colon + 1) == name) {
      return true;
    }
  }
  return false;
}

void add_lost_programs(const syntax::IniTree& tree, const Document& document, Facts& facts) {
  for (const syntax::IniEntry& entry : tree.entries) {
    if (!entry.section.starts_with(kGroup) || entry.key != "programs") continue;
    for (const std::string_view piece : base::split(entry.value, ',')) {
      const std::string_view name = base::trim(piece);
      if (name.empty() || name.find_first_of("%$") != std::string_view::npos) continue;
      if (has_program(tree, name)) continue;
      const auto begin = static_cast<std::uint32_t>(name.data() - document.bytes().data());
      LostProgram row;
      row.file = document.file().id;
      row.span = {begin, begin + static_cast<std::uint32_t>(name.size())};
      row.group = facts.pool.keep(entry.section.substr(kGroup.size()));
      row.program = facts.pool.keep(name);
      row.key = row.program;
      facts.add(row);
    }
  }
}

}  // namespace

void read_supervisor(Document& document, Facts& facts) {
  const syntax::IniTree& tree = document.ini();
  const Groups groups = read_groups(tree);
  bool includes = false;
  for (const syntax::IniEntry& section : tree.sections) {
    includes = includes || section.section == "include";
    if (!section.section.starts_with(kProgram)) continue;
    Process row = read_program(tree, section, document, facts);
    const auto group = groups.find(row.name);
    if (group != groups.end()) row.group = facts.pool.keep(group->second);
    facts.add(std::move(row));
  }
  if (!includes) add_lost_programs(tree, document, facts);
}

}  // namespace facts
