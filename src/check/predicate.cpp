// SPDX-License-Identifier: MIT
#include "check/predicate.h"

#include <re2/re2.h>

#include <algorithm>
#include <optional>

#include "base/text.h"

namespace check {
namespace {

using facts::Column;
using facts::Row;
using facts::Table;
using facts::Value;
using rule::Literal;
using rule::Predicate;
using rule::Test;

bool is_under(std::string_view text, std::string_view prefix) {
  return text == prefix ||
         (text.starts_with(prefix) && text.size() > prefix.size() && text[prefix.size()] == '.');
}

bool compare(Test test, std::int64_t a, std::int64_t b) {
  switch (test) {
    case Test::Less:
      return a < b;
    case Test::AtMost:
      return a <= b;
    case Test::More:
      return a > b;
    case Test::AtLeast:
      return a >= b;
    case Test::Is:
    case Test::Any:
    case Test::None:
    case Test::All:
    case Test::Matches:
    case Test::Starts:
    case Test::Ends:
    case Test::Under:
    case Test::Missing:
    case Test::Lookup:
      break;
  }
  return false;
}

bool is_order(Test test) {
  return test == Test::Less || test == Test::AtMost || test == Test::More || test == Test::AtLeast;
}

bool is_textual(Test test) {
  return test == Test::Matches || test == Test::Starts || test == Test::Ends || test == Test::Under;
}

std::string names_of(const Table& table) {
  std::string names;
  for (const Column& column : table.columns) {
    names += (names.empty() ? "" : ", ") + std::string(column.name);
  }
  return names;
}

std::string unknown_column(const Table& table, std::string_view name) {
  std::vector<std::string_view> columns;
  for (const Column& column : table.columns) columns.push_back(column.name);
  const std::string_view close = base::nearest(name, columns);
  return "table '" + std::string(table.name) + "' has no column '" + std::string(name) + "'" +
         (close.empty() ? "; it has " + names_of(table)
                        : "; did you mean '" + std::string(close) + "'?");
}

bool fits(const Literal& literal, facts::Type type) {
  switch (type) {
    case facts::Type::Text:
    case facts::Type::List:
      return std::holds_alternative<std::string>(literal);
    case facts::Type::Int:
      return std::holds_alternative<std::int64_t>(literal);
    case facts::Type::Bool:
      return std::holds_alternative<bool>(literal);
  }
  return false;
}

}  // namespace

// One predicate with its column and what it compares with.
struct Conjunction::Term {
  const Predicate* predicate = nullptr;
  const Column* column = nullptr;  // null: a look-up
  const Column* outer = nullptr;   // "{column}" of the outer row instead of a literal
  std::unique_ptr<re2::RE2> pattern;
  const facts::Table* lookup_table = nullptr;
  Columns inner_keys;  // columns of the look-up's table that equal …
  Columns outer_keys;  // … these of the outer row
  Conjunction lookup_where;

  [[nodiscard]] bool holds_text(std::string_view text) const {
    const auto equals = [&](const Literal& l) { return std::get<std::string>(l) == text; };
    const auto& literals = predicate->literals;
    switch (predicate->test) {
      case Test::Is:
      case Test::Any:
      case Test::All:
        return std::any_of(literals.begin(), literals.end(), equals);
      case Test::None:
        return std::none_of(literals.begin(), literals.end(), equals);
      case Test::Matches:
        return re2::RE2::PartialMatch({text.data(), text.size()}, *pattern);
      case Test::Starts:
        return text.starts_with(std::get<std::string>(literals[0]));
      case Test::Ends:
        return text.ends_with(std::get<std::string>(literals[0]));
      case Test::Under:
        return is_under(text, std::get<std::string>(literals[0]));
      case Test::Less:
      case Test::AtMost:
      case Test::More:
      case Test::AtLeast:
      case Test::Missing:
      case Test::Lookup:
        break;
    }
    return false;
  }

  [[nodiscard]] bool holds_list(const facts::Texts& list) const {
    const auto has = [&](const Literal& l) {
      return std::find(list.begin(), list.end(), std::get<std::string>(l)) != list.end();
    };
    const auto& literals = predicate->literals;
    if (predicate->test == Test::All) return std::all_of(literals.begin(), literals.end(), has);
    if (predicate->test == Test::None) return std::none_of(literals.begin(), literals.end(), has);
    return std::any_of(list.begin(), list.end(),
                       [&](std::string_view item) { return holds_text(item); });
  }

  [[nodiscard]] bool holds_value(const Value& value) const {
    const Test test = predicate->test;
    const auto& literals = predicate->literals;
    if (const auto* text = std::get_if<std::string_view>(&value)) return holds_text(*text);
    if (const auto* list = std::get_if<const facts::Texts*>(&value)) return holds_list(**list);
    const auto is_equal = [&](const Literal& l) {
      if (const auto* number = std::get_if<std::int64_t>(&value)) {
        return std::get<std::int64_t>(l) == *number;
      }
      return std::get<bool>(l) == std::get<bool>(value);
    };
    if (is_order(test)) {
      return compare(test, std::get<std::int64_t>(value), std::get<std::int64_t>(literals[0]));
    }
    if (test == Test::None) return std::none_of(literals.begin(), literals.end(), is_equal);
    return std::any_of(literals.begin(), literals.end(), is_equal);
  }

