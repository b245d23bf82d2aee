// SPDX-License-Identifier: MIT
#include "catch.h"
#include "facts/facts.h"
#include "facts/hooks/hooks.h"
#include "facts/registry.h"
#include "facts/workspace.h"

namespace facts {
namespace {

std::string problems(const std::string& events, std::vector<int> majors = {}) {
  const project::Workspace workspace = workspace_of(
      {{"acme/hooks.py", "scheduler_events = " + events + "\n"}, {"acme/__init__.py", ""}},
      std::move(majors));
  Library library(workspace);
  Facts facts;
  derive_hooks(library, facts);
  std::string printed;
  for (const SchedulerEvent& row : facts.rows<SchedulerEvent>()) {
    if (!printed.empty()) printed += " | ";
    printed += std::string(row.schedule) + "=" + std::to_string(row.jobs);
    if (row.problem.data() != nullptr) printed += " " + std::string(row.problem);
    if (!row.nearest.empty()) printed += " -> " + std::string(row.nearest);
  }
  return printed;
}

}  // namespace

TEST_CASE("frequencies and cron expressions are judged as the scheduler does", "[facts]") {
  const auto [events, printed] = GENERATE(table<std::string, std::string>({
      {"{'daily': ['a.b', 'a.c'], 'Hourly Long': 'a.b'}", "daily=2 | Hourly Long=1"},
      {"{'every_5_minutes': ['a.b']}", "every_5_minutes=1 no such frequency"},
      {"{'dayly': ['a.b']}", "dayly=1 no such frequency -> daily"},
      {"{'quarterly': []}", "quarterly=0 no such frequency"},
      {"{'*/5 * * * *': ['a.b']}", "*/5 * * * *=1 no such frequency"},
      {"{'cron': {'*/5 * * * *': ['a.b'], '75 * * * *': ['a.b']}}",
       "*/5 * * * *=1 | 75 * * * *=1 75 is no minute"},
      {"{'sometimes': {'0 0 * * *': ['a.b']}}", "0 0 * * *=1"},
      {"{'hourly_maintenance': ['a.b']}", "hourly_maintenance=1"},
      {"{'cron': {'0 0 ? * *': ['a.b']}}", "0 0 ? * *=1"},
      {"{x: ['a.b'], 'cron': {y: ['a.b']}}", ""},
      {"[]", ""},
  }));
  INFO(events);
  CHECK(problems(events) == printed);
}

TEST_CASE("a known target is judged for each of its majors", "[facts]") {
  CHECK(problems("{'hourly_maintenance': ['a.b']}", {14, 15}) ==
        "hourly_maintenance=1 no such frequency in Frappe 14 -> daily_maintenance");
  CHECK(problems("{'hourly_maintenance': ['a.b']}", {15, 17}) == "hourly_maintenance=1");
  CHECK(problems("{'cron': {'0 22-3 * * *': ['a.b']}}", {14, 15, 16}) ==
        "0 22-3 * * *=1 22-3 runs backwards in Frappe 14 and 15");
}

}  // namespace facts
