// SPDX-License-Identifier: MIT
// The processes of a bench as supervisor, systemd, Docker Compose and Kubernetes list them. Roles
// are told by the names that bench and the official images give.
#include <algorithm>
#include <charconv>
#include <set>

#include "base/text.h"
#include "facts/evidence/evidence_time.h"
#include "facts/evidence/reading.h"
#include "syntax/data_tree.h"

namespace facts {
namespace {

constexpr std::int64_t kYoung = 60;  // seconds

struct Word {
  std::string_view part;
  std::string_view role;
};

// In this order: "socketio" says more than the "web" of a group's name.
constexpr Word kRoles[] = {
    {"socketio", "socketio"}, {"websocket", "socketio"}, {"redis", "redis"},
    {"valkey", "redis"},      {"schedule", "schedule"},  {"worker", "worker"},
    {"queue-", "worker"},     {"frappe-web", "web"},     {"gunicorn", "web"},
    {"backend", "web"},       {"frontend", "proxy"}};

std::string_view role_of(std::string_view name) {
  const std::string lower = base::to_lower(name.substr(name.rfind(':') + 1));
  for (const Word& word : kRoles) {
    if (base::contains(lower, word.part)) return word.role;
  }
  return "other";
}

bool is_one_shot(std::string_view name) {
  const std::string lower = base::to_lower(name);
  for (const std::string_view part : {"configurator", "migrat", "create-site", "new-site", "init",
                                      "conf-bench", "backup", "job"}) {
    if (base::contains(lower, part)) return true;
  }
  return false;
}

// Its processes hold code that a restart replaces.
bool holds_code(std::string_view role) {
  return role == "web" || role == "worker" || role == "schedule";
}

class Processes {
 public:
  Processes(const Reading& reading, std::string_view manager)
      : reading_(reading), manager_(manager) {}

  EvidenceProcess& add(base::Span span, std::string_view name, std::string_view state) {
    auto row = reading_.make<EvidenceProcess>(span, name);
    row.name = row.key;
    row.role = role_of(name);
    row.manager = manager_;
    row.state = {.value = reading_.keep(state), .at = {}};
    row.is_one_shot = is_one_shot(name);
    seen_.insert(row.role);
    last_ = span;
    return reading_.facts.add(row);
  }
  void set_uptime(EvidenceProcess& row, std::optional<std::int64_t> uptime) const {
    row.uptime = uptime;
    const std::optional<std::int64_t> since = reading_.since_deploy();
    if (!uptime || !since || !holds_code(row.role)) return;
    row.is_restarted = *uptime <= *since + kYoung;
  }
  // What a bench cannot do without, where the list shows any of its processes at all.
  void finish(std::string_view failure = {}, base::Span at = {}) {
    auto row = reading_.make<EvidenceProcessSet>(failure.empty() ? last_ : at, manager_);
    row.manager = manager_;
    if (!failure.empty()) row.failure = reading_.keep(failure);
    const bool is_bench = seen_.contains("web") || seen_.contains("worker");
    for (const std::string_view role : {"web", "worker", "schedule", "socketio"}) {
      if (failure.empty() && is_bench && !seen_.contains(role)) row.lacks.push_back(role);
    }
    if (failure.empty() && seen_.empty()) {
      reading_.inconclusive("it lists no process");
      return;
    }
    reading_.facts.add(row);
  }
  [[nodiscard]] bool empty() const { return seen_.empty(); }

 private:
  const Reading& reading_;
  std::string_view manager_;
  std::set<std::string_view> seen_;
  base::Span last_;
};

// Uptimes that supervisor showed in the earlier sample.
std::map<std::string, std::int64_t> uptimes_before(const Reading& reading, const Pattern& line) {
  std::map<std::string, std::int64_t> uptimes;
  if (reading.earlier == nullptr) return uptimes;
  for (const SampleLine& each : reading.earlier->lines) {
    const auto groups = line.groups(each.text);
    if (groups.empty()) continue;
    const std::size_t at = groups[3].find("uptime ");
    if (at == groups[3].npos) continue;
    if (const auto uptime = read_uptime(groups[3].substr(at + 7))) {
      uptimes[std::string(groups[1])] = *uptime;
    }
  }
  return uptimes;
}

std::vector<std::string_view> fields_of(std::string_view line) {
  std::vector<std::string_view> fields;
  for (std::size_t at = 0; at < line.size();) {
    at = line.find_first_not_of(" \t", at);
    if (at == line.npos) break;
    const std::size_t end = std::min(line.find_first_of(" \t", at), line.size());
    fields.push_back(line.substr(at, end - at));
    at = end;
  }
  return fields;
}

std::optional<std::int64_t> leading_number(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end == text.data()) return std::nullopt;
  return number;
}

// "5d3h", "12m", "90s" of kubectl.
std::optional<std::int64_t> read_age(std::string_view text) {
  std::int64_t total = 0;
  for (std::size_t at = 0; at < text.size();) {
    std::int64_t n = 0;
    const auto [end, error] = std::from_chars(text.data() + at, text.data() + text.size(), n);
    if (error != std::errc() || end == text.data() + text.size() || n > 1000000) return {};
    const std::string_view units = "smhdy";
    constexpr std::int64_t kSeconds[] = {1, 60, 3600, 86400, 31536000};
    const std::size_t unit = units.find(*end);
    if (unit == units.npos) return std::nullopt;
    total += n * kSeconds[unit];
    at = static_cast<std::size_t>(end - text.data()) + 1;
  }
  return total;
}

}  // namespace

