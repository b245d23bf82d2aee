// SPDX-License-Identifier: MIT
#include "facts/container/chart.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "facts/container/trial.h"
#include "facts/facts.h"
#include "facts/process/command_line.h"
#include "facts/process/process_reader.h"

namespace facts {

const Table ChartJob::kTable = {
    .name = "chart_job",
    .doc = "A job of the Frappe Helm chart that a file of values switches on.",
    .columns = {
        column<&ChartJob::config>("config", "Name of the file."),
        column<&ChartJob::job>("job", "createSite, dropSite, migrate, backup and so on."),
        column<&ChartJob::is_forced>("is_forced", "An existing site is made anew."),
        column<&ChartJob::skips_failing>("skips_failing", "Failed patches are passed over."),
        column<&ChartJob::has_files>("has_files", "A backup with files; missing: not said."),
        column<&ChartJob::has_default_password>("has_default_password",
                                                "Administrator has the chart's own password."),
        column<&ChartJob::is_trial>("is_trial", "The file is a test or an example.")}};

namespace {

using syntax::Value;

// Jobs that only this chart has: by them its values are known.
constexpr std::array<std::string_view, 8> kOwnJobs = {
    "createSite",          "createMultipleSites", "dropSite",   "dropMultipleSites",
    "backupMultipleSites", "volumePermissions",   "clearCache", "migrateMultipleSites"};

bool is_ours(Value values) {
  return std::ranges::any_of(kOwnJobs,
                             [&](std::string_view job) { return values["jobs"][job].is_object(); });
}

bool is_on(Value value) {
  return value.kind() == syntax::DataKind::Bool && value.text() == "true";
}

// True when the first administrator gets the password that the chart brings.
bool keeps_password(Value job) {
  if (!job.key().starts_with("create")) return false;
  const bool has_secret = !job["adminExistingSecret"].text().empty();
  const Value password = job["adminPassword"];
  return !has_secret && (!password || password.text() == "changeit");
}

void add_job(Value job, const Document& document, Facts& facts) {
  if (!is_on(job["enabled"])) return;
  ChartJob row;
  row.file = document.file().id;
  row.span = job.key_span();
  row.config = facts.pool.keep(base_name(document.file().path));
  row.job = facts.pool.keep(job.key());
  row.key = row.job;
  const auto place = [&](Value value) {
    return value ? document.place(value.span()) : base::Place();
  };
  row.is_forced = {is_on(job["forceCreate"]), place(job["forceCreate"])};
  row.skips_failing = {is_on(job["skipFailing"]), place(job["skipFailing"])};
  if (job["withFiles"]) row.has_files = {is_on(job["withFiles"]), place(job["withFiles"])};
  row.has_default_password = keeps_password(job);
  row.is_trial = is_trial_path(document.file().path);
  facts.add(std::move(row));
}

}  // namespace

void extract_chart_jobs(Document& document, Facts& facts) {
  if (!base::contains(base_name(document.file().path), "values")) return;
  if (is_template(document.bytes()) || !document.data().is_whole()) return;
  const syntax::Value root = document.data().root();
  for (const syntax::Value values : {root, root["erpnext"], root["frappe"]}) {
    if (!is_ours(values)) continue;
    for (syntax::Value job = values["jobs"].first(); job; job = job.next())
      add_job(job, document, facts);
  }
}

}  // namespace facts
