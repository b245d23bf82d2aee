// SPDX-License-Identifier: MIT
#include "report/rule_words.h"

#include <algorithm>
#include <array>
#include <set>

#include "report/layout.h"

namespace report {
namespace {

constexpr std::array kProfiles = {rule::Profile::Dev, rule::Profile::Production,
                                  rule::Profile::Healthcare};
constexpr int kNoUpperLimit = 999;

void tables_of(const std::vector<rule::Predicate>& predicates, std::set<std::string>& tables) {
  for (const rule::Predicate& predicate : predicates) {
    for (const rule::Lookup& lookup : predicate.lookup) tables.insert(lookup.over);
  }
}

struct Reads {
  std::string operator()(const rule::RowsQuestion& question) const {
    std::set<std::string> others;
    tables_of(question.where, others);
    tables_of(question.unless, others);
    others.erase(question.over);
    std::vector<std::string> tables = {question.over};
    tables.insert(tables.end(), others.begin(), others.end());
    return joined(tables, ", ");
  }
  std::string operator()(const rule::TextQuestion& question) const {
    return question.kinds.empty() ? "any text" : joined(question.kinds, ", ");
  }
  std::string operator()(const rule::JsonQuestion& question) const {
    return joined(question.kinds, ", ");
  }
  std::string operator()(const rule::QueryQuestion&) const { return "Python"; }
  std::string operator()(const rule::NativeQuestion& question) const {
    return joined(question.needs, ", ");
  }
};

}  // namespace

std::string severity_in_words(const rule::Rule& rule) {
  const bool is_one = std::all_of(rule.severity.begin(), rule.severity.end(),
                                  [&](rule::Severity s) { return s == rule.severity[0]; });
  if (is_one) return std::string(to_string(rule.severity[0]));
  std::vector<std::string> parts;
  for (const rule::Profile profile : kProfiles) {
    const rule::Severity severity = rule.severity[static_cast<std::size_t>(profile)];
    parts.push_back(std::string(to_string(severity)) + " (" + std::string(to_string(profile)) +
                    ")");
  }
  return joined(parts, ", ");
}

std::string items_in_words(const rule::Rule& rule) {
  return rule.items.empty() ? "extra" : joined(rule.items, ", ");
}

std::string reads_in_words(const rule::Rule& rule) {
  return std::visit(Reads(), rule.question);
}

std::string limits_in_words(const rule::Rule& rule) {
  std::vector<std::string> parts;
  const bool has_upper = rule.frappe_max < kNoUpperLimit;
  if (rule.frappe_min > 0 && has_upper) {
    parts.push_back("Frappe " + std::to_string(rule.frappe_min) + " to " +
                    std::to_string(rule.frappe_max));
  } else if (rule.frappe_min > 0) {
    parts.push_back("Frappe " + std::to_string(rule.frappe_min) + " and later");
  } else if (has_upper) {
    parts.push_back("Frappe up to " + std::to_string(rule.frappe_max));
  }
  for (const rule::Profile profile : kProfiles) {
    const bool is_limited =
        std::find(rule.profiles.begin(), rule.profiles.end(), false) != rule.profiles.end();
    if (is_limited && rule.profiles[static_cast<std::size_t>(profile)]) {
      parts.push_back("only " + std::string(to_string(profile)));
    }
  }
  if (rule.needs_host) parts.emplace_back("needs --host");
  return joined(parts, ", ");
}

bool is_suppressible(const rule::Rule& rule) {
  return !rule.code.starts_with("FLX");
}

std::string suppression_comment(const rule::Rule& rule) {
  return "# frappe-lint: ignore[" + rule.code + "] until=2027-01-31 the reason";
}

bool is_fixable(const rule::Rule& rule) {
  return !rule.edits.empty();
}

std::string fix_command(const rule::Rule& rule) {
  return "frappe-lint --fix --select " + rule.code + ", wherever that is safe";
}

}  // namespace report
