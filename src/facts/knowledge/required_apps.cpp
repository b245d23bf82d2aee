// SPDX-License-Identifier: MIT
#include "facts/knowledge/required_apps.h"

#include "facts/python/python_file.h"

namespace facts {
namespace {

// "frappe/hrms", "https://host/frappe/hrms.git" and "hrms" are all hrms.
std::string app_name(std::string_view required) {
  if (required.ends_with(".git")) required.remove_suffix(4);
  return std::string(required.substr(required.rfind('/') + 1));
}

void add_from_hooks(Library& library, const project::App& app, std::set<std::string>& names) {
  const project::File* file = library.workspace().find(app.package + "/hooks.py");
  Document* document = file == nullptr ? nullptr : library.open(file->id);
  if (document == nullptr || !document->code()) return;
  base::Pool pool;
  const PythonFile hooks(*document, pool);
  const auto& bound = hooks.scopes[0].names;
  const auto required = bound.find("required_apps");
  if (required == bound.end()) return;
  for (const Said& said : hooks.values.texts(required->second.value)) {
    names.insert(app_name(said.text));
  }
}

void add_from_pyproject(Library& library, const project::App& app, std::set<std::string>& names) {
  const std::string path = app.root.empty() ? "pyproject.toml" : app.root + "/pyproject.toml";
  const project::File* file = library.workspace().find(path);
  Document* document = file == nullptr ? nullptr : library.open(file->id);
  if (document == nullptr) return;
  const syntax::Value needs = document->data().root()["tool"]["bench"]["frappe-dependencies"];
  for (syntax::Value one = needs.first(); one; one = one.next()) names.insert(app_name(one.key()));
}

}  // namespace

std::set<std::string> required_apps(Library& library, std::uint32_t app) {
  std::set<std::string> names = {"frappe"};
  add_from_hooks(library, library.workspace().apps[app], names);
  add_from_pyproject(library, library.workspace().apps[app], names);
  return names;
}

}  // namespace facts
