// SPDX-License-Identifier: MIT
// nginx files in memory, and the rows that they give.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "facts/core.h"
#include "facts/facts.h"
#include "facts/nginx/nginx.h"
#include "facts/registry.h"
#include "project/workspace.h"

class NginxSample {
 public:
  using Files = std::map<std::string, std::string, std::less<>>;

  // Files that end in .conf, .j2 or .template are nginx configuration, the rest is text;
  // git ignores what lies below ignored/.
  explicit NginxSample(Files files) : workspace_(workspace_of(std::move(files))) {
    facts::derive_nginx(library, facts);
  }
  explicit NginxSample(std::string text)
      : NginxSample(Files{{"config/nginx.conf", std::move(text)}}) {}

  // One line a row: the named columns and where each stands, as in `address=0.0.0.0:443@3`.
  template <typename R>
  [[nodiscard]] std::vector<std::string> rows(const std::vector<std::string_view>& columns) {
    std::vector<std::string> lines;
    for (const R& row : facts.rows<R>()) {
      std::string line;
      for (const std::string_view name : columns) {
        if (!line.empty()) line += " ";
        line += facts::print(R::kTable.find(name)->get(row));
      }
      lines.push_back(line);
    }
    return lines;
  }
  // "reason" of each row about that table.
  [[nodiscard]] std::vector<std::string> unchecked(std::string_view about) const {
    std::vector<std::string> reasons;
    for (const facts::Unchecked& row : facts.rows<facts::Unchecked>()) {
      if (row.about == about) reasons.emplace_back(row.reason);
    }
    return reasons;
  }
  // "path:text" of what stands at a place.
  [[nodiscard]] std::string at(base::Place place) const {
    const project::File& file = workspace_.file(place.file);
    return file.path + ":" +
           std::string(base::slice(workspace_.read(place.file).value_or(""), place.span));
  }

 private:
  static project::Workspace workspace_of(Files files) {
    project::Workspace workspace;
    for (const auto& [path, text] : files) {
      project::File file;
      file.id = base::FileId(static_cast<std::uint32_t>(workspace.files.size()));
      file.path = path;
      file.size = text.size();
      const bool is_nginx =
          path.ends_with(".conf") || path.ends_with(".j2") || path.ends_with(".template");
      if (path.starts_with("ignored/")) file.git = project::GitState::Ignored;
      file.kind = is_nginx ? project::Kind::NginxConf : project::Kind::Text;
      workspace.files.push_back(std::move(file));
    }
    workspace.disk = std::make_unique<project::MemoryDisk>(std::move(files));
    return workspace;
  }

  project::Workspace workspace_;

 public:
  facts::Library library{workspace_};
  facts::Facts facts;
};
