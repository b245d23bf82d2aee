// SPDX-License-Identifier: MIT
#include "facts/documents/customize_export.h"

#include "facts/doctype/json_walk.h"
#include "facts/document.h"
#include "facts/facts.h"

namespace facts {
namespace {

using syntax::Value;

std::int64_t count(Value list) {
  std::int64_t items = 0;
  for (Value one = list.first(); one; one = one.next()) ++items;
  return items;
}

}  // namespace

void extract_customize_exports(Document& document, Facts& facts) {
  const project::File& file = document.file();
  const syntax::Value root = document.data().root();
  if (file.app == project::kNone || breaks_off(document.data())) return;
  if (!root["doctype"].is_string() || document.workspace().is_truncated(file.id)) return;
  const auto place = [&](std::string_view key) {
    return root[key] ? document.place(root[key].span()) : base::Place();
  };
  // A list is named by its key: its value may be long.
  const auto list = [&](std::string_view key) -> Located<std::int64_t> {
    if (!root[key]) return {};
    return {count(root[key]), document.place(root[key].key_span())};
  };
  CustomizeExport row;
  row.file = file.id;
  row.span = root["doctype"].span();
  row.doctype = {facts.pool.keep(root["doctype"].text()), place("doctype")};
  row.key = row.doctype.value;
  row.app = document.workspace().apps[file.app].name;
  row.path = file.path;
  row.is_synced = {root["sync_on_migrate"].truthy(), place("sync_on_migrate")};
  row.fields = list("custom_fields");
  row.setters = list("property_setters");
  row.permissions = list("custom_perms");
  row.links = list("links");
  facts.add(row);
}

const Table CustomizeExport::kTable = {
    .name = "customize_export",
    .doc = "An export of Customize Form in an app.",
    .columns = {column<&CustomizeExport::doctype>("doctype", "DocType that is customised."),
                column<&CustomizeExport::app>("app", "Package of the app."),
                column<&CustomizeExport::path>("path", "Relative to the root."),
                column<&CustomizeExport::is_synced>("is_synced", "sync_on_migrate is set."),
                column<&CustomizeExport::fields>("fields", "Number of custom fields."),
                column<&CustomizeExport::setters>("setters", "Number of property setters."),
                column<&CustomizeExport::permissions>("permissions", "Number of permission rows."),
                column<&CustomizeExport::links>("links", "Number of links.")}};

}  // namespace facts
