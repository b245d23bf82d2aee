// SPDX-License-Identifier: MIT
#include "facts/python/python_file.h"

namespace facts {
namespace {

std::string module_of(const Document& document) {
  const project::File& file = document.file();
  const auto& apps = document.workspace().apps;
  return module_path(file.path, file.app < apps.size() ? apps[file.app].root : std::string());
}

}  // namespace

PythonFile::PythonFile(Document& document, base::Pool& pool)
    : module(module_of(document)),
      root(document.code().root()),
      scopes(root, module, document.file().path.ends_with("/__init__.py"), pool),
      values(scopes, pool) {}

}  // namespace facts
