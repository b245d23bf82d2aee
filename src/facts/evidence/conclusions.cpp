// SPDX-License-Identifier: MIT
#include "facts/evidence/conclusions.h"

#include <algorithm>
#include <array>
#include <string>

#include "facts/core.h"
#include "facts/evidence/answer_rows.h"
#include "facts/evidence/evidence_kinds.h"
#include "facts/evidence/evidence_rows.h"
#include "facts/evidence/evidence_time.h"
#include "facts/evidence/state_rows.h"
#include "facts/facts.h"

namespace facts {
namespace {

constexpr std::int64_t kMinute = 60;

bool shows_processes(const Sample& sample) {
  const auto& tables = sample.kind->tables;
  return std::ranges::find(tables, "evidence_process") != tables.end();
}
bool shows_state(const Sample& sample) {
  return sample.kind->when == When::After;
}
bool shows_errors(const Sample& sample) {
  return sample.kind->name == "Error Log";
}

// A look is due from `from` minutes on; one until `until` counts, 0: any later one does, too.
struct Window {
  std::string_view name;
  std::int64_t from;
  std::int64_t until;
  bool (*counts)(const Sample& sample);
};

class Conclusion {
 public:
  Conclusion(const EvidenceMeta& meta, std::optional<std::int64_t> now,
             const std::vector<const Sample*>& samples, Facts& facts)
      : meta_(meta), now_(now), samples_(samples), facts_(facts) {}

  void run() {
    if (meta_.deployed_at) {
      watch<EvidenceWindow5>({"the first 5 minutes", 0, 5, shows_state});
      watch<EvidenceWindow15>({"15 minutes", 15, 0, shows_processes});
      watch<EvidenceWindow60>({"1 hour", 60, 0, shows_state});
      watch<EvidenceWindowDay>({"the next day", 18 * 60, 0, shows_errors});
      add_day();
    }
    add_service();
    add_errors();
    add_slower();
  }

 private:
  template <typename R>
  R at(base::Place place, std::string_view key) const {
    R row;
    row.file = place.file;
    row.span = place.span;
    row.key = key;
    return row;
  }

  void leave_open(std::string_view table, base::Place place, const std::string& why) const {
    Unchecked row;
    row.file = place.file;
    row.span = place.span;
    row.about = table;
    row.reason = facts_.pool.keep(why);
    facts_.add(row);
  }

  template <typename R>
  void watch(const Window& window) const {
    for (const Sample* sample : samples_) {
      if (!sample->time || !window.counts(*sample)) continue;
      const std::int64_t minutes = (*sample->time - *meta_.deployed_at) / kMinute;
      if (minutes < window.from || (window.until > 0 && minutes > window.until)) continue;
      R row = at<R>(sample->place(sample->first()), window.name);
      row.name = window.name;
      row.is_covered = true;
      row.sample = sample->file->path;
      facts_.add(row);
      return;
    }
    const std::int64_t due = *meta_.deployed_at + std::max(window.until, window.from) * kMinute;
    if (!now_ || *now_ < due) {
      return leave_open(R::kTable.name, meta_.deployed_place,
                        "not yet: due at " + print_moment(due));
    }
    R row = at<R>(meta_.deployed_place, window.name);
    row.name = window.name;
    facts_.add(row);
  }

  void add_day() const {
    constexpr std::array<std::string_view, 7> kDays = {
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
    auto row = at<EvidenceDeployment>(meta_.deployed_place, "deployment");
    row.time = facts_.pool.keep(print_moment(*meta_.deployed_at));
    const std::int64_t local = *meta_.deployed_at + meta_.zone.value_or(0) * kMinute;
    row.weekday = kDays[static_cast<std::size_t>(weekday(local))];
    facts_.add(row);
  }

  template <typename R>
  void trigger(base::Place place, std::string_view key, bool is_met,
               const std::string& reason) const {
    R row = at<R>(place, key);
    row.is_met = is_met;
    row.reason = facts_.pool.keep(reason);
    facts_.add(row);
  }

  // Down: the page does not serve, or nothing runs that could serve it. Up: both were looked at.
  void add_service() const {
    base::Place seen;
    bool has_page = false;
    bool has_processes = false;
    for (const EvidenceHttp& row : facts_.rows<EvidenceHttp>()) {
      has_page = true;
      seen = row.place();
      if (row.status != 0 && row.status < 500) continue;
      return trigger<EvidenceServiceDown>(row.place(), "service", true, std::string(row.answer));
    }
    for (const EvidenceProcess& row : facts_.rows<EvidenceProcess>()) {
      has_processes = true;
      if (!seen.known()) seen = row.place();
      if (row.role != "web" || row.is_up || row.is_starting) continue;
      return trigger<EvidenceServiceDown>(
          row.place(), "service", true,
          std::string(row.name) + " is " + std::string(row.state.value));
    }
    if (!seen.known()) return;
    if (has_page && has_processes) {
      return trigger<EvidenceServiceDown>(seen, "service", false, "");
    }
    leave_open(EvidenceServiceDown::kTable.name, seen,
               has_page ? "inconclusive: no process status beside it"
                        : "inconclusive: no curl of the site beside it");
  }

  void add_errors() const {
    base::Place seen;
    for (const EvidenceMigrate& row : facts_.rows<EvidenceMigrate>()) {
      seen = row.place();
      const bool is_fatal =
          row.outcome == "failed" || row.outcome == "patch_skipped" || row.outcome == "unfinished";
      if (!is_fatal) continue;
      return trigger<EvidenceCriticalErrors>(row.place(), "errors", true, std::string(row.text));
    }
    if (!seen.known()) return;
    if (!facts_.rows<EvidenceErrorLog>().empty()) {
      return trigger<EvidenceCriticalErrors>(seen, "errors", false, "");
    }
    leave_open(EvidenceCriticalErrors::kTable.name, seen,
               "inconclusive: no Error Log beside the migration");
  }

  void add_slower() const {
    constexpr std::int64_t kMuch = 50;  // percent
    for (const EvidenceTraffic& row : facts_.rows<EvidenceTraffic>()) {
      if (!row.slower) continue;
      trigger<EvidenceSlower>(row.place(), "requests", *row.slower > kMuch,
                              std::to_string(*row.slower) + " %");
    }
  }

  const EvidenceMeta& meta_;
  std::optional<std::int64_t> now_;
  const std::vector<const Sample*>& samples_;
  Facts& facts_;
};

}  // namespace

void conclude(const EvidenceMeta& meta, std::optional<std::int64_t> now,
              const std::vector<const Sample*>& samples, Facts& facts) {
  Conclusion(meta, now, samples, facts).run();
}

}  // namespace facts
