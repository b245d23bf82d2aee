// SPDX-License-Identifier: MIT
// From files to samples to readers. A sample is judged when it belongs to the deployed site and
// host, is not older than what it is to prove, and no newer one of the same command replaces it.
// Everything else is listed in evidence_sample with the reason, and never read further.
#include "facts/evidence/evidence.h"

#include <algorithm>
#include <map>

#include "base/text.h"
#include "facts/core.h"
#include "facts/evidence/conclusions.h"
#include "facts/evidence/evidence_time.h"
#include "facts/evidence/reading.h"
#include "facts/registry.h"

namespace facts {
namespace {

constexpr std::int64_t kMinute = 60;
constexpr std::int64_t kDay = 86400;

struct Reader {
  std::string_view kind;
  void (*read)(const Reading& reading);
};

constexpr Reader kReaders[] = {
    {"bench doctor", read_doctor},
    {"scheduler status", read_scheduler_status},
    {"pending jobs", read_pending_jobs},
    {"supervisorctl status", read_supervisor},
    {"systemctl", read_systemctl},
    {"docker compose ps", read_compose},
    {"kubectl get pods", read_kubectl},
    {"ping", read_ping},
    {"curl", read_curl},
    {"TLS scan", read_tls},
    {"backup list", read_backup_list},
    {"archive test", read_archives},
    {"bench version", read_version},
    {"git status", read_git_status},
    {"System Settings", read_system_settings},
    {"merged configuration", read_merged_config},
    {"System Health Report", read_health_report},
    {"df", read_df},
    {"free", read_free},
    {"DNS", read_dns},
    {"crontab", read_crontab},
    {"Error Log", read_error_log},
    {"nginx error log", read_nginx_error_log},
    {"access log", read_access_log},
    {"log", read_log},
};

void read(const Reading& reading) {
  const auto it = std::ranges::find(kReaders, reading.sample.kind->name, &Reader::kind);
  (it == std::end(kReaders) ? read_steps : it->read)(reading);
}

struct Judged {
  Sample sample;
  std::string_view standing;
  std::string expected;  // elsewhere: what it should have spoken of
};

// The host of the first URL in the command, or what follows -connect.
std::string_view target_host(const Sample& sample) {
  for (const std::string_view word : base::split(sample.command, ' ')) {
    if (word.starts_with("http://") || word.starts_with("https://")) return host_of_url(word);
  }
  return {};
}

// Samples of one command replace each other; without a command each file stands for itself.
std::string identity(const Sample& sample) {
  if (sample.command.empty()) return sample.file->path;
  return std::string(sample.kind->name) + " " + std::string(sample.command);
}

class Folder {
 public:
  Folder(Library& library, Facts& facts)
      : library_(library), facts_(facts), workspace_(library.workspace()) {
    if (const auto now = read_moment(library.now())) now_ = now->seconds;
  }

  void run() {
    open_all();
    for (Judged& each : samples_) stand(each);
    supersede();
    for (const Judged& each : samples_) add_sample(each);
    for (const Judged& each : samples_) {
      if (each.standing != "judged") continue;
      read({.meta = meta_,
            .workspace = workspace_,
            .now = now_,
            .sample = each.sample,
            .earlier = earlier_of(each.sample),
            .facts = facts_});
    }
    std::vector<const Sample*> since;
    for (const Judged& each : samples_) {
      const bool counts = each.standing == "judged" || each.standing == "superseded";
      if (counts) since.push_back(&each.sample);
    }
    conclude(meta_, now_, since, facts_);
  }

 private:
  void open_all() {
    for (const project::File& file : workspace_.files) {
      if (file.kind != project::Kind::Evidence) continue;
      Document* document = library_.open(file.id);
      if (document == nullptr) {
        note(file, "cannot be read");
      } else if (is_evidence_meta(file.path)) {
        read_evidence_meta(file, document->bytes(), meta_);
      } else {
        take(file, document->bytes());
      }
    }
  }

  void take(const project::File& file, std::string_view bytes) {
    if (bytes.substr(0, 8192).find('\0') != bytes.npos) return note(file, "not text");
    Sample sample = read_sample(file, bytes);
    sample.kind = find_evidence_kind(sample);
    if (sample.kind == nullptr) return note(file, "no command that is known gives such an output");
    samples_.push_back({.sample = std::move(sample), .standing = "judged", .expected = {}});
  }

  void note(const project::File& file, std::string_view reason) {
    Unchecked row;
    row.file = file.id;
    row.about = EvidenceSample::kTable.name;
    row.reason = reason;
    facts_.add(row);
  }

