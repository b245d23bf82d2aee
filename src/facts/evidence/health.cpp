// SPDX-License-Identifier: MIT
// An export of the System Health Report. Its words change their case between versions, and it knows
// no scheduler process where it runs in a container of its own: "Process Not Found" settles
// nothing.
#include "base/text.h"
#include "facts/evidence/reading.h"
#include "facts/evidence/state_rows.h"
#include "syntax/data_tree.h"

namespace facts {
namespace {

base::Span line_with(const Sample& sample, std::string_view name) {
  const std::string quoted = "\"" + std::string(name) + "\"";
  for (const SampleLine& line : sample.lines) {
    if (base::contains(line.text, quoted)) return line.span;
  }
  return sample.first();
}

void add_check(const Reading& reading, std::string_view name, std::int64_t count, bool is_bad,
               std::string_view words) {
  auto row = reading.make<EvidenceHealth>(line_with(reading.sample, name), name);
  row.check = row.key;
  row.count = count;
  row.is_bad = is_bad;
  row.words = reading.keep(words);
  reading.facts.add(row);
}

std::int64_t size_of(syntax::Value list) {
  std::int64_t n = 0;
  for (syntax::Value each = list.first(); each; each = each.next()) ++n;
  return n;
}

void add_scheduler(const Reading& reading, std::string_view status) {
  const std::string state = base::to_lower(status);
  if (state.empty() || state == "process not found") {
    return reading.inconclusive("it does not tell the state of the scheduler",
                                "evidence_scheduler");
  }
  auto row = reading.make<EvidenceScheduler>(line_with(reading.sample, "scheduler_status"),
                                             reading.site());
  row.site = reading.keep(reading.site());
  row.state = state == "active" ? "enabled" : reading.keep(state);
  row.source = reading.sample.kind->name;
  reading.facts.add(row);
}

}  // namespace

void read_health_report(const Reading& reading) {
  std::string body;
  for (const SampleLine& line : reading.sample.lines) body += line.text + "\n";
  const syntax::DataTree tree = syntax::parse_json(body);
  syntax::Value report = tree.root();
  for (const char* key : {"message", "data"}) {
    if (report[key].is_object()) report = report[key];
  }
  if (!tree.is_whole() || !report["background_jobs_check"]) {
    return reading.inconclusive("it does not read as a System Health Report");
  }
  add_scheduler(reading, report["scheduler_status"].text());
  if (const auto workers = report["total_background_workers"].integer()) {
    auto row = reading.make<EvidenceWorkers>(line_with(reading.sample, "total_background_workers"),
                                             "workers");
    row.online = *workers;
    row.source = reading.sample.kind->name;
    reading.facts.add(row);
  }
  const std::string_view jobs = report["background_jobs_check"].text();
  add_check(reading, "background_jobs_check", 0, base::to_lower(jobs) == "failed", jobs);
  const std::string_view ping = report["socketio_ping_check"].text();
  add_check(reading, "socketio_ping_check", 0, base::to_lower(ping) == "fail", ping);
  const std::int64_t failing = size_of(report["failing_scheduled_jobs"]);
  add_check(reading, "failing_scheduled_jobs", failing, failing > 0, std::to_string(failing));
}

}  // namespace facts
