// SPDX-License-Identifier: MIT
// Tests and patches are left out: nothing outside of the app refers to them.
#include "facts/knowledge/knowledge_build.h"

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <set>

#include "base/text.h"
#include "facts/doctype/custom_fields.h"
#include "facts/doctype/json_walk.h"
#include "facts/document.h"
#include "facts/facts.h"
#include "facts/knowledge/fieldtypes.h"
#include "facts/python/python_scope.h"
#include "facts/python/python_symbols.h"

namespace facts {
namespace {

using project::Kind;
using syntax::Node;
using syntax::Value;

// Documents of other kinds are data, not something that a name elsewhere leads to.
bool is_named(std::string_view doctype) {
  static constexpr std::array<std::string_view, 16> kNamed = {"Dashboard",
                                                              "Dashboard Chart",
                                                              "Dashboard Chart Source",
                                                              "Letter Head",
                                                              "Module Def",
                                                              "Module Onboarding",
                                                              "Notification",
                                                              "Number Card",
                                                              "Page",
                                                              "Print Format",
                                                              "Report",
                                                              "Role",
                                                              "Web Form",
                                                              "Workflow Action Master",
                                                              "Workflow State",
                                                              "Workspace"};
  return std::find(kNamed.begin(), kNamed.end(), doctype) != kNamed.end();
}

// A name that a line can hold.
bool is_plain(std::string_view name) {
  return !name.empty() && name.find_first_of("\t\n\r;:") == name.npos;
}

std::string coded(std::string_view name, std::string_view type, std::string_view target,
                  bool is_required) {
  std::string text = std::string(name) + ":" + fieldtype_code(type);
  if (is_required) text += '!';
  if (has_target(type) && is_plain(target)) text += target;
  return text + ";";
}

bool is_whitelisted(Node definition) {
  const Node above = definition.parent();
  return above.is("decorated_definition") &&
         base::contains(above.text().substr(0, 400), "whitelist(");
}

bool is_test_or_patch(std::string_view path) {
  const std::size_t slash = path.rfind('/') + 1;
  return base::contains(path, "/tests/") || base::contains(path, "/patches/") ||
         path.substr(slash).starts_with("test_") || path.substr(slash).starts_with("conftest");
}

class Builder {
 public:
  Builder(const project::Workspace& workspace, std::uint32_t app)
      : workspace_(workspace), app_(app) {}

  std::set<std::string> lines() {
    for (const project::File& file : workspace_.files) {
      if (file.app == app_) read(file);
    }
    for (const CustomField& one : facts_.rows<CustomField>()) add_custom(one);
    for (const auto& [doctype, fields] : added_) {
      std::string line = "c\t" + doctype + "\t";
      for (const auto& [name, text] : fields) line += text;
      lines_.insert(line);
    }
    return std::move(lines_);
  }

 private:
  void read(const project::File& file) {
    const bool is_python = file.kind == Kind::Python || file.kind == Kind::HooksPy;
    const bool is_json = file.kind == Kind::DoctypeJson || file.kind == Kind::StandardJson ||
                         file.kind == Kind::FixtureJson || file.kind == Kind::CustomizeJson;
    const bool is_wanted =
        is_python || is_json || file.kind == Kind::Json || file.kind == Kind::ModulesTxt;
    if (!is_wanted || is_test_or_patch(file.path)) return;
    std::optional<std::string> read = workspace_.read(file.id);
    if (!read) return;
    const std::string& bytes =
        *bytes_.emplace_back(std::make_unique<std::string>(std::move(*read)));
    Document document(workspace_, file, bytes);
    if (is_python) return python(document);
    if (file.kind == Kind::Json) return extract_custom_fields_json(document, facts_);
    if (is_json) return json(document);
    for (const std::string_view line : base::split_lines(bytes)) {
      add_document("Module Def", base::trim(line));
    }
  }

