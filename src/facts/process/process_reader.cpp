// SPDX-License-Identifier: MIT
#include "facts/process/process_reader.h"

#include <charconv>

#include "base/text.h"
#include "facts/core.h"
#include "facts/process/command_line.h"

namespace facts {
namespace {

constexpr std::int64_t kGunicornDefault = 30;  // of --timeout and --graceful-timeout

// The place of a word of a command: the word itself where its span counts from the command's start.
base::Place place_of(const syntax::ShellWord& word, const Started& started, base::Place command) {
  if (!started.is_in_place || word.span.end > command.span.size()) return command;
  return {command.file, {command.span.begin + word.span.begin, command.span.begin + word.span.end}};
}

bool is_loopback(std::string_view address) {
  return address.starts_with("127.") || address.starts_with("localhost") ||
         address.starts_with("[::1]") || address.starts_with("unix:") || address.starts_with('/') ||
         address.starts_with("fd://");
}

void read_queues(Process& row, const Started& started, base::Place command, Facts& facts) {
  const auto option = option_of(started.words, {"--queue"});
  if (!option) return;
  row.queues.at = place_of(*option, started, command);
  row.are_queues_known = option->is_literal && option->text.find('%') == std::string_view::npos;
  if (!row.are_queues_known) return;
  for (const std::string_view queue : base::split(option->text, ',')) {
    if (!base::trim(queue).empty()) row.queues.value.push_back(facts.pool.keep(base::trim(queue)));
  }
}

// A number of gunicorn; its default when neither the line nor a file of settings may say.
Located<std::optional<std::int64_t>> read_seconds(const Started& started, base::Place command,
                                                  std::initializer_list<std::string_view> names,
                                                  bool has_file) {
  const auto option = option_of(started.words, names);
  if (!option) {
    return {has_file ? std::nullopt : std::optional(kGunicornDefault), command};
  }
  return {whole_number(option->text), place_of(*option, started, command)};
}

void read_gunicorn(Process& row, const Started& started, base::Place command, Facts& facts) {
  const bool has_file = option_of(started.words, {"--config", "-c"}).has_value();
  row.timeout = read_seconds(started, command, {"--timeout", "-t"}, has_file);
  row.graceful = read_seconds(started, command, {"--graceful-timeout"}, has_file);
  if (const auto bind = option_of(started.words, {"--bind", "-b"})) {
    row.bind = {facts.pool.keep(bind->text), place_of(*bind, started, command)};
    row.is_public = bind->is_literal && !is_loopback(bind->text) &&
                    bind->text.find('%') == std::string_view::npos;
  }
  if (option_of(started.words, {"--chdir"})) row.is_in_sites = true;
}

}  // namespace

void read_command(Process& row, std::string_view text, base::Place place, bool is_shell,
                  Facts& facts) {
  const Started started = started_by(text, is_shell, facts.pool);
  row.command = {facts.pool.keep(text), place};
  row.role = started.role;
  if (row.role == "worker") read_queues(row, started, place, facts);
  if (row.role == "web") read_gunicorn(row, started, place, facts);
}

void read_directory(Process& row, std::string_view path, base::Place place, Facts& facts) {
  while (path.size() > 1 && path.ends_with('/')) path.remove_suffix(1);
  row.directory = {facts.pool.keep(path), place};
  if (path.find_first_of("%$") != std::string_view::npos) return;
  const bool is_sites = path.ends_with("/sites");
  if (is_sites) path.remove_suffix(6);
  if (path.starts_with('/')) row.bench = facts.pool.keep(base_name(path));
}

void read_user(Process& row, std::string_view name, base::Place place, Facts& facts) {
  row.user = {facts.pool.keep(name), place};
  row.is_root = name == "root" || name == "0";
}

std::optional<std::int64_t> whole_number(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool is_all = failure == std::errc() && end == text.data() + text.size();
  return is_all && !text.empty() ? std::optional(number) : std::nullopt;
}

bool is_template(std::string_view bytes) {
  return bytes.find("{{") != std::string_view::npos || bytes.find("{%") != std::string_view::npos;
}

void add_unchecked(const Document& document, std::string_view about, std::string_view reason,
                   Facts& facts) {
  Unchecked row;
  row.file = document.file().id;
  row.about = about;
  row.reason = facts.pool.keep(reason);
  facts.add(row);
}

}  // namespace facts
