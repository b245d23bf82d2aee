// SPDX-License-Identifier: MIT
#include "facts/doctype/field_writer.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace facts {
namespace {

bool is_copy(std::string_view name) {
  const std::string lower = base::to_lower(name);
  return base::contains(lower, "backup") || base::contains(lower, "_old") ||
         base::contains(lower, "copy") || lower.starts_with("test_") ||
         lower.starts_with("conftest") || base::contains(lower, ".min.") ||
         base::contains(lower, ".bundle.");
}

}  // namespace

bool is_custom_name(std::string_view name) {
  constexpr std::string_view kPrefix = "custom_";
  if (!name.starts_with(kPrefix) || name.size() == kPrefix.size()) return false;
  return std::all_of(name.begin(), name.end(), [](char c) {
    return c == '_' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  });
}

bool runs_in_production(std::string_view path) {
  static constexpr std::array<std::string_view, 10> kFolders = {
      "tests", "test", "patches", "docs", "doc", "backup", "backups", "archive", "dist", "cypress"};
  const std::vector<std::string_view> parts = base::split(path, '/');
  for (const std::string_view folder : std::span(parts).first(parts.size() - 1)) {
    if (std::find(kFolders.begin(), kFolders.end(), folder) != kFolders.end()) return false;
  }
  return !is_copy(parts.back());
}

FieldWriter::FieldWriter(Document& document, Facts& facts)
    : document_(document),
      facts_(facts),
      runs_in_production_(runs_in_production(document.file().path)),
      first_(facts.rows<CustomFieldUse>().size()) {}

FieldWriter::~FieldWriter() {
  std::vector<CustomFieldUse>& uses = facts_.rows<CustomFieldUse>();
  for (std::size_t i = first_; i < uses.size(); ++i) {
    if (guarded_.count(uses[i].fieldname) > 0) uses[i].is_guarded = true;
  }
}

CustomField& FieldWriter::declare(base::Span at, std::string_view doctype,
                                  std::string_view fieldname, std::string_view how) {
  CustomField row;
  row.file = document_.file().id;
  row.span = at;
  row.doctype = pool().keep(doctype);
  row.fieldname = pool().keep(fieldname);
  row.key = pool().keep(std::string(doctype) + "." + std::string(fieldname));
  row.how = how;
  return facts_.add(row);
}

void FieldWriter::use(base::Span at, Target target, std::string_view fieldname, Manner manner) {
  if (!runs_in_production_ || !is_custom_name(fieldname)) return;
  if (target.doctype.empty() && target.via.empty()) return;
  CustomFieldUse row;
  row.file = document_.file().id;
  row.span = at;
  if (!target.doctype.empty()) row.doctype = pool().keep(target.doctype);
  if (!target.via.empty()) row.via = pool().keep(target.via);
  row.fieldname = pool().keep(fieldname);
  row.key = pool().keep(std::string(target.doctype) + "." + std::string(fieldname));
  row.strength = manner.strength;
  row.how = manner.how;
  row.is_guarded = manner.is_guarded;
  row.is_write = manner.is_write;
  facts_.add(row);
}

}  // namespace facts
