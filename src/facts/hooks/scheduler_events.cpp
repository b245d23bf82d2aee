// SPDX-License-Identifier: MIT
// scheduler_events as `sync_jobs` reads it: a dict under any key is a set of cron expressions; any
// other key is a frequency, whose underscores become blanks and whose case does not count. A key
// without methods makes no job and is never looked at.
#include <algorithm>

#include "base/text.h"
#include "facts/hooks/cron.h"
#include "facts/hooks/hook_catalogue.h"
#include "facts/hooks/hook_reader.h"
#include "facts/hooks/hooks.h"

namespace facts {
namespace {

// Judged when nothing says which majors the app is for.
constexpr int kMajors[] = {14, 15, 16, 17};

// "14", "14 and 15".
std::string in_words(const std::vector<int>& majors) {
  std::string words;
  for (std::size_t i = 0; i < majors.size(); ++i) {
    if (i > 0) words += i + 1 == majors.size() ? " and " : ", ";
    words += std::to_string(majors[i]);
  }
  return words;
}

// Asks for every major in question. When the majors are known, one that refuses is enough; when
// they are a guess, all must agree. Which ones refuse is said where the others do not.
std::string problem_in(const project::Workspace& workspace,
                       const std::function<std::string(int major)>& ask) {
  const std::vector<int> all(std::begin(kMajors), std::end(kMajors));
  const bool is_guess = workspace.majors.empty();
  std::vector<int> refusing;
  std::string problem;
  for (const int major : is_guess ? all : workspace.majors) {
    std::string error = ask(major);
    if (error.empty()) continue;
    problem = std::move(error);
    refusing.push_back(major);
  }
  const bool is_taken_elsewhere =
      std::any_of(all.begin(), all.end(), [&](int major) { return ask(major).empty(); });
  if (problem.empty() || !is_taken_elsewhere) return problem;
  return is_guess ? std::string() : problem + " in Frappe " + in_words(refusing);
}

// The key as the DocType's options write it, in lower case.
std::string frequency_word(std::string_view key) {
  return base::replace_all(base::to_lower(key), " ", "_");
}

int count_jobs(const PythonStore& values, const PythonValue& value) {
  if (value.kind == PythonKind::Text) return value.text.empty() ? 0 : 1;
  if (value.kind != PythonKind::List) return 0;
  return static_cast<int>(std::count_if(value.items.begin(), value.items.end(), [&](ValueId item) {
    return values[item].kind == PythonKind::Text;
  }));
}

SchedulerEvent start_row(const HookReader& reader, std::string_view frequency,
                         const PythonValue& schedule) {
  SchedulerEvent row;
  row.file = schedule.place.file;
  row.span = schedule.place.span;
  row.app = reader.app;
  row.frequency = frequency;
  row.schedule = schedule.text;
  return row;
}

void add_frequency(const HookReader& reader, const PythonValue& key, int jobs) {
  SchedulerEvent row = start_row(reader, key.text, key);
  row.jobs = jobs;
  row.key = reader.keep("hooks.scheduler_events." + std::string(key.text));
  const std::string word = frequency_word(key.text);
  const std::string problem = problem_in(reader.library.workspace(), [&](int major) -> std::string {
    const Word* known = find_word(scheduler_frequencies(), word);
    return known && known->majors.has(major) ? "" : "no such frequency";
  });
  if (!problem.empty()) {
    std::vector<std::string_view> candidates;
    for (const Word& known : scheduler_frequencies()) {
      if (known.name != word) candidates.push_back(known.name);
    }
    row.problem = reader.keep(problem);
    row.nearest = base::nearest(word, candidates);
  }
  reader.facts.add(row);
}

void add_cron(const HookReader& reader, const PythonValue& frequency, const PythonValue& cron,
              int jobs) {
  SchedulerEvent row = start_row(reader, frequency.text, cron);
  row.cron = cron.text;
  row.jobs = jobs;
  row.key = reader.keep("hooks.scheduler_events." + std::string(frequency.text) + "." +
                        std::string(cron.text));
  const std::string problem = problem_in(reader.library.workspace(),
                                         [&](int major) { return cron_error(cron.text, major); });
  if (!problem.empty()) row.problem = reader.keep(problem);
  reader.facts.add(row);
}

void read_frequency(const HookReader& reader, const PythonValue& key, const PythonValue& value) {
  const PythonStore& values = reader.values;
  if (value.kind != PythonKind::Dict) {
    const bool is_list = value.kind == PythonKind::Text || value.kind == PythonKind::List;
    if (is_list) add_frequency(reader, key, count_jobs(values, value));
    return;
  }
  for (std::size_t i = 0; i < value.keys.size(); ++i) {
    const PythonValue& cron = values[value.keys[i]];
    if (cron.kind != PythonKind::Text) continue;
    add_cron(reader, key, cron, count_jobs(values, values[value.items[i]]));
  }
}

}  // namespace

void read_scheduler_events(const HookReader& reader, ValueId id) {
  const PythonStore& values = reader.values;
  each_alternative(values, id, [&](const PythonValue& frequencies) {
    if (frequencies.kind != PythonKind::Dict) return;
    for (std::size_t i = 0; i < frequencies.keys.size(); ++i) {
      const PythonValue& key = values[frequencies.keys[i]];
      if (key.kind != PythonKind::Text) continue;
      each_alternative(values, frequencies.items[i],
                       [&](const PythonValue& value) { read_frequency(reader, key, value); });
    }
  });
}

}  // namespace facts
