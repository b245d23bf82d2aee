// SPDX-License-Identifier: MIT
// A checklist on the terminal: six states, each with the place or the words that carry it.
#include "report/checklist_words.h"
#include "report/digest.h"
#include "report/footer.h"
#include "report/layout.h"
#include "report/places.h"
#include "report/report.h"

namespace report {
namespace {

using rule::ItemState;

constexpr unsigned kIndent = 14;  // where titles begin

Color color_of(ItemState state) {
  switch (state) {
    case ItemState::Pass:
      return Color::Green;
    case ItemState::Fail:
      return Color::Red;
    case ItemState::Warn:
      return Color::Yellow;
    case ItemState::Held:
    case ItemState::Open:
      return Color::Cyan;
    case ItemState::NotApplicable:
      return Color::Dim;
  }
  return Color::Plain;
}

std::string title_line(const rule::Item& item, ItemState state, const Style& style) {
  const std::string word = " " + padded(to_string(state), 6);
  const std::string head = word + padded(safe(item.id), kIndent - 7);
  std::string lines = hanging(head, safe(item.title), style.width);
  return lines.replace(0, word.size(), paint(word, color_of(state), style.color));
}

void detail(std::string& text, std::string_view words, const Style& style) {
  if (words.empty()) return;
  text +=
      paint(hanging(std::string(kIndent + 2, ' '), words, style.width), Color::Dim, style.color);
}

std::string item_lines(const rule::Item& item, const rule::ItemResult& result, Places& places,
                       const Style& style) {
  std::string text = title_line(item, result.state, style);
  const std::string place = places.name(result.proof);
  const std::string separator = place.empty() || result.why.empty() ? "" : ": ";
  detail(text, place + separator + safe(result.why), style);
  if (!item.correction.empty()) detail(text, "corrected: " + safe(item.correction), style);
  return text;
}

}  // namespace

std::string checklist_text(const rule::Run& run, const rule::Assessment& assessment,
                           const Style& style) {
  const rule::Checklist& checklist = assessment.checklist;
  Places places(run);
  std::string text = paint(upper(safe(checklist.title)), Color::Strong, style.color) + "   " +
                     scope_in_words(run.scope) + "   profile " +
                     std::string(to_string(run.scope.profile)) + "   " +
                     counted(checklist.items.size(), "item") + "\n";
  std::string_view section;
  for (std::size_t i = 0; i < checklist.items.size(); ++i) {
    const rule::Item& item = checklist.items[i];
    if (item.section != section) {
      section = item.section;
      text += "\n" + paint(safe(section), Color::Strong, style.color) + "\n";
    }
    text += item_lines(item, assessment.results[i], places, style);
  }
  text += "\n" + internal_error_lines(run, style) + not_checked_lines(run, style);
  text += " " + states_in_words(assessment, "   ") + "\n " + readiness(run, assessment) +
          "   exit " + std::to_string(assessment.exit_code(run)) + "\n";
  if (assessment.count(ItemState::Open) > 0) {
    text += " OPEN items need a person or evidence; no rule can close them.\n";
  }
  return log_safe(std::move(text));
}

}  // namespace report
