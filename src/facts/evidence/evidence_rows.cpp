// SPDX-License-Identifier: MIT
#include "facts/evidence/evidence_rows.h"

namespace facts {
namespace {

Table steps_of(std::string_view name, std::string_view doc) {
  return {.name = name,
          .doc = doc,
          .columns = {column<&EvidenceStep::outcome>("outcome", "\"ok\", or what the line says."),
                      column<&EvidenceStep::text>("text", "The line; missing for success."),
                      column<&EvidenceStep::subject>("subject", "Patch, file or program."),
                      column<&EvidenceStep::site>("site", "The site of the command.")}};
}

}  // namespace

const Table EvidenceSample::kTable = {
    .name = "evidence_sample",
    .doc = "A file of the evidence folder that some command is known to write.",
    .columns = {column<&EvidenceSample::path>("path", "Path of the file."),
                column<&EvidenceSample::kind>("kind", "The command in short."),
                column<&EvidenceSample::command>("command", "Its \"# cmd:\" line."),
                column<&EvidenceSample::exit>("exit", "Its \"# exit:\" line."),
                column<&EvidenceSample::time>("time", "When it was taken, UTC."),
                column<&EvidenceSample::time_from>("time_from", "\"line\" or \"file\"."),
                column<&EvidenceSample::minutes>("minutes", "After the deployment."),
                column<&EvidenceSample::site>("site", "Site or host that it speaks of."),
                column<&EvidenceSample::standing>(
                    "standing", "judged, superseded, before, stale or elsewhere."),
                column<&EvidenceSample::expected>("expected", "Site or host that was deployed."),
                column<&EvidenceSample::lacks_exit>("lacks_exit",
                                                    "It proves nothing without an exit code."),
                column<&EvidenceSample::problem>("problem", "Why it proves nothing.")}};

const Table EvidenceScheduler::kTable = {
    .name = "evidence_scheduler",
    .doc = "What a command says about the scheduler of a site.",
    .columns = {column<&EvidenceScheduler::site>("site", "The site."),
                column<&EvidenceScheduler::state>(
                    "state", "enabled, disabled, paused, inactive, dormant or maintenance."),
                column<&EvidenceScheduler::source>("source", "The command.")}};

const Table EvidenceWorkers::kTable = {
    .name = "evidence_workers",
    .doc = "How many background workers a command saw.",
    .columns = {column<&EvidenceWorkers::online>("online", "Workers."),
                column<&EvidenceWorkers::source>("source", "The command.")}};

const Table EvidenceQueue::kTable = {
    .name = "evidence_queue",
    .doc = "The jobs that wait in a queue.",
    .columns = {column<&EvidenceQueue::queue>("queue", "The queue; \"all\" when none waits."),
                column<&EvidenceQueue::jobs>("jobs", "Jobs."),
                column<&EvidenceQueue::stuck>("stuck", "Jobs that an earlier sample shows, too.")}};

const Table EvidenceProcess::kTable = {
    .name = "evidence_process",
    .doc = "A process as its manager shows it.",
    .columns = {
        column<&EvidenceProcess::name>("name", "Its name."),
        column<&EvidenceProcess::role>("role",
                                       "web, worker, schedule, socketio, redis, proxy or other."),
        column<&EvidenceProcess::manager>("manager", "supervisor, systemd, compose or kubernetes."),
        column<&EvidenceProcess::state>("state", "The manager's word."),
        column<&EvidenceProcess::is_up>("is_up", "It runs, or ended well if it is meant to end."),
        column<&EvidenceProcess::is_starting>("is_starting", "It is on its way."),
        column<&EvidenceProcess::is_one_shot>("is_one_shot", "It is meant to end."),
        column<&EvidenceProcess::uptime>("uptime", "Seconds since its start."),
        column<&EvidenceProcess::restarts>("restarts", "How often it was restarted."),
        column<&EvidenceProcess::is_restarted>("is_restarted", "It started after the deployment."),
        column<&EvidenceProcess::is_flapping>("is_flapping",
                                              "It is younger than a minute, twice.")}};

const Table EvidenceProcessSet::kTable = {
    .name = "evidence_process_set",
    .doc = "All processes of one status.",
    .columns = {column<&EvidenceProcessSet::manager>("manager", "Who listed them."),
                column<&EvidenceProcessSet::lacks>("lacks", "Roles that a bench needs."),
                column<&EvidenceProcessSet::failure>("failure", "Why nobody answered.")}};

const Table EvidenceMigrate::kTable =
    steps_of("evidence_migrate", "What a log of bench migrate says.");
const Table EvidenceBuild::kTable = steps_of("evidence_build", "What a log of bench build says.");
const Table EvidenceTests::kTable = steps_of("evidence_tests", "What a log of run-tests says.");
const Table EvidenceBackupRun::kTable =
    steps_of("evidence_backup_run", "What a log of bench backup says.");
const Table EvidenceRestore::kTable =
    steps_of("evidence_restore", "What a log of bench restore says.");
const Table EvidenceNginxTest::kTable = steps_of("evidence_nginx_test", "What nginx -t says.");
const Table EvidenceService::kTable =
    steps_of("evidence_service", "What Redis or the database answers.");
const Table EvidenceReady::kTable =
    steps_of("evidence_ready", "What bench ready-for-migration says.");

}  // namespace facts
