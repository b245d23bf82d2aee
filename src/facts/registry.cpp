// SPDX-License-Identifier: MIT
// The table of contents of the fact room.
#include "facts/registry.h"

#include "facts/bench/bench.h"
#include "facts/client/client_calls.h"
#include "facts/comments.h"
#include "facts/config/config.h"
#include "facts/config/session.h"
#include "facts/container/chart.h"
#include "facts/doctype/custom_fields.h"
#include "facts/doctype/doctype.h"
#include "facts/doctype/json_document.h"
#include "facts/documents/app_document.h"
#include "facts/documents/customize_export.h"
#include "facts/documents/fixture_files.h"
#include "facts/documents/mentions.h"
#include "facts/evidence/evidence.h"
#include "facts/hooks/hook_doctypes.h"
#include "facts/hooks/hooks.h"
#include "facts/hooks/patches.h"
#include "facts/knowledge/schema.h"
#include "facts/nginx/bench_sites.h"
#include "facts/nginx/nginx.h"
#include "facts/pipeline/pipeline.h"
#include "facts/process/process.h"
#include "facts/python/python_calls.h"
#include "facts/python/python_faults.h"
#include "facts/python/query_texts.h"
#include "facts/secrets/data_dumps.h"
#include "facts/secrets/fixture_secrets.h"
#include "facts/secrets/secrets.h"
#include "facts/site/site_evidence.h"
#include "syntax/python_plain.h"

