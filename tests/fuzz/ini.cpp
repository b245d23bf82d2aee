// SPDX-License-Identifier: MIT
// Any bytes give INI and .env entries whose texts stand where their spans say, in source order.
#include <cstdint>
#include <cstdlib>

#include "syntax/ini.h"

namespace {

void demand(bool holds) {
  if (!holds) std::abort();
}

void demand_holds(const syntax::IniTree& tree, std::string_view bytes) {
  std::uint32_t last = 0;
  for (const syntax::IniEntry& entry : tree.entries) {
    demand(entry.key_span.begin >= last && !entry.key.empty());
    demand(entry.key_span.end <= entry.value_span.begin && entry.value_span.end <= bytes.size());
    demand(base::slice(bytes, entry.key_span) == entry.key);
    demand(base::slice(bytes, entry.value_span) == entry.value);
    last = entry.value_span.end;
  }
  for (const syntax::IniEntry& section : tree.sections) {
    demand(base::slice(bytes, section.section_span).size() == section.section.size() + 2);
  }
  for (const base::Span comment : tree.comments) demand(!base::slice(bytes, comment).empty());
  for (const syntax::Problem& problem : tree.problems) demand(problem.span.end <= bytes.size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  for (const auto dialect :
       {syntax::IniDialect::Supervisor, syntax::IniDialect::Plain, syntax::IniDialect::Systemd}) {
    demand_holds(syntax::parse_ini(bytes, dialect), bytes);
  }
  demand_holds(syntax::parse_env(bytes), bytes);
  return 0;
}
