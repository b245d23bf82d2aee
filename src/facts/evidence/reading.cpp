// SPDX-License-Identifier: MIT
#include "facts/evidence/reading.h"

#include "facts/core.h"

namespace facts {

std::string_view Reading::site() const {
  const std::string_view named = sample.option("--site");
  if (!named.empty()) return named;
  return meta.sites.size() == 1 ? keep(meta.sites.front()) : std::string_view();
}

void Reading::inconclusive(std::string_view why, std::string_view table) const {
  const std::string_view reason = facts.pool.keep("inconclusive: " + std::string(why));
  for (const std::string_view about : sample.kind->tables) {
    if (!table.empty() && about != table) continue;
    Unchecked row;
    row.file = sample.file->id;
    row.span = sample.last();
    row.about = about;
    row.reason = reason;
    facts.add(row);
  }
  for (EvidenceSample& row : facts.rows<EvidenceSample>()) {
    if (row.file == sample.file->id && row.problem.empty()) row.problem = keep(why);
  }
}

std::optional<std::int64_t> Reading::since_deploy() const {
  if (!sample.time || !meta.deployed_at) return std::nullopt;
  return *sample.time - *meta.deployed_at;
}

}  // namespace facts
