// SPDX-License-Identifier: MIT
// Any bytes as a sample, and as meta.json: rows stand inside of their files.
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>

#include "facts/evidence/evidence.h"
#include "facts/facts.h"
#include "facts/knowledge/knowledge.h"
#include "facts/registry.h"
#include "project/discover.h"

namespace {

void demand(bool holds) {
  if (!holds) std::abort();
}

void judge(project::MemoryDisk::Files files) {
  const project::Workspace workspace =
      project::discover("e", std::make_unique<project::MemoryDisk>(std::move(files)), nullptr,
                        {.evidence = std::string()}, {});
  facts::Library library(workspace, facts::Knowledge(), "2026-01-15T09:00:00Z");
  facts::Facts rows;
  facts::derive_evidence(library, rows);
  for (const facts::Table* table : facts::all_tables()) {
    for (std::size_t i = 0; i < rows.size(*table); ++i) {
      const facts::Row& row = rows.row(*table, i);
      if (row.file == base::kNoFile) continue;
      demand(row.span.begin <= row.span.end && row.span.end <= workspace.file(row.file).size);
      demand(!facts::print(*table, row).empty());
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const std::string meta = R"({"site": "a.example", "deployed_at": "2026-01-15T07:30:00Z"})";
  judge({{"meta.json", meta}, {"a.txt", bytes}, {"b.txt", bytes}});
  judge({{"meta.json", bytes}, {"a.txt", "# cmd: bench doctor\nWorkers online: 1\n"}});
  return 0;
}
