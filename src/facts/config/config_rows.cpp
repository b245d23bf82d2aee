// SPDX-License-Identifier: MIT
#include "facts/config/config_rows.h"

namespace facts {

const Table ConfigKey::kTable = {
    .name = "config_key",
    .doc = "A key of a site configuration file, as written.",
    .columns = {
        column<&ConfigKey::config>("config", "Name of the file."),
        column<&ConfigKey::role>("role", "site, common, backup, or helper (tests, CI, docs)."),
        column<&ConfigKey::site>("site", "Site it is for; missing in the common file."),
        column<&ConfigKey::name>("name", "The key; dotted inside an object."),
        column<&ConfigKey::value>("value", "Text of a scalar; missing for secrets and lists."),
        column<&ConfigKey::kind>("kind", "string, int, float, bool, null, array or object."),
        column<&ConfigKey::items>("items", "Texts of a list, or the text itself."),
        column<&ConfigKey::members>("members",
                                    "Keys of an object whose values are true in Python."),
        column<&ConfigKey::type>("type", "What Frappe expects; missing for unknown keys."),
        column<&ConfigKey::scope>("scope", "Where it works: site, common, both or common_only."),
        column<&ConfigKey::consumption>("consumption", "raw, truthy, cint or arith."),
        column<&ConfigKey::git>("git", "What git says of the file."),
        column<&ConfigKey::length>("length", "Bytes of a text value."),
        column<&ConfigKey::cint>("cint", "What frappe.utils.cint makes of it."),
        column<&ConfigKey::truthy>("truthy", "What Python makes of it in a condition."),
        column<&ConfigKey::is_on>("is_on", "What its reader makes of it, by consumption."),
        column<&ConfigKey::is_secret>("is_secret", "Holds a secret."),
        column<&ConfigKey::is_placeholder>("is_placeholder", "Stands where a secret will stand."),
        column<&ConfigKey::is_throwaway>("is_throwaway", "Opens only a test set-up."),
        column<&ConfigKey::is_known>("is_known", "Frappe or bench reads it."),
        column<&ConfigKey::is_in_git>("is_in_git", "A push publishes the file."),
        column<&ConfigKey::mistake>("mistake",
                                    "on, off, json, number, shape or place: how it fails its "
                                    "reader; missing when it does not."),
        column<&ConfigKey::near>("near", "The key that a misspelt one means."),
        column<&ConfigKey::reader>("reader", "frappe, bench or nobody; missing for unknown keys."),
        column<&ConfigKey::instead>("instead", "What works in place of a key that nobody reads."),
        column<&ConfigKey::host>("host", "Host of an address."),
        column<&ConfigKey::port>("port", "Port of an address; 0 when it has none."),
        column<&ConfigKey::env>("env", "Variable of the environment that wins over both files."),
        column<&ConfigKey::is_duplicate>("is_duplicate",
                                         "A later key of the same name replaces it.")}};

namespace {

std::vector<Column> effective_columns() {
  std::vector<Column> columns = ConfigKey::kTable.columns;
  columns.push_back(column<&EffectiveKey::subject>("subject", "The sites it holds for, in words."));
  columns.push_back(column<&EffectiveKey::sites>("sites", "How many of them are in scope."));
  columns.push_back(column<&EffectiveKey::twin>("twin", "Another site that has the same secret."));
  columns.push_back(column<&EffectiveKey::gone_since>(
      "gone_since", "Major that stopped reading it; missing while a target reads it."));
  return columns;
}

}  // namespace

const Table EffectiveKey::kTable = {
    .name = "effective_key",
    .doc = "A line of site configuration that holds for at least one site, and for whom.",
    .columns = effective_columns()};

const Table SiteDomain::kTable = {
    .name = "site_domain",
    .doc = "A name that a site answers to besides its own.",
    .columns = {
        column<&SiteDomain::site>("site", "Name of the site."),
        column<&SiteDomain::domain>("domain", "The name."),
        column<&SiteDomain::certificate>("certificate", "Its own certificate; missing: none."),
        column<&SiteDomain::certificate_key>("certificate_key", "And the key to it.")}};

const Table ConfigBreak::kTable = {
    .name = "config_break",
    .doc = "Where a configuration file stops being a JSON object.",
    .columns = {column<&ConfigBreak::config>("config", "Name of the file."),
                column<&ConfigBreak::role>("role", "site, common, backup or helper."),
                column<&ConfigBreak::what>("what", "What stands there, or does not.")}};

const Table SecretSpan::kTable = {.name = "secret_span",
                                  .doc = "Bytes that no report may show.",
                                  .columns = {column<&SecretSpan::length>("length", "How many.")}};

const Table ConfigRead::kTable = {.name = "config_read",
                                  .doc = "A configuration key that an app reads.",
                                  .columns = {column<&ConfigRead::name>("name", "The key.")}};

const Table Site::kTable = {
    .name = "site",
    .doc = "A site in scope.",
    .columns = {column<&Site::name>("name", "Name of the site."),
                column<&Site::is_whole>("is_whole", "Its configuration was read to the end."),
                column<&Site::is_common_known>("is_common_known",
                                               "So was the common file, or there is none.")}};

const Table SiteSetting::kTable = {
    .name = "site_setting",
    .doc = "What a configuration key is worth for a site once both files are merged.",
    .columns = {
        column<&SiteSetting::site>("site", "Name of the site."),
        column<&SiteSetting::name>("name", "The key."),
        column<&SiteSetting::value>("value", "Text of a scalar; missing for secrets and lists."),
        column<&SiteSetting::kind>("kind", "string, int, float, bool, null, array or object."),
        column<&SiteSetting::items>("items", "Texts of a list, or the text itself."),
        column<&SiteSetting::source>("from", "Which file wins: site or common."),
        column<&SiteSetting::env>("env", "Variable of the environment that wins over both files."),
        column<&SiteSetting::cint>("cint", "What frappe.utils.cint makes of it."),
        column<&SiteSetting::truthy>("truthy", "What Python makes of it in a condition."),
        column<&SiteSetting::is_on>("is_on", "What its reader makes of it, by consumption."),
        column<&SiteSetting::is_secret>("is_secret", "Holds a secret.")}};

}  // namespace facts