void read_supervisor(const Reading& reading) {
  static const Pattern kLine(
      "^(\\S+)\\s+(RUNNING|STARTING|BACKOFF|STOPPING|STOPPED|EXITED|FATAL|UNKNOWN)\\s*(.*)$");
  static const Pattern kFailure(
      "no such file|refused connection|no such group|no such process|SHUTDOWN_STATE");
  static const Pattern kDenied("(?i)permission denied|error: <class 'PermissionError'>");
  Processes processes(reading, "supervisor");
  const std::map<std::string, std::int64_t> before = uptimes_before(reading, kLine);
  for (const SampleLine& line : reading.sample.lines) {
    const auto groups = kLine.groups(line.text);
    if (groups.empty()) continue;
    EvidenceProcess& row = processes.add(line.span, groups[1], groups[2]);
    row.is_up = groups[2] == "RUNNING";
    row.is_starting = groups[2] == "STARTING";
    const std::size_t at = groups[3].find("uptime ");
    if (at != groups[3].npos) processes.set_uptime(row, read_uptime(groups[3].substr(at + 7)));
    const auto old = before.find(std::string(groups[1]));
    row.is_flapping =
        row.uptime && *row.uptime < kYoung && old != before.end() && old->second < kYoung;
  }
  for (const SampleLine& line : reading.sample.lines) {
    if (!processes.empty()) break;
    if (kDenied.is_in(line.text)) {
      return reading.inconclusive("supervisorctl had no permission to ask");
    }
    if (kFailure.is_in(line.text)) return processes.finish(base::trim(line.text), line.span);
  }
  processes.finish();
}

void read_systemctl(const Reading& reading) {
  static const Pattern kHead("^[^A-Za-z0-9]*([A-Za-z0-9@_.:-]+)\\.service - ");
  static const Pattern kActive(
      "^\\s+Active: (\\w+) \\(([\\w-]+)[^)]*\\)(?: since (?:\\w+ )?([^;]*))?");
  static const Pattern kListed(
      "^[^A-Za-z0-9]*([A-Za-z0-9@_.:-]+)\\.service\\s+(?:loaded|not-found|masked|error|bad-setting)"
      "\\s+(\\w+)\\s+([\\w-]+)\\s");
  Processes processes(reading, "systemd");
  std::string name;
  for (const SampleLine& line : reading.sample.lines) {
    if (const auto head = kHead.groups(line.text); !head.empty()) name = head[1];
    const auto active = kActive.groups(line.text);
    const auto listed = kListed.groups(line.text);
    if (active.empty() && listed.empty()) continue;
    const auto& found = active.empty() ? listed : active;
    const std::string unit(active.empty() ? listed[1] : std::string_view(name));
    if (unit.empty()) continue;
    const std::string state = std::string(found[active.empty() ? 2 : 1]) + " (" +
                              std::string(found[active.empty() ? 3 : 2]) + ")";
    EvidenceProcess& row = processes.add(line.span, unit, state);
    row.is_up = state.starts_with("active");
    row.is_starting = state.starts_with("activating (start");
    if (active.empty() || active[3].data() == nullptr || !reading.sample.time) continue;
    const auto since = read_moment(active[3]);
    if (since && since->has_zone) processes.set_uptime(row, *reading.sample.time - since->seconds);
  }
  processes.finish();
}

void read_compose(const Reading& reading) {
  static const Pattern kStatus(
      "\\s((?:Up|Exited|Restarting|Created|Paused|Dead|Removing)\\b[^(]*?(?: \\((\\w+)\\)[^(]*?)?"
      "(?: \\((healthy|unhealthy|health: starting)\\))?)(?:\\s{2,}|$)");
  Processes processes(reading, "compose");
  std::size_t service_at = std::string::npos;
  for (const SampleLine& line : reading.sample.lines) {
    const std::string_view text = line.text;
    if (text.starts_with("NAME")) service_at = text.find("SERVICE");
    const auto groups = kStatus.groups(text);
    if (groups.empty() || text.starts_with("NAME")) continue;
    const std::vector<std::string_view> fields = fields_of(text);
    const bool has_service = service_at < text.size() && text[service_at] != ' ';
    const std::string_view name = has_service ? fields_of(text.substr(service_at))[0] : fields[0];
    const std::string_view state = base::trim(groups[1]);
    EvidenceProcess& row = processes.add(line.span, name, state);
    row.is_up = state.starts_with("Up") && !base::contains(state, "(unhealthy)");
    row.is_starting = base::contains(state, "health: starting");
    if (row.is_one_shot && state.starts_with("Exited (0)")) row.is_up = true;
  }
  processes.finish();
}

void read_kubectl(const Reading& reading) {
  Processes processes(reading, "kubernetes");
  std::size_t name_at = 0;
  for (const SampleLine& line : reading.sample.lines) {
    const std::vector<std::string_view> fields = fields_of(line.text);
    if (!fields.empty() && (fields[0] == "NAME" || fields[0] == "NAMESPACE")) {
      name_at = fields[0] == "NAME" ? 0 : 1;
      continue;
    }
    if (fields.size() < name_at + 5 || fields[name_at + 1].find('/') == std::string::npos) continue;
    const std::string_view ready = fields[name_at + 1];
    const std::string_view status = fields[name_at + 2];
    EvidenceProcess& row = processes.add(line.span, fields[name_at], status);
    const std::size_t slash = ready.find('/');
    const bool is_ready = ready.substr(0, slash) == ready.substr(slash + 1);
    row.is_one_shot = row.is_one_shot || status == "Completed";
    row.is_up = (status == "Running" && is_ready) || status == "Completed";
    row.is_starting = status == "ContainerCreating" || status == "PodInitializing";
    row.restarts = leading_number(fields[name_at + 3]);
    processes.set_uptime(row, read_age(fields.back()));
  }
  processes.finish();
}

}  // namespace facts
