// SPDX-License-Identifier: MIT
// hooks.py of any bytes: the evaluator ends, every row stands inside its file and has a key, and a
// path of our own app is never called foreign.
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>

#include "facts/facts.h"
#include "facts/hooks/hooks.h"
#include "facts/registry.h"
#include "project/discover.h"

namespace {

void demand(bool holds) {
  if (!holds) std::abort();
}

template <typename R>
void check_rows(const facts::Facts& facts, const project::Workspace& workspace) {
  for (const R& row : facts.rows<R>()) {
    const std::optional<std::string> bytes = workspace.read(row.file);
    demand(bytes.has_value() && row.span.begin <= row.span.end && row.span.end <= bytes->size());
    demand(!row.key.empty());
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string bytes(reinterpret_cast<const char*>(data), size);
  project::MemoryDisk::Files files = {{"acme/__init__.py", ""},
                                      {"acme/base.py", bytes},
                                      {"acme/api.py", "def run(doc, method): pass\n"},
                                      {"acme/hooks.py", std::move(bytes)}};
  const project::Workspace workspace = project::discover(
      "app", std::make_unique<project::MemoryDisk>(std::move(files)), nullptr, {}, {});
  facts::Library library(workspace);
  facts::Facts facts;
  facts::derive_hooks(library, facts);
  check_rows<facts::Hook>(facts, workspace);
  check_rows<facts::HookTarget>(facts, workspace);
  check_rows<facts::DocEvent>(facts, workspace);
  check_rows<facts::SchedulerEvent>(facts, workspace);
  for (const facts::HookTarget& row : facts.rows<facts::HookTarget>()) {
    demand(!row.path.starts_with("acme.") || row.resolved != "foreign");
  }
  return 0;
}
