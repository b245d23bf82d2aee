// SPDX-License-Identifier: MIT
#include "check/json.h"

#include <algorithm>

#include "base/text.h"

namespace check {
namespace {

using rule::Literal;
using rule::Predicate;
using rule::Test;
using syntax::DataKind;
using syntax::Value;

struct Found {
  Value value;
  std::string pointer;
};

std::string step_name(Value child, std::size_t index) {
  return child.key().data() != nullptr && !child.key_span().empty() ? std::string(child.key())
                                                                    : std::to_string(index);
}

// All values that a pointer pattern names; '*' stands for any member or item.
std::vector<Found> find_all(Value root, std::string_view pointer) {
  std::vector<Found> level = {{root, ""}};
  if (pointer.starts_with('/')) pointer.remove_prefix(1);
  for (const std::string_view step : base::split(pointer, '/')) {
    std::vector<Found> next;
    for (const Found& at : level) {
      std::size_t index = 0;
      for (Value child = at.value.first(); child; child = child.next(), ++index) {
        const std::string name = step_name(child, index);
        if (step == "*" || step == name) next.push_back({child, at.pointer + "/" + name});
      }
    }
    level = std::move(next);
  }
  return level;
}

bool equals(const Literal& literal, Value value) {
  if (const auto* text = std::get_if<std::string>(&literal)) {
    return value.is_string() && value.text() == *text;
  }
  if (const auto* flag = std::get_if<bool>(&literal)) {
    return value.kind() == DataKind::Bool && value.truthy() == *flag;
  }
  return value.kind() == DataKind::Int && value.integer() == std::get<std::int64_t>(literal);
}

bool holds(const Predicate& predicate, Value value) {
  const auto is_equal = [&](const Literal& literal) { return equals(literal, value); };
  const auto& literals = predicate.literals;
  bool result = false;
  switch (predicate.test) {
    case Test::Is:
    case Test::Any:
      result = std::any_of(literals.begin(), literals.end(), is_equal);
      break;
    case Test::None:
      result = std::none_of(literals.begin(), literals.end(), is_equal);
      break;
    case Test::Starts:
      result = value.is_string() && value.text().starts_with(std::get<std::string>(literals[0]));
      break;
    case Test::Ends:
      result = value.is_string() && value.text().ends_with(std::get<std::string>(literals[0]));
      break;
    case Test::All:
    case Test::Matches:
    case Test::Under:
    case Test::Less:
    case Test::AtMost:
    case Test::More:
    case Test::AtLeast:
    case Test::Missing:
    case Test::Lookup:
      break;
  }
  return result != predicate.is_negated;
}

bool is_supported(Test test) {
  return test == Test::Is || test == Test::Any || test == Test::None || test == Test::Starts ||
         test == Test::Ends;
}

}  // namespace

base::Result<JsonChecks> JsonChecks::bind(const std::vector<rule::Rule>& rules,
                                          const std::vector<bool>& is_on) {
  JsonChecks checks;
  for (std::size_t i = 0; i < rules.size(); ++i) {
    const auto* question = std::get_if<rule::JsonQuestion>(&rules[i].question);
    if (question == nullptr || !is_on[i]) continue;
    if (auto known = check_placeholders(rules[i], {"pointer", "value"}); !known) {
      return known.error();
    }
    for (const Predicate& predicate : question->where) {
      if (predicate.column == "value" && is_supported(predicate.test)) continue;
      return base::Error{.what =
                             "a json question knows 'value' with a literal, any, none, starts "
                             "or ends; more needs a table",
                         .path = rules[i].path,
                         .at = predicate.at};
    }
    checks.entries_.push_back({i, question});
  }
  return checks;
}

bool JsonChecks::reads(const project::File& file) const {
  return std::any_of(entries_.begin(), entries_.end(),
                     [&](const Entry& entry) { return examines(entry.rule, file); });
}

bool JsonChecks::examines(std::size_t index, const project::File& file) const {
  return std::any_of(entries_.begin(), entries_.end(), [&](const Entry& entry) {
    const auto& kinds = entry.question->kinds;
    return entry.rule == index &&
           std::find(kinds.begin(), kinds.end(), to_string(file.kind)) != kinds.end();
  });
}

void JsonChecks::search(facts::Document& document, std::vector<LocalMatch>& out) const {
  for (const Entry& entry : entries_) {
    if (!examines(entry.rule, document.file())) continue;
    for (const Found& found : find_all(document.data().root(), entry.question->pointer)) {
      const auto& where = entry.question->where;
      const bool is_hit = std::all_of(where.begin(), where.end(), [&](const Predicate& predicate) {
        return holds(predicate, found.value);
      });
      if (!is_hit) continue;
      out.push_back(
          {.rule = entry.rule,
           .span = found.value.span(),
           .key = found.pointer,
           .values = {{"pointer", found.pointer}, {"value", std::string(found.value.text())}}});
    }
  }
}

}  // namespace check
