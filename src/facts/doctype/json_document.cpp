// SPDX-License-Identifier: MIT
#include "facts/doctype/json_document.h"

#include <array>
#include <string>

#include "facts/document.h"
#include "facts/facts.h"

namespace facts {
namespace {

using project::Kind;
using syntax::Value;

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

struct Problem {
  std::string what;
  base::Span at;
};

Problem lacks(Value record, std::string_view key) {
  return {"no " + std::string(key), {record.span().begin, record.span().begin + 1}};
}

// frappe/modules/utils.py reads these three keys of a customize export by subscript.
Problem of_customize(Value root) {
  if (!root.is_object()) return {"not an object", root.span()};
  static constexpr std::array<std::string_view, 3> kKeys = {"doctype", "custom_fields",
                                                            "property_setters"};
  for (const std::string_view key : kKeys) {
    if (!root[key]) return lacks(root, key);
  }
  return {};
}

Problem of_record(Value record) {
  if (!record.is_object()) return {"an item that is no document", record.span()};
  if (!record["doctype"]) return lacks(record, "doctype");
  if (!record["name"]) return lacks(record, "name");
  return {};
}

Problem of_documents(Value root) {
  if (root.is_object()) return of_record(root);
  if (!root.is_array()) return {"neither a document nor a list of documents", root.span()};
  for (Value one = root.first(); one; one = one.next()) {
    if (Problem problem = of_record(one); !problem.what.empty()) return problem;
  }
  return {};
}

Problem problem_of(Document& document) {
  if (document.bytes().starts_with(kByteOrderMark))
    return {"a byte order mark at the start", {0, 3}};
  const syntax::DataTree& tree = document.data();
  if (!tree.is_whole()) {
    const syntax::Problem& first = tree.problems().front();
    return {"not JSON, " + first.what, first.span};
  }
  const bool is_customize = document.file().kind == Kind::CustomizeJson;
  return is_customize ? of_customize(tree.root()) : of_documents(tree.root());
}

}  // namespace

void extract_json_documents(Document& document, Facts& facts) {
  if (document.workspace().is_truncated(document.file().id)) return;
  const project::File& file = document.file();
  const syntax::Value root = document.data().root();
  const auto& apps = document.workspace().apps;
  JsonDocument row;
  row.file = file.id;
  row.path = file.path;
  row.key = row.path;
  row.kind = to_string(file.kind);
  row.git = to_string(file.git);
  if (file.app < apps.size()) row.app = apps[file.app].name;
  if (root["doctype"].is_string()) row.doctype = facts.pool.keep(root["doctype"].text());
  if (root["name"].is_string()) row.name = facts.pool.keep(root["name"].text());
  const Problem problem = problem_of(document);
  row.is_valid = problem.what.empty();
  if (!row.is_valid) {
    row.problem = {facts.pool.keep(problem.what), document.place(problem.at)};
    row.span = problem.at;
  }
  facts.add(row);
}

const Table JsonDocument::kTable = {
    .name = "json_document",
    .doc = "A JSON file of an app that migrate or install-app loads.",
    .columns = {
        column<&JsonDocument::path>("path", "Relative to the root."),
        column<&JsonDocument::kind>("kind",
                                    "doctype_json, standard_json, fixture_json or customize_json."),
        column<&JsonDocument::doctype>("doctype", "DocType of the document; missing for lists."),
        column<&JsonDocument::name>("name", "Name of the document; missing for lists."),
        column<&JsonDocument::app>("app", "Package of the app."),
        column<&JsonDocument::git>("git", "tracked, modified, staged, untracked or ignored."),
        column<&JsonDocument::is_valid>("is_valid", "Frappe can load it."),
        column<&JsonDocument::problem>("problem", "Why Frappe cannot load it.")}};

}  // namespace facts
