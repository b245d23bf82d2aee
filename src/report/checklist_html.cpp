// SPDX-License-Identifier: MIT
// A checklist as one HTML page: every line with its state and its evidence, then the findings that
// made lines fail.
#include <algorithm>
#include <array>

#include "base/text.h"
#include "report/checklist_words.h"
#include "report/digest.h"
#include "report/html_parts.h"
#include "report/html_text.h"
#include "report/report.h"

namespace report {
namespace {

using rule::ItemState;

constexpr std::array kStates = {ItemState::Fail, ItemState::Warn, ItemState::Held,
                                ItemState::Open, ItemState::Pass, ItemState::NotApplicable};

// "fail", …, "na": the name of a state in classes.
std::string class_of(ItemState state) {
  return base::replace_all(base::to_lower(to_string(state)), "/", "");
}

std::vector<Filter> state_filters(const rule::Assessment& assessment) {
  std::vector<Filter> filters;
  for (const ItemState state : kStates) {
    const std::size_t count = assessment.count(state);
    if (count == 0) continue;
    filters.push_back({.name = class_of(state),
                       .label = std::to_string(count) + " " + std::string(to_string(state))});
  }
  return filters;
}

std::string item_row(const rule::Item& item, const rule::ItemResult& result, const rule::Run& run,
                     Places& places) {
  std::string words = element("b", "", markup_text(item.title));
  const std::string place = places.name(result.proof);
  std::string why = place.empty() ? "" : element("code", "", markup_text(place)) + " ";
  why += markup_text(result.why);
  const bool is_told = result.findings.empty() || result.state == ItemState::Held;
  if (is_told && !why.empty()) words += element("p", "soft", why);
  std::string list;
  for (const std::size_t index : result.findings) {
    if (run.findings[index].state != rule::State::Active) continue;
    list += element("li", "", html_link(run.findings[index], places));
  }
  if (!list.empty()) words += element("ul", "", list);
  if (!item.correction.empty()) {
    words += element("p", "soft", markup_text("Corrected: " + item.correction));
  }
  const std::string name = class_of(result.state);
  return element("div", "item " + name + " is-" + name,
                 element("span", "tag", to_string(result.state)) +
                     element("span", "id", markup_text(item.id)) + element("div", "", words)) +
         "\n";
}

std::string item_list(const rule::Run& run, const rule::Assessment& assessment, Places& places) {
  std::string text;
  std::string_view section;
  for (std::size_t i = 0; i < assessment.checklist.items.size(); ++i) {
    const rule::Item& item = assessment.checklist.items[i];
    if (item.section != section) {
      section = item.section;
      text += element("h2", "", markup_text(section)) + "\n";
    }
    text += item_row(item, assessment.results[i], run, places);
  }
  return text;
}

std::vector<std::size_t> findings_of_items(const rule::Run& run,
                                           const rule::Assessment& assessment) {
  std::vector<std::size_t> order;
  for (const std::size_t index : worst_first(run)) {
    const bool is_wanted = std::any_of(
        assessment.results.begin(), assessment.results.end(), [&](const rule::ItemResult& result) {
          return std::find(result.findings.begin(), result.findings.end(), index) !=
                 result.findings.end();
        });
    if (is_wanted) order.push_back(index);
  }
  return order;
}

}  // namespace

std::string checklist_html(const rule::Run& run, const rule::Assessment& assessment) {
  Places places(run);
  const std::string findings = html_findings(run, findings_of_items(run, assessment), places);
  const std::string word = readiness(run, assessment);
  return page({.title = assessment.checklist.title + ": " + html_subject(run),
               .scope = html_scope(run),
               .verdict_class = word == "READY"       ? "pass"
                                : word == "NOT READY" ? "fail"
                                                      : "open",
               .verdict = word,
               .summary = states_in_words(assessment, ", ") + ".",
               .filters = filter_form("states", state_filters(assessment)),
               .main = item_list(run, assessment, places) +
                       (findings.empty() ? "" : "<h2>Findings</h2>\n" + findings) +
                       html_evidence(run, places)});
}

}  // namespace report