namespace facts {

using project::Kind;
using project::Kinds;

Library::Library(const project::Workspace& workspace) : Library(workspace, Knowledge()) {}

Library::Library(const project::Workspace& workspace, Knowledge knowledge, std::string now)
    : workspace_(workspace),
      now_(std::move(now)),
      knowledge_(std::make_unique<Knowledge>(std::move(knowledge))) {}

Library::~Library() = default;

Schema& Library::schema(const Facts& facts) {
  if (!schema_) schema_ = std::make_unique<Schema>(*this, facts);
  return *schema_;
}

Document* Library::open(base::FileId id) {
  const auto [at, is_new] = books_.try_emplace(static_cast<std::uint32_t>(id));
  Book& book = at->second;
  if (is_new) {
    std::optional<std::string> bytes = workspace_.read(id);
    if (!bytes) return nullptr;
    book.bytes = std::move(*bytes);
    book.document = std::make_unique<Document>(workspace_, workspace_.file(id), book.bytes);
  }
  return book.document.get();
}

const std::string* Library::bytes(base::FileId id) const {
  const auto found = books_.find(static_cast<std::uint32_t>(id));
  return found == books_.end() || !found->second.document ? nullptr : &found->second.bytes;
}

std::span<const Extractor> extractors() {
  static const std::vector<Extractor> list = {
      {.name = "comments",
       .kinds = Kinds::text(),
       .gives = {"comment"},
       .literals = {"frappe-lint:"},
       .run = extract_comments},
      {.name = "python calls",
       .kinds = {Kind::Python, Kind::HooksPy},
       .gives = {"call"},
       .literals = {},
       .run = extract_python_calls},
      {.name = "python faults",
       .kinds = {Kind::Python, Kind::HooksPy},
       .gives = {"python_fault"},
       .literals = {},
       .is_barren = syntax::is_plain_python,
       .run = extract_python_faults},
      {.name = "client calls",
       .kinds = {Kind::Javascript, Kind::Html, Kind::Text},
       .gives = {"client_call"},
       .literals = {"call(", "method", "query", "url"},
       .run = extract_client_calls},
      {.name = "query texts",
       .kinds = {Kind::Python},
       .gives = {"query_text"},
       .literals = {"get_all(", "get_list(", "get_value(", "get_values("},
       .is_barren = holds_no_function_text,
       .run = extract_query_texts},
      {.name = "doctypes",
       .kinds = {Kind::DoctypeJson, Kind::FixtureJson},
       .gives = {"doctype", "doctype_field", "field_reference", "display_condition",
                 "doctype_permission"},
       .literals = {"\"DocType\""},
       .run = extract_doctypes},
      {.name = "json documents",
       .kinds = {Kind::DoctypeJson, Kind::StandardJson, Kind::FixtureJson, Kind::CustomizeJson},
       .gives = {"json_document"},
       .literals = {},
       .run = extract_json_documents},
      {.name = "app documents",
       .kinds = {Kind::DoctypeJson, Kind::StandardJson, Kind::FixtureJson},
       .gives = {"app_document", "document_value"},
       .literals = {},
       .run = extract_app_documents},
      {.name = "mentions",
       .kinds = {Kind::DoctypeJson, Kind::StandardJson, Kind::FixtureJson, Kind::CustomizeJson},
       .gives = {"document_mention", "field_mention"},
       .literals = {},
       .run = extract_mentions},
      {.name = "customize exports",
       .kinds = {Kind::CustomizeJson},
       .gives = {"customize_export"},
       .literals = {},
       .run = extract_customize_exports},
      {.name = "property setters",
       .kinds = {Kind::FixtureJson, Kind::CustomizeJson, Kind::StandardJson, Kind::Json,
                 Kind::Python},
       .gives = {"property_setter"},
       .literals = {"doc_type", "make_property_setter"},
       .run = extract_property_setters},
      {.name = "custom fields in python",
       .kinds = {Kind::Python, Kind::HooksPy},
       .gives = {"custom_field", "custom_field_use"},
       .literals = {"custom_", "fieldname", "Custom Field"},
       .run = extract_custom_fields_python},
      {.name = "custom fields in javascript",
       .kinds = {Kind::Javascript},
       .gives = {"custom_field_use"},
       .literals = {"custom_"},
       .run = extract_custom_fields_javascript},
      {.name = "custom fields in json",
       .kinds = {Kind::DoctypeJson, Kind::StandardJson, Kind::FixtureJson, Kind::CustomizeJson,
                 Kind::Json},
       .gives = {"custom_field", "custom_field_use"},
       .literals = {"custom_", "\"fieldname\"", "workflow_state_field"},
       .run = extract_custom_fields_json},
      {.name = "config",
       .kinds = {Kind::SiteConfig, Kind::CommonSiteConfig, Kind::Json},
       .gives = {"config_key", "config_break", "site_domain", "secret_span", "site"},
       .run = extract_config},
      {.name = "config_reads",
       .kinds = {Kind::Python, Kind::HooksPy},
       .gives = {"config_read"},
       .literals = {"conf"},
       .run = extract_config_reads},
      {.name = "settings_fixture",
       .kinds = {Kind::FixtureJson},
       .gives = {"system_setting"},
       .literals = {"System Settings"},
       .run = extract_settings_fixture},
      {.name = "settings_code",
       .kinds = {Kind::Python, Kind::HooksPy},
       .gives = {"system_setting"},
       .literals = {"System Settings", "session_expiry"},
       .run = extract_settings_code},
      {.name = "pipelines",
       .kinds = {Kind::Yaml, Kind::Text},
       .gives = {"pipeline_command", "deployment"},
       .literals = {"bench "},
       .run = extract_pipelines},
      {.name = "chart jobs",
       .kinds = {Kind::Yaml},
       .gives = {"chart_job"},
       .literals = {"jobs:"},
       .run = extract_chart_jobs},
      // Behind every other extractor that marks secrets: what they told is not told again.
      {.name = "secrets",
       .kinds = Kinds::text(),
       .gives = {"secret", "secret_span"},
       .literals = {},
       .reads_ends = true,
       .run = extract_secrets},
  };
  return list;
}

std::span<const Derivation> derivations() {
  static const std::vector<Derivation> list = {
      {.name = "nginx",
       .needs = {},
       .gives = {"nginx_directive", "nginx_server", "tls_endpoint", "tls_server", "server_setting",
                 "frappe_route", "frappe_files", "nginx_hazard", "nginx_location", "nginx_header",
                 "nginx_refusal"},
       .stands_in = {Kind::NginxConf},
       .run = derive_nginx},
      {.name = "hooks",
       .needs = {},
       .gives = {"hook", "hook_target", "hook_value", "hook_duplicate", "doc_event",
                 "scheduler_event"},
       .stands_in = {Kind::HooksPy, Kind::Python},
       .run = derive_hooks},
      {.name = "client targets",
       .needs = {"client_call"},
       .gives = {"client_target"},
       .stands_in = {Kind::Javascript, Kind::Html, Kind::Text},
       .holds = {},
       .run = derive_client_targets},
      {.name = "hook doctypes",
       .needs = {},  // names of DocTypes only, which the schema looks up one by one
       .gives = {"hook_doctype"},
       .stands_in = {Kind::HooksPy},
       .run = derive_hook_doctypes},
      {.name = "patches",
       .needs = {},
       .gives = {"patch", "patch_fault"},
       .stands_in = {Kind::PatchesTxt},
       .run = derive_patches},
      {.name = "custom field conflicts",
       .needs = {"doctype", "doctype_field", "custom_field"},
       .gives = {"custom_field"},
       .stands_in = {Kind::FixtureJson, Kind::CustomizeJson, Kind::Python, Kind::HooksPy,
                     Kind::Json},
       .holds = {"custom_", "fieldname", "Custom Field"},
       .run = derive_custom_field_conflicts},
      {.name = "custom field gaps",
       .needs = {"doctype", "doctype_field", "custom_field", "custom_field_use", "hook_target"},
       .gives = {"custom_field_gap"},
       .stands_in = Kinds::text(),
       .holds = {"custom_"},
       .run = derive_custom_field_gaps},
      {.name = "app documents",
       .needs = {"doctype", "doctype_field", "custom_field", "app_document"},
       .gives = {"app_document"},
       .stands_in = {Kind::StandardJson, Kind::FixtureJson, Kind::DoctypeJson},
       .holds = {},
       .run = derive_app_documents},
      {.name = "mentions",
       .needs = {"doctype", "doctype_field", "doctype_permission", "custom_field", "app_document"},
       .gives = {"document_mention", "field_mention"},
       .stands_in = {Kind::StandardJson, Kind::FixtureJson, Kind::DoctypeJson, Kind::CustomizeJson},
       .holds = {},
       .run = derive_mentions},
      {.name = "fixture entries",
       .needs = {},
       .gives = {"fixture_entry"},
       .stands_in = {Kind::HooksPy},
       .holds = {"fixtures"},
       .run = derive_fixture_entries},
      {.name = "fixture files",
       .needs = {"app_document"},
       .gives = {"fixture_file"},
       .stands_in = {Kind::FixtureJson},
       .holds = {},
       .run = derive_fixture_files},
      {.name = "site differences",
       .needs = {"app_document", "custom_field", "custom_field_use", "doctype", "doctype_field",
                 "document_value", "property_setter"},
       .gives = {"site_difference"},
       .stands_in = Kinds::text(),
       .holds = {},
       .is_idle = has_no_site_evidence,
       .run = derive_site_differences},
      {.name = "effective_keys",
       .needs = {"config_key", "site"},
       .gives = {"effective_key"},
       .stands_in = {Kind::SiteConfig, Kind::CommonSiteConfig},
       .run = derive_effective_keys},
      {.name = "site_settings",
       .needs = {"config_key", "site"},
       .gives = {"site_setting"},
       .stands_in = {Kind::SiteConfig, Kind::CommonSiteConfig},
       .run = derive_site_settings},
      {.name = "bench_sites",
       .needs = {"site", "site_setting", "config_key", "nginx_server", "nginx_directive",
                 "frappe_route"},
       .gives = {"site_server", "bench_port"},
       .stands_in = {Kind::NginxConf},
       .run = derive_bench_sites},
      {.name = "bench",
       .needs = {"config_key"},
       .gives = {"bench_app", "default_site"},
       .stands_in = {Kind::Text, Kind::CommonSiteConfig, Kind::HooksPy},
       .run = derive_bench},
      {.name = "session_values",
       .needs = {"config_key", "system_setting"},
       .gives = {"session_value"},
       .stands_in = Kinds::text(),
       .holds = {"session_expiry"},
       .run = derive_session_values},
      {.name = "session_policies",
       .needs = {"site", "site_setting", "system_setting", "session_value"},
       .gives = {"session_policy"},
       .stands_in = {Kind::SiteConfig, Kind::CommonSiteConfig, Kind::HooksPy},
       .run = derive_session_policies},
      {.name = "fixture_secrets",
       .needs = {"doctype_field"},
       .gives = {"fixture_secret"},
       .stands_in = {Kind::FixtureJson},
       .run = derive_fixture_secrets},
      {.name = "data_dumps",
       .needs = {},
       .gives = {"data_dump"},
       .stands_in = Kinds::text(),
       .holds = {"sql", "-files"},
       .run = derive_data_dumps},
      {.name = "processes",
       .needs = {"frappe_route"},
       .gives = {"process", "process_set", "lost_program", "compose_service"},
       .stands_in = {Kind::Ini, Kind::Text, Kind::Yaml},
       .run = derive_processes},
      {.name = "redis",
       .needs = {},
       .gives = {"redis_server"},
       .stands_in = {Kind::Text},
       .run = derive_redis},
      {.name = "evidence",
       .needs = {},
       .gives = {"evidence_sample",
                 "evidence_scheduler",
                 "evidence_workers",
                 "evidence_queue",
                 "evidence_process",
                 "evidence_process_set",
                 "evidence_migrate",
                 "evidence_build",
                 "evidence_tests",
                 "evidence_backup_run",
                 "evidence_restore",
                 "evidence_nginx_test",
                 "evidence_service",
                 "evidence_ready",
                 "evidence_http",
                 "evidence_ping",
                 "evidence_tls",
                 "evidence_certificate",
                 "evidence_backup",
                 "evidence_backup_list",
                 "evidence_archive",
                 "evidence_magic",
                 "evidence_version",
                 "evidence_checkout",
                 "evidence_setting",
                 "evidence_config",
                 "evidence_health",
                 "evidence_disk",
                 "evidence_memory",
                 "evidence_name",
                 "evidence_cron",
                 "evidence_log",
                 "evidence_error_log",
                 "evidence_traffic",
                 "evidence_deployment",
                 "evidence_window_5",
                 "evidence_window_15",
                 "evidence_window_60",
                 "evidence_window_day",
                 "evidence_service_down",
                 "evidence_critical_errors",
                 "evidence_slower"},
       .stands_in = {Kind::Evidence},
       .run = derive_evidence},
  };
  return list;
}

}  // namespace facts
