// SPDX-License-Identifier: MIT
#include "facts/documents/fixture_files.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "base/text.h"
#include "facts/documents/app_document.h"
#include "facts/facts.h"
#include "facts/knowledge/schema.h"
#include "facts/python/python_file.h"
#include "facts/registry.h"
#include "facts/scrub.h"

namespace facts {
namespace {

// What an entry may say (get_fixtures and export_fixtures; prefix since 16).
bool is_read(std::string_view key) {
  static constexpr std::array<std::string_view, 5> kRead = {"dt", "doctype", "filters",
                                                            "or_filters", "prefix"};
  return std::find(kRead.begin(), kRead.end(), key) != kRead.end();
}

// Reads the hook of one app.
class Reader {
 public:
  Reader(Library& library, Facts& facts, std::uint32_t app)
      : workspace_(library.workspace()), facts_(facts), app_(workspace_.apps[app]) {}

  // False when part of the hook is known at run time only.
  bool read(const project::File& file, const PythonFile& hooks) {
    const auto bound = hooks.scopes[0].names.find("fixtures");
    if (bound == hooks.scopes[0].names.end()) return true;
    if (bound->second.how != Bound::Assigned || bound->second.count > 1) return false;
    const syntax::Node list = hooks.values.resolve(bound->second.value);
    if (!list.is("list") && !list.is("tuple")) return false;
    for (const syntax::Node item : members(list)) {
      if (!entry(file, hooks.values, item)) return false;
    }
    return true;
  }

  [[nodiscard]] const std::vector<FixtureEntry>& entries() const { return entries_; }
  [[nodiscard]] bool writes(std::string_view path) const {
    return std::any_of(entries_.begin(), entries_.end(),
                       [&](const FixtureEntry& entry) { return entry.path == path; });
  }

 private:
  bool entry(const project::File& file, const Values& values, syntax::Node item) {
    FixtureEntry row;
    std::string prefix;
    syntax::Node named = item;
    for (const Pair& pair : values.pairs(item)) {
      const std::string_view key = pair.key.text;
      if (key == "dt" || key == "doctype") named = pair.value;
      if (key == "filters" || key == "or_filters") row.has_filters = true;
      if (key == "prefix") prefix = std::string(values.text(pair.value).value_or("")) + "_";
      if (!is_read(key)) row.unread.push_back(facts_.pool.keep(key));
    }
    const auto doctype = values.text(named);
    if (!doctype) return false;
    row.file = file.id;
    row.span = item.span();
    row.app = app_.name;
    row.doctype = facts_.pool.keep(*doctype);
    const std::string path = app_.package + "/fixtures/" + prefix + scrub(*doctype) + ".json";
    row.path = facts_.pool.keep(path);
    row.key = facts_.pool.keep("hooks.fixtures." + prefix + std::string(*doctype));
    row.has_file = !workspace_.is_absent(path);
    entries_.push_back(row);
    return true;
  }

  const project::Workspace& workspace_;
  Facts& facts_;
  const project::App& app_;
  std::vector<FixtureEntry> entries_;
};

// Calls `visit(file, reader, is_whole)` for the hooks.py of every app.
template <typename Visit>
void for_each_hook(Library& library, Facts& facts, const Visit& visit) {
  for (const project::File& file : library.workspace().files) {
    if (file.kind != project::Kind::HooksPy || file.app == project::kNone) continue;
    Document* document = library.open(file.id);
    if (document == nullptr || !document->code()) continue;
    Reader reader(library, facts, file.app);
    const bool is_whole = reader.read(file, PythonFile(*document, facts.pool));
    visit(file, reader, is_whole);
  }
}

using FilesByPath = std::map<std::string_view, FixtureFile>;

FilesByPath files_of(Library& library, Facts& facts) {
  const project::Workspace& workspace = library.workspace();
  Schema& schema = library.schema(facts);
  FilesByPath files;
  for (const AppDocument& one : facts.rows<AppDocument>()) {
    if (one.source != "fixture_json") continue;
    FixtureFile& row = files[one.path];
    if (row.records++ == 0) {
      row.file = one.file;
      row.span = {0, 0};
      row.app = one.app;
      row.path = one.path;
      row.key = one.path;
      row.name = workspace.file(one.file).path;
      row.name.remove_prefix(row.name.rfind('/') + 1);
    }
    if (std::find(row.doctypes.begin(), row.doctypes.end(), one.doctype) != row.doctypes.end()) {
      continue;
    }
    row.doctypes.push_back(one.doctype);
    const Answer answer = schema.has_doctype(one.doctype, workspace.file(one.file).app);
    if (answer == Answer::No) row.unknown.push_back(one.doctype);
  }
  return files;
}

}  // namespace

void derive_fixture_entries(Library& library, Facts& facts) {
  for_each_hook(library, facts, [&](const project::File&, const Reader& reader, bool) {
    for (const FixtureEntry& entry : reader.entries()) facts.add(entry);
  });
}

void derive_fixture_files(Library& library, Facts& facts) {
  FilesByPath files = files_of(library, facts);
  const auto list = [&](const project::File& hooks, const Reader& reader, bool is_whole) {
    const std::string& app = library.workspace().apps[hooks.app].name;
    for (auto& [path, row] : files) {
      if (row.app != app) continue;
      if (is_whole || reader.writes(path)) row.is_listed = reader.writes(path);
    }
  };
  for_each_hook(library, facts, list);
  for (const auto& [path, row] : files) facts.add(row);
}

const Table FixtureEntry::kTable = {
    .name = "fixture_entry",
    .doc = "An entry of the hook fixtures.",
    .columns = {column<&FixtureEntry::app>("app", "Package of the app."),
                column<&FixtureEntry::doctype>("doctype", "DocType whose records are exported."),
                column<&FixtureEntry::path>("path", "File that export writes."),
                column<&FixtureEntry::has_file>("has_file", "The file may be there."),
                column<&FixtureEntry::has_filters>("has_filters", "Not all records are exported."),
                column<&FixtureEntry::unread>("unread", "Keys that nothing reads.")}};

const Table FixtureFile::kTable = {
    .name = "fixture_file",
    .doc = "A file with fixtures of an app.",
    .columns = {column<&FixtureFile::app>("app", "Package of the app."),
                column<&FixtureFile::path>("path", "Relative to the root."),
                column<&FixtureFile::name>("name", "Name of the file."),
                column<&FixtureFile::doctypes>("doctypes", "DocTypes of its records."),
                column<&FixtureFile::unknown>("unknown", "Those that no app has."),
                column<&FixtureFile::records>("records", "Number of records."),
                column<&FixtureFile::is_listed>(
                    "is_listed", "The hook writes it; missing when it is made at run time.")}};

}  // namespace facts
