// SPDX-License-Identifier: MIT
#include "facts/python/python_program.h"

namespace facts {
namespace {

constexpr unsigned kMaxImports = 6;

}  // namespace

const PythonModule* PythonProgram::module(base::FileId file) {
  const auto [at, is_new] = modules_.try_emplace(file);
  Entry& entry = at->second;
  if (!is_new) return entry.is_done ? &entry.module : nullptr;
  Document* document = library_.open(file);
  const bool is_readable = document != nullptr && !library_.workspace().is_truncated(file);
  if (!is_readable || depth_ > kMaxImports) return nullptr;
  const PythonImporter importer = [&](const PythonImport& import) -> PythonImported {
    const std::string name = resolver_.absolute(file, import.module, import.dots);
    if (name.empty()) return {};
    const ModulePath found = resolver_.find_module(name);
    if (found.resolution == Resolution::NoModule) return {.is_absent = true};
    const bool is_there = found.resolution == Resolution::Module && found.file != base::kNoFile;
    return {.module = is_there ? module(found.file) : nullptr};
  };
  ++depth_;
  entry.module = evaluate_python(document->code().root(), file, store_, pool_, importer);
  --depth_;
  entry.is_done = true;
  return &entry.module;
}

}  // namespace facts
