// SPDX-License-Identifier: MIT
// A workspace of a few files in memory, with all facts extracted and derived: what a test of one
// table needs, without rules.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "facts/facts.h"
#include "facts/registry.h"
#include "project/discover.h"

namespace tests {

using Files = std::map<std::string, std::string, std::less<>>;

struct World {
  project::Workspace workspace;
  std::vector<std::unique_ptr<std::string>> bytes;  // rows point into them
  facts::Facts facts;

  // "a=1 b=x": the named columns of every row of a table, one row a line, missing cells as "-".
  [[nodiscard]] std::vector<std::string> rows(std::string_view table,
                                              const std::vector<std::string_view>& columns) const {
    const facts::Table* any = facts::find_table(table);
    std::vector<std::string> lines;
    for (std::size_t i = 0; any != nullptr && i < facts.size(*any); ++i) {
      std::string line;
      for (const std::string_view name : columns) {
        const facts::Column* column = any->find(name);
        const facts::Value value =
            column == nullptr ? facts::Value() : column->get(facts.row(*any, i));
        const bool is_missing = std::holds_alternative<std::monostate>(value);
        const auto* text = std::get_if<std::string_view>(&value);
        line += line.empty() ? "" : " ";
        line += is_missing ? "-" : text != nullptr ? std::string(*text) : facts::print(value);
      }
      lines.push_back(line);
    }
    return lines;
  }
};

// The files, and an __init__.py beside every hooks.py, which makes it an app.
[[nodiscard]] inline Files with_packages(Files files) {
  constexpr std::string_view kHooks = "hooks.py";
  std::vector<std::string> folders;
  for (const auto& [path, text] : files) {
    if (path.ends_with(kHooks)) folders.push_back(path.substr(0, path.size() - kHooks.size()));
  }
  for (const std::string& folder : folders) files.try_emplace(folder + "__init__.py");
  return files;
}

// `tracked`: git knows the whole tree, and these files are in it; null: no git.
[[nodiscard]] inline std::unique_ptr<World> make_world(
    Files files, std::vector<int> majors = {15},
    const std::vector<std::string>* tracked = nullptr) {
  project::GitView git{.checkouts = {""}};
  if (tracked != nullptr) {
    for (const std::string& path : *tracked) git.states[path] = project::GitState::Tracked;
  }
  auto disk = std::make_unique<project::MemoryDisk>(with_packages(std::move(files)));
  auto world = std::make_unique<World>();
  world->workspace = project::discover("world", std::move(disk),
                                       tracked != nullptr ? &git : nullptr, {}, std::move(majors));
  for (const project::File& file : world->workspace.files) {
    world->bytes.push_back(
        std::make_unique<std::string>(world->workspace.read(file.id).value_or(std::string())));
    facts::Document document(world->workspace, file, *world->bytes.back());
    for (const facts::Extractor& extractor : facts::extractors()) {
      if (extractor.kinds.has(file.kind)) extractor.run(document, world->facts);
    }
  }
  facts::Library library(world->workspace);
  for (const facts::Derivation& derivation : facts::derivations()) {
    derivation.run(library, world->facts);
  }
  return world;
}

}  // namespace tests
