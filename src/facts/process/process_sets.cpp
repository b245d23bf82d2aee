// SPDX-License-Identifier: MIT
// What the processes of a file are together, and what they are beside the bench's configuration.
// That something is missing is said only of files that run a bench as a whole, and only when no
// other file in sight starts it.
#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>

#include "base/text.h"
#include "facts/container/compose.h"
#include "facts/nginx/server_rows.h"
#include "facts/process/bench_settings.h"
#include "facts/process/command_line.h"
#include "facts/process/process_reader.h"

namespace facts {
namespace {

constexpr std::array<std::string_view, 5> kRoles = {"web", "worker", "schedule", "socketio",
                                                    "redis"};
constexpr std::array<std::string_view, 3> kQueues = {"short", "default", "long"};

std::string_view parent(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
}

// The folder of the bench that wrote the file, for the places where bench writes.
std::optional<std::string_view> bench_of(std::string_view path) {
  for (const std::string_view place : {"config/supervisor.conf", "config/systemd"}) {
    const std::string_view file = place.ends_with(".conf") ? path : parent(path);
    if (file == place) return std::string_view();
    if (file.ends_with(place) && file[file.size() - place.size() - 1] == '/') {
      return file.substr(0, file.size() - place.size() - 1);
    }
  }
  return std::nullopt;
}

bool has(const Texts& texts, std::string_view text) {
  return std::ranges::find(texts, text) != texts.end();
}

void add_once(Texts& texts, std::string_view text) {
  if (!has(texts, text)) texts.push_back(text);
}

// Killed while its requests or jobs may still go on.
bool is_cut_short(const Process& process) {
  if (!process.stop_wait.value) return false;
  const std::int64_t wait = *process.stop_wait.value;
  if (process.role == "worker") return wait < process.longest_job;
  return process.role == "web" && process.graceful.value && wait <= *process.graceful.value;
}

using Rows = std::vector<std::size_t>;  // indices of process rows

// One set of processes under construction.
struct Group {
  std::string place;  // path of the supervisor file or folder of units
  Rows rows;
};

class SetBuilder {
 public:
  SetBuilder(Library& library, Facts& facts, const Group& group)
      : library_(library), facts_(facts), group_(group) {
    const std::string_view path = library.workspace().file(first().file).path;
    const std::optional<std::string_view> folder = bench_of(path);
    is_generated_ = folder.has_value();
    folder_ = folder.value_or("");
    const bool is_bench = library.workspace().shape == project::Shape::Bench;
    const bool is_ours = is_generated_ || is_bench;
    settings_ = is_ours ? bench_settings(library, folder_) : frappe_settings();
  }

  void build();

 private:
  [[nodiscard]] Process& row(std::size_t i) { return facts_.rows<Process>()[i]; }
  [[nodiscard]] const Process& first() { return row(group_.rows.front()); }
  void judge_jobs(Process& process);
  void judge_proxy(Process& process);
  void sum_up(ProcessSet& set);
  void name_bench(ProcessSet& set);
  void find_missing(ProcessSet& set);
  void find_groups(ProcessSet& set);
  [[nodiscard]] bool is_elsewhere(std::string_view role, std::string_view queue);
  [[nodiscard]] bool serves(const Process& process, std::string_view queue) const;

