// SPDX-License-Identifier: MIT
#include "check/repairs.h"

#include <algorithm>

#include "facts/document.h"

namespace check {
namespace {

bool is_python(const facts::Document& document) {
  const project::Kind kind = document.file().kind;
  return kind == project::Kind::HooksPy || kind == project::Kind::Python;
}

Splices splices_of(const Step& step, facts::Document& document) {
  using rule::EditKind;
  switch (step.recipe.kind) {
    case EditKind::Replace:
      return std::vector<base::Splice>{{step.at, std::string(step.text)}};
    case EditKind::DeleteLine:
    case EditKind::DeleteIndent:
    case EditKind::DeleteComment:
    case EditKind::InsertLine:
    case EditKind::AppendLine:
      return edit_lines(step, document.bytes());
    case EditKind::DeleteStatement:
    case EditKind::SeparateTexts:
    case EditKind::MakeList:
      return edit_python(step, document);
    case EditKind::ReplaceText:
      return is_python(document) ? edit_python(step, document) : edit_json(step, document);
    case EditKind::RemoveValue:
    case EditKind::RemoveKeys:
    case EditKind::SetKey:
    case EditKind::RebuildFieldOrder:
    case EditKind::ExportJson:
      return edit_json(step, document);
  }
  return std::nullopt;
}

bool changes(const base::Splice& splice, std::string_view bytes) {
  return base::slice(bytes, splice.span) != splice.text;
}

// The steps of a finding as edits; empty when one of them cannot be done or nothing would change.
std::vector<rule::Edit> worked_out(const OpenFile& open, const rule::Rule& rule,
                                   const rule::Finding& finding) {
  std::vector<rule::Edit> edits;
  for (std::size_t i = 0; i < finding.edits.size(); ++i) {
    const rule::Edit& edit = finding.edits[i];
    facts::Document* document = edit.place.known() ? open(edit.place.file) : nullptr;
    if (document == nullptr || edit.place.span.end > document->bytes().size()) return {};
    const Step step{.recipe = rule.edits[i], .at = edit.place.span, .text = edit.text};
    const Splices splices = splices_of(step, *document);
    if (!splices) return {};
    for (const base::Splice& splice : *splices) {
      if (!changes(splice, document->bytes())) continue;
      edits.push_back({{edit.place.file, splice.span}, splice.text});
    }
  }
  return edits;
}

}  // namespace

void work_out_edits(const OpenFile& open, rule::Run& run) {
  for (rule::Finding& finding : run.findings) {
    const rule::Rule& rule = run.rules[finding.rule];
    const bool is_wanted =
        finding.state == rule::State::Active && finding.edits.size() == rule.edits.size();
    finding.edits = is_wanted ? worked_out(open, rule, finding) : std::vector<rule::Edit>();
  }
}

}  // namespace check
