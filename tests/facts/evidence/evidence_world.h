// SPDX-License-Identifier: MIT
// A folder of evidence in memory, read as of 2026-01-15 09:00 UTC.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "facts/evidence/evidence.h"
#include "facts/knowledge/knowledge.h"
#include "facts/small_world.h"

namespace tests {

inline constexpr const char* kMeta =
    R"({"site": "a.example", "host": "a.example", "deployed_at": "2026-01-15T07:30:00Z",
        "tz": "+0000"})";

struct EvidenceWorld {
  World world;
  std::unique_ptr<facts::Library> library;

  [[nodiscard]] std::vector<std::string> rows(std::string_view table,
                                              const std::vector<std::string_view>& columns) const {
    return world.rows("evidence_" + std::string(table), columns);
  }
  [[nodiscard]] std::vector<std::string> unchecked() const {
    std::vector<std::string> lines = world.rows("unchecked", {"about", "reason"});
    std::erase_if(lines,
                  [](const std::string& line) { return line.starts_with("evidence_window"); });
    return lines;
  }
};

// The files and a meta.json, unless they bring one.
[[nodiscard]] inline std::unique_ptr<EvidenceWorld> evidence_of(Files files) {
  files.try_emplace("meta.json", kMeta);
  auto made = std::make_unique<EvidenceWorld>();
  made->world.workspace =
      project::discover("evidence", std::make_unique<project::MemoryDisk>(std::move(files)),
                        nullptr, {.evidence = std::string()}, {});
  made->library = std::make_unique<facts::Library>(made->world.workspace, facts::Knowledge(),
                                                   "2026-01-15T09:00:00Z");
  facts::derive_evidence(*made->library, made->world.facts);
  return made;
}

// A sample that was taken at that time of the day of the deployment.
[[nodiscard]] inline std::string sample_of(std::string_view command, std::string_view time,
                                           std::string_view output, std::string_view exit = "0") {
  return "# cmd: " + std::string(command) + "\n# time: 2026-01-15T" + std::string(time) + "Z\n" +
         std::string(output) + "# exit: " + std::string(exit) + "\n";
}

}  // namespace tests