  Library& library_;
  Facts& facts_;
  const Group& group_;
  bool is_generated_ = false;
  std::string folder_;
  BenchSettings settings_;
};

bool SetBuilder::serves(const Process& process, std::string_view queue) const {
  if (process.role != "worker") return false;
  return !process.are_queues_known || process.queues.value.empty() ||
         has(process.queues.value, queue);
}

void SetBuilder::judge_jobs(Process& process) {
  if (process.role != "worker" || !process.are_queues_known) return;
  for (const auto& [queue, timeout] : settings_.timeouts) {
    if (!serves(process, queue) || timeout <= process.longest_job) continue;
    process.longest_job = timeout;
    process.longest_queue = facts_.pool.keep(queue);
  }
  for (const std::string_view queue : process.queues.value) {
    const bool is_declared = settings_.timeouts.find(queue) != settings_.timeouts.end();
    if (settings_.is_known && !is_declared) process.undeclared.value.push_back(queue);
  }
  process.undeclared.at = process.queues.at;
}

// What nginx, generated for the same bench, allows less time than gunicorn does.
void SetBuilder::judge_proxy(Process& process) {
  if (process.role != "web" || !process.timeout.value || !is_generated_) return;
  const std::string path = (folder_.empty() ? "" : folder_ + "/") + "config/nginx.conf";
  const project::File* nginx = library_.workspace().find(path);
  for (const FrappeRoute& route : std::as_const(facts_).rows<FrappeRoute>()) {
    const bool is_ours = nginx != nullptr && route.file == nginx->id && route.kind == "web";
    if (!is_ours || !route.read_timeout.value) continue;
    const std::int64_t wait = *route.read_timeout.value;
    const std::int64_t least = process.proxy_wait.value.value_or(*process.timeout.value);
    if (wait < least) process.proxy_wait = {wait, route.read_timeout.at};
  }
}

void SetBuilder::name_bench(ProcessSet& set) {
  std::set<std::string_view> names;
  for (const std::size_t i : group_.rows) {
    if (row(i).bench.data() != nullptr && row(i).role != "other") names.insert(row(i).bench);
  }
  if (names.size() == 1) set.bench = *names.begin();
}

void SetBuilder::sum_up(ProcessSet& set) {
  set.is_whole = true;
  for (const std::size_t i : group_.rows) {
    const Process& process = row(i);
    add_once(set.roles, process.role);
    if (process.role == "unknown") set.is_whole = false;
    if (process.role == "schedule") set.schedulers += process.copies.value.value_or(1);
    if (process.role != "worker") continue;
    if (!process.are_queues_known) set.is_whole = false;
    for (const auto& [queue, timeout] : settings_.timeouts) {
      if (serves(process, queue)) add_once(set.queues, facts_.pool.keep(queue));
    }
  }
}

bool SetBuilder::is_elsewhere(std::string_view role, std::string_view queue) {
  const auto is_there = [&](const Process& other) {
    if (other.manager == "procfile") return false;
    return other.role == "unknown" || (queue.empty() ? other.role == role : serves(other, queue));
  };
  return std::ranges::any_of(std::as_const(facts_).rows<Process>(), is_there);
}

void SetBuilder::find_missing(ProcessSet& set) {
  const bool runs_bench =
      has(set.roles, "web") && (has(set.roles, "worker") || has(set.roles, "schedule"));
  if (!runs_bench || !set.is_whole) return;
  for (const std::string_view role : kRoles) {
    if (!is_elsewhere(role, {})) set.missing_roles.push_back(role);
  }
  for (const std::string_view queue : kQueues) {
    if (!is_elsewhere("worker", queue)) set.missing_queues.push_back(queue);
  }
  for (const auto& [queue, timeout] : settings_.added) {
    if (!is_elsewhere("worker", queue)) set.unserved.push_back(facts_.pool.keep(queue));
  }
}

// `bench restart` asks supervisor for <bench>-workers:, for <bench>-processes:, then for frappe:.
void SetBuilder::find_groups(ProcessSet& set) {
  bool is_found = set.bench.data() == nullptr || settings_.has_restart_command;
  const Process* worker = nullptr;
  for (const std::size_t i : group_.rows) {
    const Process& process = row(i);
    const bool is_ours = has({kRoles.begin(), kRoles.begin() + 4}, process.role);
    if (!is_ours || process.manager != "supervisor") continue;
    if (process.group.data() == nullptr) {
      if (set.ungrouped.value.empty()) set.ungrouped.at = process.place();
      set.ungrouped.value.push_back(process.name);
      continue;
    }
    const std::string bench(set.bench);
    is_found = is_found || process.group == bench + "-workers" ||
               process.group == bench + "-processes" || process.group == "frappe";
    if (process.role == "worker") worker = &process;
  }
  const bool has_groups = std::ranges::any_of(
      group_.rows, [&](std::size_t i) { return row(i).group.data() != nullptr; });
  if (!has_groups) set.ungrouped.value.clear();
  if (!is_found && worker != nullptr) set.workers_group = {worker->group, worker->place()};
}

void SetBuilder::build() {
  for (const std::size_t i : group_.rows) {
    judge_jobs(row(i));
    judge_proxy(row(i));
    row(i).is_generated = is_generated_;
    row(i).is_cut_short = is_cut_short(row(i));
  }
  ProcessSet set;
  set.file = first().file;
  set.span = first().span;
  set.manager = first().manager;
  set.config = facts_.pool.keep(base_name(group_.place));
  set.key = set.config;
  set.is_generated = is_generated_;
  sum_up(set);
  name_bench(set);
  find_missing(set);
  find_groups(set);
  if (settings_.is_known) {
    const bool by_both = settings_.restarts_supervisor && settings_.restarts_systemd;
    set.restart_flag = by_both                         ? "both"
                       : settings_.restarts_supervisor ? "supervisor"
                       : settings_.restarts_systemd    ? "systemd"
                                                       : "none";
  }
  facts_.add(std::move(set));
}

bool is_supervisor(const project::File& file, std::string_view bytes) {
  return file.kind == project::Kind::Ini && base::contains(bytes, "[program:");
}

void read_file(Library& library, const project::File& file, Facts& facts) {
  const std::string_view name = base_name(file.path);
  const bool is_unit = file.kind == project::Kind::Ini && name.ends_with(".service");
  const bool is_procfile = name == "Procfile" || name.starts_with("Procfile.");
  if (file.kind != project::Kind::Ini && !is_procfile) return;
  if (name.ends_with(".cfg") || name.ends_with(".cnf")) return;
  Document* document = library.open(file.id);
  if (document == nullptr) return;
  if (!is_unit && !is_procfile && !is_supervisor(file, document->bytes())) return;
  if (is_template(document->bytes())) {
    add_unchecked(*document, "process", "a template", facts);
    return;
  }
  if (is_unit) return read_unit(*document, facts);
  if (is_procfile) return read_procfile(*document, facts);
  read_supervisor(*document, facts);
}

}  // namespace

void derive_processes(Library& library, Facts& facts) {
  const project::Workspace& workspace = library.workspace();
  for (const project::File& file : workspace.files) read_file(library, file, facts);
  read_compose(library, facts);
  std::map<std::string, Group> groups;
  for (std::size_t i = 0; i < facts.rows<Process>().size(); ++i) {
    const Process& process = facts.rows<Process>()[i];
    if (process.manager == "procfile") continue;
    const std::string& path = workspace.file(process.file).path;
    const std::string place(process.manager == "systemd" ? parent(path) : std::string_view(path));
    Group& group = groups[place];
    group.place = place;
    group.rows.push_back(i);
  }
  for (const auto& [place, group] : groups) SetBuilder(library, facts, group).build();
}

}  // namespace facts
