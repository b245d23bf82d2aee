// SPDX-License-Identifier: MIT
#include "facts/evidence/state_rows.h"

namespace facts {

const Table EvidenceVersion::kTable = {
    .name = "evidence_version",
    .doc = "An app that bench version shows.",
    .columns = {column<&EvidenceVersion::app>("app", "The app."),
                column<&EvidenceVersion::version>("version", "Its version."),
                column<&EvidenceVersion::commit>("commit", "Its commit."),
                column<&EvidenceVersion::expected>("expected",
                                                   "Commit or version that was to be deployed."),
                column<&EvidenceVersion::is_expected>("is_expected",
                                                      "It is the one that was to be deployed.")}};

const Table EvidenceCheckout::kTable = {
    .name = "evidence_checkout",
    .doc = "The state of an app in git.",
    .columns = {column<&EvidenceCheckout::app>("app", "The app."),
                column<&EvidenceCheckout::changes>("changes", "Changed files."),
                column<&EvidenceCheckout::first>("first", "The first of them.")}};

const Table EvidenceSetting::kTable = {
    .name = "evidence_setting",
    .doc = "A setting of the site.",
    .columns = {column<&EvidenceSetting::name>("name", "Its name."),
                column<&EvidenceSetting::value>("value", "Its value."),
                column<&EvidenceSetting::source>("source", "System Settings or configuration."),
                column<&EvidenceSetting::is_on>("is_on", "It is set and not 0.")}};

const Table EvidenceConfig::kTable = {
    .name = "evidence_config",
    .doc = "A key of the merged configuration.",
    .columns = {column<&EvidenceSetting::name>("name", "The key."),
                column<&EvidenceSetting::value>("value", "Its value."),
                column<&EvidenceSetting::source>("source", "Where it is from."),
                column<&EvidenceSetting::is_on>("is_on", "It is set and not 0.")}};

const Table EvidenceHealth::kTable = {
    .name = "evidence_health",
    .doc = "A check of the System Health Report.",
    .columns = {column<&EvidenceHealth::check>("check", "The field of the report."),
                column<&EvidenceHealth::count>("count", "How many."),
                column<&EvidenceHealth::is_bad>("is_bad", "It failed."),
                column<&EvidenceHealth::words>("words", "What it says.")}};

const Table EvidenceDisk::kTable = {
    .name = "evidence_disk",
    .doc = "A file system of the host.",
    .columns = {column<&EvidenceDisk::mount>("mount", "Where it is mounted."),
                column<&EvidenceDisk::used>("used", "Percent in use.")}};

const Table EvidenceMemory::kTable = {
    .name = "evidence_memory",
    .doc = "The memory of the host.",
    .columns = {column<&EvidenceMemory::available>("available", "Percent available.")}};

const Table EvidenceName::kTable = {
    .name = "evidence_name",
    .doc = "A name that was looked up.",
    .columns = {column<&EvidenceName::host>("host", "The name."),
                column<&EvidenceName::addresses>("addresses", "Addresses that it has.")}};

const Table EvidenceCron::kTable = {
    .name = "evidence_cron",
    .doc = "What a crontab says of backups.",
    .columns = {column<&EvidenceCron::has_backup>("has_backup", "A line backs up."),
                column<&EvidenceCron::has_files>("has_files", "With the files.")}};

const Table EvidenceLog::kTable = {
    .name = "evidence_log",
    .doc = "A log since the deployment.",
    .columns = {column<&EvidenceLog::kind>("kind", "The command in short."),
                column<&EvidenceLog::errors>("errors", "Entries since the deployment."),
                column<&EvidenceLog::first>("first", "The first of them."),
                column<&EvidenceLog::skips>("skips", "How often the scheduler skipped one method."),
                column<&EvidenceLog::skipped>("skipped", "That method.")}};

const Table EvidenceErrorLog::kTable = {
    .name = "evidence_error_log",
    .doc = "The Error Log since the deployment.",
    .columns = {column<&EvidenceLog::kind>("kind", "The command in short."),
                column<&EvidenceLog::errors>("errors", "Entries since the deployment."),
                column<&EvidenceLog::first>("first", "The first of them.")}};

const Table EvidenceTraffic::kTable = {
    .name = "evidence_traffic",
    .doc = "Requests since the deployment.",
    .columns = {
        column<&EvidenceTraffic::requests>("requests", "Requests since the deployment."),
        column<&EvidenceTraffic::failures>("failures", "Those that ended in 5xx."),
        column<&EvidenceTraffic::permille>("permille", "Failures per thousand."),
        column<&EvidenceTraffic::slower>("slower", "Percent by which the slow requests grew.")}};

const Table EvidenceDeployment::kTable = {
    .name = "evidence_deployment",
    .doc = "When the deployment was.",
    .columns = {column<&EvidenceDeployment::time>("time", "When, UTC."),
                column<&EvidenceDeployment::weekday>("weekday", "The day of the week there.")}};

const Table EvidenceWindow5::kTable = {
    .name = "evidence_window_5",
    .doc = "The first five minutes.",
    .columns = {column<&EvidenceWindow::name>("name", "Its name."),
                column<&EvidenceWindow::is_covered>("is_covered", "Somebody looked in time."),
                column<&EvidenceWindow::sample>("file", "The sample that shows it.")}};

const Table EvidenceWindow15::kTable = {
    .name = "evidence_window_15",
    .doc = "A quarter of an hour later.",
    .columns = {column<&EvidenceWindow::name>("name", "Its name."),
                column<&EvidenceWindow::is_covered>("is_covered", "Somebody looked in time."),
                column<&EvidenceWindow::sample>("file", "The sample that shows it.")}};

const Table EvidenceWindow60::kTable = {
    .name = "evidence_window_60",
    .doc = "An hour later.",
    .columns = {column<&EvidenceWindow::name>("name", "Its name."),
                column<&EvidenceWindow::is_covered>("is_covered", "Somebody looked in time."),
                column<&EvidenceWindow::sample>("file", "The sample that shows it.")}};

const Table EvidenceWindowDay::kTable = {
    .name = "evidence_window_day",
    .doc = "The next day.",
    .columns = {column<&EvidenceWindow::name>("name", "Its name."),
                column<&EvidenceWindow::is_covered>("is_covered", "Somebody looked in time."),
                column<&EvidenceWindow::sample>("file", "The sample that shows it.")}};

const Table EvidenceServiceDown::kTable = {
    .name = "evidence_service_down",
    .doc = "Whether the service is down.",
    .columns = {column<&EvidenceTrigger::is_met>("is_met", "The trigger is met."),
                column<&EvidenceTrigger::reason>("reason", "What met it.")}};

const Table EvidenceCriticalErrors::kTable = {
    .name = "evidence_critical_errors",
    .doc = "Whether critical errors came with the deployment.",
    .columns = {column<&EvidenceTrigger::is_met>("is_met", "The trigger is met."),
                column<&EvidenceTrigger::reason>("reason", "What met it.")}};

const Table EvidenceSlower::kTable = {
    .name = "evidence_slower",
    .doc = "Whether the site became much slower.",
    .columns = {column<&EvidenceTrigger::is_met>("is_met", "The trigger is met."),
                column<&EvidenceTrigger::reason>("reason", "What met it.")}};

}  // namespace facts
