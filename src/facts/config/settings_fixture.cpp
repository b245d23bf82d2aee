// SPDX-License-Identifier: MIT
// System Settings in fixtures. Every JSON file of an app's fixtures folder is imported at each
// migrate, whatever the `fixtures` hook lists.
#include <array>

#include "facts/config/session.h"
#include "facts/config/session_rows.h"
#include "project/workspace.h"

namespace facts {
namespace {

using syntax::DataKind;
using syntax::Value;

constexpr std::array<std::string_view, 10> kMeta = {
    "doctype",     "name",      "owner", "creation", "modified",
    "modified_by", "docstatus", "idx",   "parent",   "parentfield"};

bool is_setting(Value member) {
  for (const std::string_view meta : kMeta) {
    if (member.key() == meta) return false;
  }
  const DataKind kind = member.kind();
  const bool is_number = kind == DataKind::Int || kind == DataKind::Float || kind == DataKind::Bool;
  return is_number || (member.is_string() && !member.text().empty());
}

void add_document(Document& document, std::string_view app, Value record, Facts& facts) {
  if (record["doctype"].text() != "System Settings") return;
  for (Value member = record.first(); member; member = member.next()) {
    if (!is_setting(member)) continue;
    SystemSetting row;
    row.file = document.file().id;
    row.span = member.key_span();
    row.app = app;
    row.field = facts.pool.keep(member.key());
    row.key = row.field;
    row.value = {.value = facts.pool.keep(member.text()), .at = document.place(member.span())};
    row.source = "system_settings_fixture";
    row.mechanism = "fixture";
    facts.add(row);
  }
}

}  // namespace

void extract_settings_fixture(Document& document, Facts& facts) {
  const project::File& file = document.file();
  if (file.app == project::kNone) return;
  const std::string_view app = document.workspace().apps[file.app].name;
  const syntax::Value root = document.data().root();
  if (root.is_object()) return add_document(document, app, root, facts);
  for (syntax::Value record = root.first(); record; record = record.next()) {
    add_document(document, app, record, facts);
  }
}

}  // namespace facts
