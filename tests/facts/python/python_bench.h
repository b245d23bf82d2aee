// SPDX-License-Identifier: MIT
// Python modules from texts, evaluated, for tests of the evaluator.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "facts/python/python_eval.h"

namespace facts {

// Evaluates modules given as text; imports find each other by name.
using ModuleTexts = std::map<std::string, std::string>;

class PythonBench {
 public:
  explicit PythonBench(ModuleTexts texts) : texts_(std::move(texts)) {}

  const PythonModule* module(const std::string& name) {
    const auto text = texts_.find(name);
    if (text == texts_.end()) return nullptr;
    const auto [at, is_new] = modules_.try_emplace(name);
    if (!is_new) return &at->second;
    trees_.push_back(std::make_unique<syntax::Tree>(syntax::parse_python(text->second)));
    const PythonImporter importer = [&](const PythonImport& import) -> PythonImported {
      const std::string wanted = std::string(import.dots, '.') + std::string(import.module);
      return {.module = module(wanted), .is_absent = wanted.starts_with("absent")};
    };
    at->second = evaluate_python(trees_.back()->root(), base::FileId{0}, store_, pool_, importer);
    return &at->second;
  }

  std::string value(const std::string& name) {
    const PythonName* found = module("hooks")->find(name);
    return found ? store_.print(found->value) : "unbound";
  }

 private:
  ModuleTexts texts_;
  std::map<std::string, PythonModule> modules_;
  std::vector<std::unique_ptr<syntax::Tree>> trees_;
  PythonStore store_;
  base::Pool pool_;
};

// What `h` is after the text.
inline std::string h_after(const std::string& text) {
  return PythonBench(ModuleTexts{{"hooks", text + "\n"}}).value("h");
}

}  // namespace facts
