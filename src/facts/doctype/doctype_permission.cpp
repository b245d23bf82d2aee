// SPDX-License-Identifier: MIT
#include "facts/doctype/doctype_permission.h"

#include <algorithm>
#include <array>
#include <string>

#include "facts/doctype/doctype_json.h"
#include "facts/doctype/personal_data.h"

namespace facts {
namespace {

using syntax::Value;

constexpr auto kRights = std::to_array<std::string_view>(
    {"amend", "cancel", "create", "delete", "email", "export", "import", "print", "read", "report",
     "select", "share", "submit", "write"});

std::int64_t level_of(Value row) {
  return row["permlevel"].integer().value_or(0);
}

bool is_same(Value a, Value b) {
  return a["role"].text() == b["role"].text() && level_of(a) == level_of(b) &&
         a["if_owner"].truthy() == b["if_owner"].truthy();
}

bool has_level_zero(Value first, std::string_view role) {
  for (Value one = first; one; one = one.next()) {
    if (one["role"].text() == role && level_of(one) == 0) return true;
  }
  return false;
}

// In the order of validate_permissions. Cancelling without submitting is refused, and so on.
Texts faults_of(const DoctypeJson& doctype, Value row) {
  Texts faults;
  const auto has = [&](std::string_view right) { return row[right].truthy(); };
  const std::string_view role = row["role"].text();
  const auto fault = [&](bool is_so, std::string_view words) {
    if (is_so) faults.push_back(words);
  };
  fault(!has("select") && !has("read") && !has("write") && !has("submit") && !has("cancel") &&
            !has("create"),
        "no right to read or write");
  fault(level_of(row) > 0 && role != "All" && role != "Desk User" &&
            !has_level_zero(doctype.json["permissions"].first(), role),
        "no row for level 0");
  fault(has("cancel") && !has("submit"), "cancel without submit");
  fault((has("submit") || has("cancel") || has("amend")) && !has("write"), "submit without write");
  fault(has("import") && !has("create"), "import without create");
  const bool is_submittable = doctype.json["is_submittable"].truthy();
  fault((has("submit") || has("amend")) && !is_submittable, "submit, but it is not submittable");
  fault(has("import") && !doctype.json["allow_import"].truthy(),
        "import, but it is not importable");
  return faults;
}

}  // namespace

void read_doctype_permissions(const DoctypeJson& doctype) {
  const syntax::Value first = doctype.json["permissions"].first();
  for (syntax::Value one = first; one; one = one.next()) {
    if (!one["role"].is_string()) continue;
    DoctypePermission row;
    const std::string key = std::string(doctype.name) + "." + std::string(one["role"].text()) +
                            "." + std::to_string(level_of(one));
    doctype.fill(row, one.span(), doctype.facts.pool.keep(key));
    row.doctype = doctype.name;
    row.role = doctype.located(one["role"]);
    row.permlevel = level_of(one);
    row.is_for_owner = one["if_owner"].truthy();
    row.is_of_table = doctype.json["istable"].truthy();
    row.is_of_personal = is_personal(doctype);
    std::copy_if(kRights.begin(), kRights.end(), std::back_inserter(row.rights),
                 [&](std::string_view right) { return one[right].truthy(); });
    if (!row.is_of_table) row.faults = faults_of(doctype, one);
    for (syntax::Value before = first; before.index() != one.index(); before = before.next()) {
      if (is_same(before, one)) row.earlier = doctype.located(before["role"]);
    }
    doctype.facts.add(row);
  }
}

const Table DoctypePermission::kTable = {
    .name = "doctype_permission",
    .doc = "A row of the permission table of a DocType.",
    .columns = {
        column<&DoctypePermission::doctype>("doctype", "Name of the DocType."),
        column<&DoctypePermission::role>("role", "Role that gets the rights."),
        column<&DoctypePermission::rights>("rights", "read, write, create, …."),
        column<&DoctypePermission::faults>("faults", "What contradicts itself or the DocType."),
        column<&DoctypePermission::earlier>("earlier", "A row for the same role and level."),
        column<&DoctypePermission::permlevel>("permlevel", "Permission level."),
        column<&DoctypePermission::is_for_owner>("is_for_owner", "Only for one's own documents."),
        column<&DoctypePermission::is_of_table>("is_of_table", "The DocType is a child table."),
        column<&DoctypePermission::is_of_personal>(
            "is_of_personal", "The DocType has fields about a person, or secrets.")}};

}  // namespace facts
