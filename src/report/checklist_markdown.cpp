// SPDX-License-Identifier: MIT
// A checklist as a task list for a pull request: what rules settled is ticked, the rest waits for a
// person. Foreign text stands in code spans, where nothing is a link or a mention.
#include "report/checklist_words.h"
#include "report/digest.h"
#include "report/markdown.h"
#include "report/places.h"
#include "report/report.h"

namespace report {
namespace {

using rule::ItemState;

std::string task(const rule::Item& item, const rule::ItemResult& result, Places& places) {
  const bool is_done = result.state == ItemState::Pass || result.state == ItemState::NotApplicable;
  std::string line = std::string(is_done ? "- [x] " : "- [ ] ") + "**" + markdown_text(item.id) +
                     "** " + markdown_text(item.title) + " \u2014 **" +
                     std::string(to_string(result.state)) + "**";
  const std::string place = places.name(result.proof);
  if (!place.empty()) line += " " + code_span(place);
  const bool is_foreign = result.state == ItemState::Fail || result.state == ItemState::Warn ||
                          result.state == ItemState::Held || result.state == ItemState::Open;
  if (!result.why.empty()) {
    line += " " + (is_foreign ? code_span(result.why) : markdown_text(result.why));
  }
  if (!item.correction.empty()) line += "\n  - Corrected: " + markdown_text(item.correction);
  return line + "\n";
}

}  // namespace

std::string checklist_markdown(const rule::Run& run, const rule::Assessment& assessment) {
  const rule::Checklist& checklist = assessment.checklist;
  Places places(run);
  std::string text =
      "## " + markdown_text(checklist.title) + "\n\n" + code_span(scope_in_words(run.scope)) +
      ", profile " + std::string(to_string(run.scope.profile)) + ": " +
      states_in_words(assessment, ", ") + ". **" + readiness(run, assessment) + "**\n";
  std::string_view section;
  for (std::size_t i = 0; i < checklist.items.size(); ++i) {
    const rule::Item& item = checklist.items[i];
    if (item.section != section) {
      section = item.section;
      text += "\n### " + markdown_text(section) + "\n\n";
    }
    text += task(item, assessment.results[i], places);
  }
  const std::vector<Gap> unread = gaps(run);
  if (unread.empty()) return text;
  text += "\n### Not checked\n\n";
  for (const Gap& gap : unread) text += "- " + code_span(in_words(gap, true)) + "\n";
  return text;
}

}  // namespace report
