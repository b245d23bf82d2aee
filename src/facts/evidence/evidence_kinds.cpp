// SPDX-License-Identifier: MIT
#include "facts/evidence/evidence_kinds.h"

#include <algorithm>

#include "base/embedded.h"
#include "syntax/data_tree.h"

namespace facts {
namespace {

using syntax::Value;

constexpr std::size_t kLinesToRecognise = 400;

When when_of(std::string_view word) {
  if (word == "after") return When::After;
  if (word == "around") return When::Around;
  return word == "days" ? When::Days : When::Any;
}

EvidenceKind kind_of(Value entry) {
  EvidenceKind kind{.name = entry.key(),
                    .command = Pattern(entry["command"].text()),
                    .content_text = entry["content"].text(),
                    .content = Pattern(entry["content"].text()),
                    .when = when_of(entry["when"].text()),
                    .days = static_cast<int>(entry["days"].integer().value_or(1)),
                    .tables = {},
                    .wants_exit = entry["wants_exit"].truthy(),
                    .is_of_any_site = entry["any_site"].truthy(),
                    .lines = {},
                    .success = entry["success"].text(),
                    .success_line = Pattern(entry["success"].text()),
                    .also = entry["also"].text(),
                    .also_line = Pattern(entry["also"].text())};
  for (Value table = entry["tables"].first(); table; table = table.next()) {
    kind.tables.push_back(table.text());
  }
  for (Value line = entry["lines"].first(); line; line = line.next()) {
    const Value outcome = line.first();
    kind.lines.push_back({.outcome = outcome.text(), .pattern = Pattern(outcome.next().text())});
  }
  return kind;
}

struct Catalogue {
  syntax::DataTree tree;
  std::vector<EvidenceKind> kinds;
};

const std::vector<EvidenceKind>& kinds() {
  static const Catalogue catalogue = [] {
    Catalogue made{.tree = syntax::parse_json(base::embedded_text("_tables/evidence.json")),
                   .kinds = {}};
    for (Value entry = made.tree.root().first(); entry; entry = entry.next()) {
      made.kinds.push_back(kind_of(entry));
    }
    return made;
  }();
  return catalogue.kinds;
}

bool says(const EvidenceKind& kind, const Sample& sample) {
  if (kind.content_text.empty()) return false;
  const std::size_t n = std::min(sample.lines.size(), kLinesToRecognise);
  return std::any_of(sample.lines.begin(), sample.lines.begin() + static_cast<std::ptrdiff_t>(n),
                     [&](const SampleLine& line) { return kind.content.is_in(line.text); });
}

}  // namespace

const EvidenceKind* find_evidence_kind(const Sample& sample) {
  for (const EvidenceKind& kind : kinds()) {
    if (!sample.command.empty() && kind.command.is_in(sample.command)) return &kind;
  }
  if (!sample.command.empty()) return nullptr;
  for (const EvidenceKind& kind : kinds()) {
    if (says(kind, sample)) return &kind;
  }
  return nullptr;
}

const EvidenceKind* find_evidence_kind(std::string_view name) {
  const auto it = std::ranges::find(kinds(), name, &EvidenceKind::name);
  return it == kinds().end() ? nullptr : &*it;
}

}  // namespace facts
