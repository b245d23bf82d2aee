// SPDX-License-Identifier: MIT
#include "rule/repair.h"

#include <algorithm>

namespace rule {
namespace {

base::Splice splice_of(const Edit& edit) {
  return {.span = edit.place.span, .text = edit.text};
}

// Two findings may ask for the very same edit: it is made once, for both.
bool is_free(const Repair& repair, const Edit& edit) {
  const auto file = repair.files.find(edit.place.file);
  if (file == repair.files.end()) return true;
  const base::Splice wanted = splice_of(edit);
  return std::none_of(file->second.begin(), file->second.end(), [&](const base::Splice& made) {
    return made != wanted && base::clash(made, wanted);
  });
}

void add(Repair& repair, const Edit& edit) {
  std::vector<base::Splice>& made = repair.files[edit.place.file];
  const base::Splice wanted = splice_of(edit);
  if (std::find(made.begin(), made.end(), wanted) == made.end()) made.push_back(wanted);
}

}  // namespace

Repair choose_repairs(const Run& run, const std::function<bool(base::FileId)>& may_change) {
  Repair repair;
  for (std::size_t i = 0; i < run.findings.size(); ++i) {
    const Finding& finding = run.findings[i];
    const std::vector<Edit>& edits = finding.edits;
    if (edits.empty() || finding.state != State::Active) continue;
    const bool is_allowed = std::all_of(
        edits.begin(), edits.end(), [&](const Edit& edit) { return may_change(edit.place.file); });
    if (!is_allowed) continue;
    const bool is_possible = std::all_of(edits.begin(), edits.end(),
                                         [&](const Edit& edit) { return is_free(repair, edit); });
    (is_possible ? repair.repaired : repair.postponed).push_back(i);
    if (!is_possible) continue;
    for (const Edit& edit : edits) add(repair, edit);
  }
  return repair;
}

}  // namespace rule
