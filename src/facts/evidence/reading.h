// SPDX-License-Identifier: MIT
// What a reader of one kind of evidence is given, and how it answers.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "facts/evidence/evidence_kinds.h"
#include "facts/evidence/evidence_meta.h"
#include "facts/evidence/evidence_rows.h"
#include "facts/evidence/sample.h"
#include "facts/facts.h"

namespace facts {

struct Reading {
  const EvidenceMeta& meta;
  const project::Workspace& workspace;
  std::optional<std::int64_t> now;
  const Sample& sample;
  const Sample* earlier = nullptr;  // the same command, since the deployment, five minutes before
  Facts& facts;

  // A row that stands there; `key` names its subject.
  template <typename R>
  R make(base::Span span, std::string_view key) const {
    R row;
    row.file = sample.file->id;
    row.span = span;
    row.key = facts.pool.keep(key);
    return row;
  }
  [[nodiscard]] std::string_view keep(std::string_view text) const { return facts.pool.keep(text); }
  // The site that the command names, else the one that was deployed; empty when there are several.
  [[nodiscard]] std::string_view site() const;
  // Says that the sample proves nothing about the tables of its kind, or one of them. `why` begins
  // in lower case.
  void inconclusive(std::string_view why, std::string_view table = {}) const;
  // Seconds between the deployment and this sample.
  [[nodiscard]] std::optional<std::int64_t> since_deploy() const;
};

void read_doctor(const Reading& reading);
void read_scheduler_status(const Reading& reading);
void read_pending_jobs(const Reading& reading);
void read_supervisor(const Reading& reading);
void read_systemctl(const Reading& reading);
void read_compose(const Reading& reading);
void read_kubectl(const Reading& reading);
void read_curl(const Reading& reading);
void read_ping(const Reading& reading);
void read_tls(const Reading& reading);
void read_backup_list(const Reading& reading);
void read_archives(const Reading& reading);
void read_version(const Reading& reading);
void read_git_status(const Reading& reading);
void read_system_settings(const Reading& reading);
void read_merged_config(const Reading& reading);
void read_health_report(const Reading& reading);
void read_df(const Reading& reading);
void read_free(const Reading& reading);
void read_dns(const Reading& reading);
void read_crontab(const Reading& reading);
void read_error_log(const Reading& reading);
void read_log(const Reading& reading);
void read_nginx_error_log(const Reading& reading);
void read_access_log(const Reading& reading);
// Any kind that is told by lines of its own: migrate, build, tests, restore, …
void read_steps(const Reading& reading);

}  // namespace facts
