// SPDX-License-Identifier: MIT
// Whatever a site configuration holds: no cell shows the value of a secret, and every span lies
// inside the file.
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>

#include "base/text.h"
#include "facts/config/config.h"
#include "facts/config/config_rows.h"
#include "project/discover.h"

namespace {

constexpr std::string_view kPath = "sites/a.example/site_config.json";
constexpr std::size_t kTelling = 12;  // shorter values turn up in other cells by chance

void demand(bool holds) {
  if (!holds) std::abort();
}

project::Workspace workspace_of(std::string_view bytes) {
  std::map<std::string, std::string, std::less<>> files = {
      {std::string(kPath), std::string(bytes)}};
  return project::discover("fuzz", std::make_unique<project::MemoryDisk>(std::move(files)), nullptr,
                           {}, {15});
}

// A key may repeat the value of another one; only the columns of the secret's own row must not.
void demand_withheld(const facts::ConfigKey& key, std::string_view bytes) {
  const std::string_view written = base::slice(bytes, key.value.at.span);
  demand(key.value.at.span.end <= bytes.size() && key.span.end <= bytes.size());
  demand(!key.is_secret || key.items.empty());
  const bool is_address = base::contains(written, "://");
  if (key.is_secret && !is_address && written.size() > kTelling) {
    demand(key.value.value.data() == nullptr);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const project::Workspace workspace = workspace_of(bytes);
  facts::Facts facts;
  for (const project::File& file : workspace.files) {
    facts::Document document(workspace, file, bytes);
    facts::extract_config(document, facts);
  }
  for (const facts::ConfigKey& key : facts.rows<facts::ConfigKey>()) demand_withheld(key, bytes);
  for (const facts::SecretSpan& row : facts.rows<facts::SecretSpan>()) {
    demand(row.span.begin <= row.span.end && row.span.end <= size);
  }
  facts::Library library(workspace);
  facts::derive_site_settings(library, facts);
  return 0;
}
