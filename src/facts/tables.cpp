// SPDX-License-Identifier: MIT
// The tables, one a line.
#include "facts/facts.h"

#include <array>

#include "facts/bench/bench.h"
#include "facts/client/client_calls.h"
#include "facts/config/config_rows.h"
#include "facts/config/session_rows.h"
#include "facts/container/chart.h"
#include "facts/container/compose.h"
#include "facts/core.h"
#include "facts/doctype/custom_fields.h"
#include "facts/doctype/display_condition.h"
#include "facts/doctype/doctype.h"
#include "facts/doctype/doctype_permission.h"
#include "facts/doctype/field_reference.h"
#include "facts/doctype/json_document.h"
#include "facts/documents/app_document.h"
#include "facts/documents/customize_export.h"
#include "facts/documents/fixture_files.h"
#include "facts/documents/mentions.h"
#include "facts/evidence/answer_rows.h"
#include "facts/evidence/backup_rows.h"
#include "facts/evidence/evidence_rows.h"
#include "facts/evidence/state_rows.h"
#include "facts/hooks/hook_doctypes.h"
#include "facts/hooks/hooks.h"
#include "facts/hooks/patch_faults.h"
#include "facts/hooks/patches.h"
#include "facts/nginx/bench_sites.h"
#include "facts/nginx/nginx.h"
#include "facts/nginx/nginx_locations.h"
#include "facts/nginx/nginx_refusals.h"
#include "facts/nginx/server_rows.h"
#include "facts/pipeline/pipeline.h"
#include "facts/process/process.h"
#include "facts/python/python_calls.h"
#include "facts/python/python_faults.h"
#include "facts/python/query_texts.h"
#include "facts/secrets/data_dumps.h"
#include "facts/secrets/secret_rows.h"
#include "facts/site/site_evidence.h"

namespace facts {

std::span<const Table* const> all_tables() {
  // clang-format off
  static const std::array kTables = {
      &Unchecked::kTable,
      &FileFact::kTable,
      &Comment::kTable,
      &NginxDirective::kTable,
      &NginxServer::kTable,
      &SiteServer::kTable,
      &BenchPort::kTable,
      &TlsEndpoint::kTable,
      &TlsServer::kTable,
      &ServerSetting::kTable,
      &FrappeRoute::kTable,
      &FrappeFiles::kTable,
      &NginxHazard::kTable,
      &NginxLocation::kTable,
      &NginxHeader::kTable,
      &NginxRefusal::kTable,
      &Hook::kTable,
      &HookTarget::kTable,
      &HookValue::kTable,
      &HookDuplicate::kTable,
      &HookDocType::kTable,
      &DocEvent::kTable,
      &SchedulerEvent::kTable,
      &Patch::kTable,
      &PatchFault::kTable,
      &Call::kTable,
      &QueryText::kTable,
      &PythonFaultRow::kTable,
      &ClientCall::kTable,
      &ClientTarget::kTable,
      &DocType::kTable,
      &DocTypeField::kTable,
      &FieldReference::kTable,
      &DisplayCondition::kTable,
      &DoctypePermission::kTable,
      &PropertySetter::kTable,
      &JsonDocument::kTable,
      &AppDocument::kTable,
      &DocumentValue::kTable,
      &DocumentMention::kTable,
      &FieldMention::kTable,
      &CustomizeExport::kTable,
      &FixtureEntry::kTable,
      &FixtureFile::kTable,
      &CustomField::kTable,
      &CustomFieldUse::kTable,
      &CustomFieldGap::kTable,
      &SiteDifference::kTable,
      &ConfigKey::kTable,
      &EffectiveKey::kTable,
      &ConfigBreak::kTable,
      &SiteDomain::kTable,
      &BenchApp::kTable,
      &DefaultSite::kTable,
      &SecretSpan::kTable,
      &Secret::kTable,
      &FixtureSecret::kTable,
      &DataDump::kTable,
      &ConfigRead::kTable,
      &Site::kTable,
      &SiteSetting::kTable,
      &SystemSetting::kTable,
      &SessionValue::kTable,
      &SessionPolicy::kTable,
      &Process::kTable,
      &ProcessSet::kTable,
      &LostProgram::kTable,
      &RedisServer::kTable,
      &PipelineCommand::kTable,
      &Deployment::kTable,
      &ComposeService::kTable,
      &EvidenceSample::kTable,
      &EvidenceScheduler::kTable,
      &EvidenceWorkers::kTable,
      &EvidenceQueue::kTable,
      &EvidenceProcess::kTable,
      &EvidenceProcessSet::kTable,
      &EvidenceMigrate::kTable,
      &EvidenceBuild::kTable,
      &EvidenceTests::kTable,
      &EvidenceBackupRun::kTable,
      &EvidenceRestore::kTable,
      &EvidenceNginxTest::kTable,
      &EvidenceService::kTable,
      &EvidenceReady::kTable,
      &EvidenceHttp::kTable,
      &EvidencePing::kTable,
      &EvidenceTls::kTable,
      &EvidenceCertificate::kTable,
      &EvidenceBackup::kTable,
      &EvidenceBackupList::kTable,
      &EvidenceArchive::kTable,
      &EvidenceMagic::kTable,
      &EvidenceVersion::kTable,
      &EvidenceCheckout::kTable,
      &EvidenceSetting::kTable,
      &EvidenceConfig::kTable,
      &EvidenceHealth::kTable,
      &EvidenceDisk::kTable,
      &EvidenceMemory::kTable,
      &EvidenceName::kTable,
      &EvidenceCron::kTable,
      &EvidenceLog::kTable,
      &EvidenceErrorLog::kTable,
      &EvidenceTraffic::kTable,
      &EvidenceDeployment::kTable,
      &EvidenceWindow5::kTable,
      &EvidenceWindow15::kTable,
      &EvidenceWindow60::kTable,
      &EvidenceWindowDay::kTable,
      &EvidenceServiceDown::kTable,
      &EvidenceCriticalErrors::kTable,
      &EvidenceSlower::kTable,
      &ChartJob::kTable,
  };
  // clang-format on
  return kTables;
}

}  // namespace facts