  bool holds_lookup(Lookups& lookups, const Row& row) const {
    const bool is_found =
        lookups.any(*lookup_table, inner_keys, row, outer_keys,
                    [&](const Row& inner) { return lookup_where.holds(lookups, inner, &row); });
    return is_found == predicate->lookup[0].wanted;
  }

  // Equalities of the look-up's own condition become its keys.
  void take_keys() {
    std::vector<std::unique_ptr<Term>>& terms = lookup_where.terms_;
    const auto is_key = [](const auto& term) {
      return term->outer != nullptr && !term->predicate->is_negated &&
             term->predicate->test != Test::Missing;
    };
    for (const auto& term : terms) {
      if (!is_key(term)) continue;
      inner_keys.push_back(term->column);
      outer_keys.push_back(term->outer);
    }
    std::erase_if(terms, is_key);
  }

  bool holds(Lookups& lookups, const Row& row, const Row* outer_row) const {
    if (column == nullptr) return holds_lookup(lookups, row);
    const Value value = column->get(row);
    if (predicate->test == Test::Missing) {
      return std::holds_alternative<std::monostate>(value) ==
             std::get<bool>(predicate->literals[0]);
    }
    if (outer != nullptr) return (value == outer->get(*outer_row)) != predicate->is_negated;
    // A value that is not there satisfies nothing, not even a negation.
    if (std::holds_alternative<std::monostate>(value)) return false;
    return holds_value(value) != predicate->is_negated;
  }

  // Empty when the literals and the test suit the column.
  [[nodiscard]] std::string mistake() const {
    const Test test = predicate->test;
    if (test == Test::Missing) {
      return std::holds_alternative<bool>(predicate->literals[0]) ? ""
                                                                  : "'missing' is true or false";
    }
    for (const Literal& literal : predicate->literals) {
      if (!fits(literal, column->type)) {
        return "column '" + std::string(column->name) + "' is of type " +
               std::string(to_string(column->type));
      }
    }
    const bool is_number = column->type == facts::Type::Int;
    if (is_order(test) && !is_number) return "only numbers have an order";
    const bool is_text = column->type == facts::Type::Text || column->type == facts::Type::List;
    if (is_textual(test) && !is_text) return "only texts have a beginning, an end and patterns";
    if (pattern && !pattern->ok()) return "bad regular expression: " + pattern->error();
    return {};
  }
};

Conjunction::Conjunction() = default;
Conjunction::Conjunction(Conjunction&&) noexcept = default;
Conjunction& Conjunction::operator=(Conjunction&&) noexcept = default;
Conjunction::~Conjunction() = default;

base::Result<Conjunction> Conjunction::bind(const std::vector<Predicate>& predicates,
                                            const Table& table, const std::string& rule_path,
                                            const Table* outer) {
  Conjunction all;
  for (const Predicate& predicate : predicates) {
    const auto fail = [&](std::string what) {
      return base::Error{.what = std::move(what), .path = rule_path, .at = predicate.at};
    };
    auto term = std::make_unique<Term>();
    term->predicate = &predicate;
    if (predicate.test == Test::Lookup) {
      const rule::Lookup& lookup = predicate.lookup[0];
      term->lookup_table = facts::find_table(lookup.over);
      if (term->lookup_table == nullptr) return fail("no table '" + lookup.over + "'");
      auto where = bind(lookup.where, *term->lookup_table, rule_path, &table);
      if (!where) return where.error();
      term->lookup_where = std::move(where.value());
      term->take_keys();
      all.terms_.push_back(std::move(term));
      continue;
    }
    term->column = table.find(predicate.column);
    if (term->column == nullptr) return fail(unknown_column(table, predicate.column));
    const auto* text =
        predicate.literals.empty() ? nullptr : std::get_if<std::string>(&predicate.literals[0]);
    if (outer != nullptr && text != nullptr && text->starts_with('{') && text->ends_with('}')) {
      term->outer = outer->find(std::string_view(*text).substr(1, text->size() - 2));
      if (term->outer == nullptr) return fail(unknown_column(*outer, *text));
    } else {
      if (predicate.test == Test::Matches && text != nullptr) {
        term->pattern = std::make_unique<re2::RE2>(*text, re2::RE2::Quiet);
      }
      if (std::string mistake = term->mistake(); !mistake.empty()) return fail(std::move(mistake));
    }
    all.terms_.push_back(std::move(term));
  }
  return all;
}

bool Conjunction::holds(Lookups& lookups, const Row& row, const Row* outer) const {
  return std::all_of(terms_.begin(), terms_.end(),
                     [&](const auto& term) { return term->holds(lookups, row, outer); });
}

std::vector<std::string_view> Conjunction::matched(std::string_view column, const Row& row) const {
  std::vector<std::string_view> items;
  for (const auto& term : terms_) {
    if (term->column == nullptr || term->column->name != column) continue;
    const Value value = term->column->get(row);
    if (const auto* list = std::get_if<const facts::Texts*>(&value)) {
      for (const std::string_view item : **list) {
        if (term->holds_text(item)) items.push_back(item);
      }
    }
  }
  return items;
}

std::vector<std::string_view> Conjunction::tables() const {
  std::vector<std::string_view> names;
  for (const auto& term : terms_) {
    if (term->lookup_table != nullptr) names.push_back(term->lookup_table->name);
  }
  return names;
}

}  // namespace check
