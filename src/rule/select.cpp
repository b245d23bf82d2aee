// SPDX-License-Identifier: MIT
#include "rule/select.h"

#include <algorithm>

#include "base/text.h"

namespace rule {
namespace {

bool contains(const std::vector<std::string>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_named(std::string_view selector, const Rule& rule) {
  return selector == rule.code || selector == rule.slug || selector == rule.name() ||
         contains(rule.aliases, selector);
}

base::Error unknown(const std::vector<Rule>& rules, std::string_view selector) {
  std::vector<std::string_view> words;
  for (const Rule& rule : rules) {
    words.insert(words.end(), {rule.code, rule.slug});
    words.insert(words.end(), rule.items.begin(), rule.items.end());
  }
  const std::string_view close = base::nearest(selector, words);
  std::string what = "unknown rule '" + base::printable(selector) + "'";
  if (!close.empty()) what += "; did you mean '" + std::string(close) + "'?";
  return {.what = what + (close.empty() ? "; see 'frappe-lint rules'" : "")};
}

std::string versions_in_words(const Rule& rule) {
  if (rule.frappe_max == 999) return "Frappe " + std::to_string(rule.frappe_min) + " and later";
  if (rule.frappe_min == 0) return "Frappe " + std::to_string(rule.frappe_max) + " and earlier";
  return "Frappe " + std::to_string(rule.frappe_min) + " to " + std::to_string(rule.frappe_max);
}

bool fits_versions(const Rule& rule, const std::vector<int>& majors) {
  return majors.empty() || std::any_of(majors.begin(), majors.end(), [&](int major) {
           return rule.frappe_min <= major && major <= rule.frappe_max;
         });
}

// Why a selected rule does not run here; empty when it does.
std::string obstacle(const Rule& rule, const Selection& selection) {
  if (!rule.profiles[static_cast<std::size_t>(selection.profile)]) {
    return "not part of the " + std::string(to_string(selection.profile)) + " profile";
  }
  if (rule.confidence < selection.min_confidence) {
    return "needs --min-confidence " + std::string(to_string(rule.confidence));
  }
  if (rule.needs_host && !selection.with_host) return "needs --host";
  if (!fits_versions(rule, selection.majors)) return "true only for " + versions_in_words(rule);
  return {};
}

}  // namespace

bool matches(std::string_view selector, const Rule& rule) {
  if (selector.starts_with("tag:")) return contains(rule.tags, selector.substr(4));
  if (selector.starts_with("item:")) return contains(rule.items, selector.substr(5));
  const bool is_prefix = selector.starts_with("FL") && rule.code.starts_with(selector);
  return is_prefix || is_named(selector, rule) || contains(rule.items, selector);
}

base::Result<std::vector<const Rule*>> find_rules(const std::vector<Rule>& rules,
                                                  std::string_view selector) {
  std::vector<const Rule*> found;
  for (const Rule& rule : rules) {
    if (matches(selector, rule)) found.push_back(&rule);
  }
  if (found.empty()) return unknown(rules, selector);
  return found;
}

base::Result<Choice> choose(const std::vector<Rule>& rules, const Selection& selection) {
  std::vector<std::string> every = selection.select;
  every.insert(every.end(), selection.extend.begin(), selection.extend.end());
  every.insert(every.end(), selection.ignore.begin(), selection.ignore.end());
  for (const std::string& selector : every) {
    if (const auto found = find_rules(rules, selector); !found) return found.error();
  }
  Choice choice;
  for (const Rule& rule : rules) {
    const auto hits = [&](const std::string& selector) { return matches(selector, rule); };
    const auto names = [&](const std::string& selector) { return is_named(selector, rule); };
    const auto& select = selection.select;
    const auto& extend = selection.extend;
    bool is_on = select.empty() || std::ranges::any_of(select, hits);
    is_on = is_on || std::ranges::any_of(extend, hits);
    const bool is_asked_for =
        std::ranges::any_of(select, names) || std::ranges::any_of(extend, names);
    if (rule.status == Status::Preview && !is_asked_for) is_on = false;
    if (std::ranges::any_of(selection.ignore, hits)) is_on = false;
    std::string why = is_on ? obstacle(rule, selection) : std::string();
    choice.is_on.push_back(is_on && why.empty());
    choice.why_skipped.push_back(std::move(why));
  }
  return choice;
}

}  // namespace rule