  void python(Document& document) {
    if (!document.code()) return;
    extract_custom_fields_python(document, facts_);
    const Node root = document.code().root();
    const PythonSymbols symbols = python_symbols(root);
    std::set<std::string> names;
    for (const PythonSymbol& symbol : symbols.names) names.insert(std::string(symbol.name));
    for (std::uint32_t i = 0; i < root.size(); ++i) mark_whitelisted(root.child(i), names);
    const bool is_open = symbols.is_opaque || !symbols.stars.empty();
    if (is_open) names.insert("?");
    std::string line = "f\t" + module_path(document.file().path, workspace_.apps[app_].root) + "\t";
    names.erase("_");  // gettext, in every second module
    for (const std::string& name : names) line += name + " ";
    if (!names.empty()) line.pop_back();
    lines_.insert(line);
  }

  static void mark_whitelisted(Node statement, std::set<std::string>& names) {
    const Node definition =
        statement.is("decorated_definition") ? statement.field("definition") : Node();
    if (!definition.is("function_definition") || !is_whitelisted(definition)) return;
    const std::string name(definition.field("name").text());
    names.erase(name);
    names.insert(name + "*");
  }

  void json(Document& document) {
    extract_custom_fields_json(document, facts_);
    const Value root = document.data().root();
    if (!root.is_array()) return record(root);
    for (Value one = root.first(); one; one = one.next()) record(one);
  }

  void record(Value json) {
    const std::string_view doctype = json["doctype"].text();
    const std::string_view name = json["name"].text();
    if (doctype == "DocType" && is_plain(name)) add_doctype(json, name);
    if (is_named(doctype)) add_document(doctype, name);
    for (Value row = json["permissions"].first(); row; row = row.next()) {
      add_document("Role", row["role"].text());
    }
    for (Value row = json["roles"].first(); row; row = row.next()) {
      add_document("Role", row["role"].text());
    }
  }

  void add_document(std::string_view doctype, std::string_view name) {
    if (is_plain(name)) lines_.insert("n\t" + std::string(doctype) + "\t" + std::string(name));
  }

  void add_doctype(Value json, std::string_view name) {
    std::string flags;
    const std::array<std::pair<std::string_view, std::string_view>, 5> known = {
        {{"istable", "table"},
         {"issingle", "single"},
         {"is_submittable", "submit"},
         {"is_tree", "tree"},
         {"is_virtual", "virtual"}}};
    for (const auto& [key, word] : known) {
      if (json[key].truthy()) flags += (flags.empty() ? "" : " ") + std::string(word);
    }
    std::map<std::string_view, std::string> fields;
    for (Value one = json["fields"].first(); one; one = one.next()) {
      const std::string_view field = one["fieldname"].text();
      if (!is_plain(field)) continue;
      fields[field] = coded(field, one["fieldtype"].text(), one["options"].text(),
                            one["reqd"].truthy() && !one["default"]);
    }
    std::string line =
        "d\t" + std::string(name) + "\t" + std::string(json["module"].text()) + "\t" + flags + "\t";
    for (const auto& [field, text] : fields) line += text;
    lines_.insert(line);
  }

  void add_custom(const CustomField& one) {
    const bool is_known = is_plain(one.doctype) && is_plain(one.fieldname) &&
                          !base::contains(one.doctype, "*") && !base::contains(one.fieldname, "*");
    if (!is_known) return;
    added_[std::string(one.doctype)][std::string(one.fieldname)] =
        coded(one.fieldname, one.fieldtype, one.options, false);
  }

  const project::Workspace& workspace_;
  std::uint32_t app_;
  std::vector<std::unique_ptr<std::string>> bytes_;  // rows point into them
  Facts facts_;
  std::set<std::string> lines_;
  std::map<std::string, std::map<std::string, std::string>> added_;
};

}  // namespace

std::string build_knowledge(const project::Workspace& workspace, const KnowledgeOrder& order) {
  std::string text = "#frappe-lint knowledge 1\n#app " + order.app + " " +
                     std::to_string(order.major) +
                     (order.version.empty() ? "" : " " + order.version) + "\n";
  for (std::uint32_t i = 0; i < workspace.apps.size(); ++i) {
    if (workspace.apps[i].name != order.app) continue;
    for (const std::string& line : Builder(workspace, i).lines()) text += line + "\n";
  }
  return text;
}

}  // namespace facts
