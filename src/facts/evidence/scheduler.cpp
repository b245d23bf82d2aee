// SPDX-License-Identifier: MIT
// What bench doctor, scheduler status and show-pending-jobs say (frappe/utils/doctor.py,
// frappe/commands/scheduler.py). Without --site the doctor asks every site of the bench, and the
// workers it counts are those of the whole Redis: only the lines about our sites count.
#include <algorithm>
#include <charconv>
#include <set>

#include "base/text.h"
#include "facts/evidence/reading.h"

namespace facts {
namespace {

constexpr std::string_view kHeader = "-----Checking scheduler status-----";
constexpr std::string_view kWorkers = "Workers online:";

struct Statement {
  std::string_view start;

  std::string_view state;
};

constexpr Statement kStatements[] = {
    {"Scheduler disabled for ", "disabled"},
    {"Scheduler paused for ", "paused"},
    {"Scheduler inactive for ", "inactive"},
    {"Maintenance mode on for ", "maintenance"},
};

std::optional<std::int64_t> number_in(std::string_view text) {
  text = base::trim(text);
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end == text.data()) return std::nullopt;
  return number;
}

EvidenceScheduler& add_state(const Reading& reading, base::Span span, std::string_view site,
                             std::string_view state) {
  auto row = reading.make<EvidenceScheduler>(span, site);
  row.site = reading.keep(site);
  row.state = state;
  row.source = reading.sample.kind->name;
  return reading.facts.add(row);
}

// The negative lines about our sites; how many.
std::size_t add_statements(const Reading& reading) {
  std::size_t found = 0;
  for (const SampleLine& line : reading.sample.lines) {
    for (const Statement& statement : kStatements) {
      if (!line.text.starts_with(statement.start)) continue;
      const std::string site(
          base::trim(std::string_view(line.text).substr(statement.start.size())));
      if (!reading.meta.is_our_site(site)) continue;
      add_state(reading, line.span, site, statement.state);
      ++found;
    }
  }
  return found;
}

void add_queue(const Reading& reading, base::Span span, std::string_view queue, std::int64_t jobs) {
  auto row = reading.make<EvidenceQueue>(span, queue);
  row.queue = reading.keep(queue);
  row.jobs = jobs;
  reading.facts.add(row);
}

// "Queue: default" and "Number of Jobs:  12" behind it.
void add_queues(const Reading& reading) {
  std::string queue;
  bool is_empty = true;
  for (const SampleLine& line : reading.sample.lines) {
    const std::string_view text = line.text;
    if (text.starts_with("Queue:")) queue = base::trim(text.substr(6));
    if (!text.starts_with("Number of Jobs:")) continue;
    const std::optional<std::int64_t> jobs = number_in(text.substr(15));
    if (!jobs || queue.empty()) continue;
    add_queue(reading, line.span, queue, *jobs);
    is_empty = false;
  }
  if (is_empty) add_queue(reading, reading.sample.last(), "all", 0);
}

const SampleLine* line_with(const Sample& sample, std::string_view start) {
  const auto it = std::ranges::find_if(
      sample.lines, [&](const SampleLine& line) { return line.text.starts_with(start); });
  return it == sample.lines.end() ? nullptr : &*it;
}

// Jobs by queue, as "-----Queue :default-----" heads them.
struct Waiting {
  std::string queue;
  base::Span span;
  std::multiset<std::string> jobs;
};

std::vector<Waiting> waiting_in(const Sample& sample) {
  constexpr std::string_view kQueue = "-----Queue :";
  std::vector<Waiting> queues;
  for (const SampleLine& line : sample.lines) {
    const std::string_view text = line.text;
    if (text.starts_with(kQueue)) {
      const std::string_view name = text.substr(kQueue.size());
      queues.push_back({std::string(name.substr(0, name.find("-----"))), line.span, {}});
    } else if (!queues.empty() && !base::trim(text).empty()) {
      queues.back().jobs.emplace(text);
    }
  }
  return queues;
}

// Jobs of the same queue and text that waited before: a queue that nobody works off.
std::int64_t stuck_in(const Waiting& now, const std::vector<Waiting>& before) {
  for (const Waiting& old : before) {
    if (old.queue != now.queue) continue;
    std::vector<std::string> both;
    std::ranges::set_intersection(now.jobs, old.jobs, std::back_inserter(both));
    return static_cast<std::int64_t>(both.size());
  }
  return 0;
}

}  // namespace

void read_doctor(const Reading& reading) {
  const Sample& sample = reading.sample;
  const SampleLine* workers = line_with(sample, kWorkers);
  const std::size_t found = add_statements(reading);
  if (line_with(sample, kHeader) == nullptr || workers == nullptr) {
    reading.inconclusive("the output of the doctor is cut off");
    return;
  }
  if (found == 0) add_state(reading, workers->span, reading.site(), "enabled");
  if (const auto online = number_in(std::string_view(workers->text).substr(kWorkers.size()))) {
    auto row = reading.make<EvidenceWorkers>(workers->span, "workers");
    row.online = *online;
    row.source = sample.kind->name;
    reading.facts.add(row);
  }
  add_queues(reading);
}

void read_scheduler_status(const Reading& reading) {
  static const Pattern kText("^Scheduler is (\\w+) for site (\\S+)");
  static const Pattern kJson("\"status\": *\"(\\w+)\"");
  static const Pattern kJsonSite("\"site\": *\"([^\"]+)\"");
  bool is_told = false;
  for (const SampleLine& line : reading.sample.lines) {
    const auto text = kText.groups(line.text);
    const auto json = kJson.groups(line.text);
    if (text.empty() && json.empty()) continue;
    const std::string state(text.empty() ? json[1] : text[1]);
    const auto in_json = kJsonSite.groups(line.text);
    const std::string site(!text.empty() ? text[2] : in_json.empty() ? reading.site() : in_json[1]);
    if (!reading.meta.is_our_site(site)) continue;
    add_state(reading, line.span, site, reading.keep(base::to_lower(state)));
    is_told = true;
  }
  if (!is_told) reading.inconclusive("no line tells the state of the scheduler");
}

void read_pending_jobs(const Reading& reading) {
  if (line_with(reading.sample, "-----Pending Jobs-----") == nullptr) {
    reading.inconclusive("the header of the list is missing");
    return;
  }
  const std::vector<Waiting> now = waiting_in(reading.sample);
  const std::vector<Waiting> before =
      reading.earlier == nullptr ? std::vector<Waiting>() : waiting_in(*reading.earlier);
  for (const Waiting& queue : now) {
    add_queue(reading, queue.span, queue.queue, static_cast<std::int64_t>(queue.jobs.size()));
    reading.facts.rows<EvidenceQueue>().back().stuck = stuck_in(queue, before);
  }
  if (now.empty()) add_queue(reading, reading.sample.last(), "all", 0);
}

}  // namespace facts