  void stand(Judged& each) {
    const Sample& sample = each.sample;
    const std::string_view site = sample.option("--site");
    const std::string_view host = target_host(sample);
    if (!meta_.is_our_site(site) && !sample.kind->is_of_any_site) {
      each.standing = "elsewhere";
      each.expected = meta_.sites.front();
    } else if (!meta_.is_our_host(host)) {
      each.standing = "elsewhere";
      each.expected = meta_.hosts.empty() ? meta_.sites.front() : meta_.hosts.front();
    } else if (sample.time && is_too_old(*sample.kind, *sample.time)) {
      each.standing = "stale";
    }
  }

  [[nodiscard]] bool is_too_old(const EvidenceKind& kind, std::int64_t time) const {
    switch (kind.when) {
      case When::After:
        if (meta_.deployed_at) return time < *meta_.deployed_at;
        return now_ && time < *now_ - kDay;
      case When::Around:
        if (meta_.deployed_at) return time < *meta_.deployed_at - kDay;
        return now_ && time < *now_ - kDay;
      case When::Days:
        return now_ && time < *now_ - kind.days * kDay;
      case When::Any:
        return false;
    }
    return false;
  }

  void supersede() {
    std::map<std::string, Judged*> newest;
    for (Judged& each : samples_) {
      if (each.standing != "judged") continue;
      Judged*& best = newest[identity(each.sample)];
      if (best == nullptr) {
        best = &each;
      } else if (each.sample.time.value_or(0) >= best->sample.time.value_or(0)) {
        best->standing = "superseded";
        best = &each;
      } else {
        each.standing = "superseded";
      }
    }
    for (Judged& each : samples_) {
      if (each.standing == "stale" && newest.contains(identity(each.sample))) {
        each.standing = "before";
      }
    }
  }

  // The newest superseded sample of the same command that is five minutes older or more.
  [[nodiscard]] const Sample* earlier_of(const Sample& sample) const {
    const Sample* best = nullptr;
    for (const Judged& each : samples_) {
      if (each.standing != "superseded" || identity(each.sample) != identity(sample)) continue;
      const bool is_older =
          each.sample.time && sample.time && *each.sample.time <= *sample.time - 5 * kMinute;
      if (is_older && (best == nullptr || *each.sample.time > *best->time)) best = &each.sample;
    }
    return best;
  }

  void add_sample(const Judged& each) {
    const Sample& sample = each.sample;
    EvidenceSample row;
    row.file = sample.file->id;
    row.span = sample.first();
    row.path = sample.file->path;
    row.key = row.path;
    row.kind = sample.kind->name;
    row.command = {.value = sample.command, .at = sample.place(sample.command_span)};
    row.exit = sample.exit;
    if (sample.time) row.time = facts_.pool.keep(print_moment(*sample.time));
    row.time_from = sample.has_time_line ? "line" : "file";
    if (sample.time && meta_.deployed_at) {
      row.minutes = (*sample.time - *meta_.deployed_at) / kMinute;
    }
    const std::string_view site = sample.option("--site");
    row.site = site.empty() ? target_host(sample) : site;
    row.standing = each.standing;
    if (!each.expected.empty()) row.expected = facts_.pool.keep(each.expected);
    row.lacks_exit = sample.kind->wants_exit && !sample.exit && each.standing == "judged";
    facts_.add(row);
    if (each.standing == "stale" || each.standing == "elsewhere") exclude(each);
  }

  // What a sample that is not judged leaves open.
  void exclude(const Judged& each) {
    for (const std::string_view table : each.sample.kind->tables) {
      if (is_told_otherwise(table)) continue;
      Unchecked row;
      row.file = each.sample.file->id;
      row.span = each.sample.first();
      row.about = table;
      row.reason = each.standing == "stale" ? "inconclusive: taken before the deployment or too old"
                                            : "inconclusive: belongs to another site or host";
      facts_.add(row);
    }
  }

  // True when another sample that is judged speaks of the same.
  [[nodiscard]] bool is_told_otherwise(std::string_view table) const {
    return std::ranges::any_of(samples_, [&](const Judged& each) {
      return each.standing == "judged" &&
             std::ranges::find(each.sample.kind->tables, table) != each.sample.kind->tables.end();
    });
  }

  Library& library_;
  Facts& facts_;
  const project::Workspace& workspace_;
  std::optional<std::int64_t> now_;
  EvidenceMeta meta_;
  std::vector<Judged> samples_;
};

}  // namespace

void derive_evidence(Library& library, Facts& facts) {
  if (library.workspace().options.evidence) Folder(library, facts).run();
}

}  // namespace facts
