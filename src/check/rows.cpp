// SPDX-License-Identifier: MIT
#include "check/rows.h"

#include "base/text.h"

namespace check {
namespace {

using facts::Column;
using facts::Row;
using facts::Value;

constexpr std::string_view kMatched = ".matched";

std::string in_words(const Value& value) {
  if (const auto* text = std::get_if<std::string_view>(&value)) return std::string(*text);
  if (const auto* number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
  if (const auto* flag = std::get_if<bool>(&value)) return *flag ? "true" : "false";
  if (const auto* list = std::get_if<const facts::Texts*>(&value)) return base::join(**list, " ");
  return {};
}

std::string_view column_name(std::string_view placeholder) {
  if (placeholder.ends_with(kMatched)) placeholder.remove_suffix(kMatched.size());
  return placeholder;
}

}  // namespace

base::Result<RowsCheck> RowsCheck::bind(const rule::Rule& rule) {
  const auto& question = std::get<rule::RowsQuestion>(rule.question);
  const auto fail = [&](std::string what) {
    return base::Error{.what = std::move(what), .path = rule.path};
  };
  RowsCheck check;
  check.table_ = facts::find_table(question.over);
  if (check.table_ == nullptr) return fail("no table '" + question.over + "'");
  const facts::Table& table = *check.table_;
  auto where = Conjunction::bind(question.where, table, rule.path);
  if (!where) return where.error();
  auto unless = Conjunction::bind(question.unless, table, rule.path);
  if (!unless) return unless.error();
  check.where_ = std::move(where.value());
  check.unless_ = std::move(unless.value());
  check.has_unless_ = !question.unless.empty();
  std::vector<std::string> columns = rule.placeholders();
  for (const std::string& name : {question.at, question.also}) {
    if (!name.empty()) columns.push_back(name);
  }
  for (const std::string& name : columns) {
    if (table.find(column_name(name)) == nullptr) {
      return fail("table '" + question.over + "' has no column '" + name + "'");
    }
  }
  check.at_ = table.find(question.at);
  check.also_ = table.find(question.also);
  check.also_label_ = question.also_label;
  auto edits = RowEdits::bind(rule, table);
  if (!edits) return edits.error();
  check.edits_ = std::move(edits.value());
  return check;
}

std::string RowsCheck::text_of(const std::string& name, const Row& row) const {
  const std::string_view column = column_name(name);
  if (column != name) return base::join(where_.matched(column, row), " ");
  return in_words(table_->find(column)->get(row));
}

void RowsCheck::report(Lookups& lookups, const Row& row, Collector& out) const {
  Findings::Values values;
  for (const std::string& name : out.names()) values.emplace_back(name, text_of(name, row));
  std::vector<rule::Related> related;
  const base::Place at = at_ != nullptr ? at_->at(row) : row.place();
  if (also_ != nullptr) {
    const base::Place place = also_->at(row);
    const bool says_more = place.known() && place != at && place != row.place();
    if (says_more) related.push_back({.place = place, .label = also_label_});
  }
  out.add(at, row.key, values, std::move(related));
  out.findings.back().edits = edits_.of(lookups, row);
}

void RowsCheck::run(const facts::Facts& facts, Collector& out) const {
  Lookups lookups(facts);
  const std::size_t n = facts.size(*table_);
  for (std::size_t i = 0; i < n; ++i) {
    const Row& row = facts.row(*table_, i);
    out.examined(row.place());
    if (!where_.holds(lookups, row)) continue;
    if (has_unless_ && unless_.holds(lookups, row)) continue;
    report(lookups, row, out);
  }
}

std::vector<std::string_view> RowsCheck::tables() const {
  std::vector<std::string_view> names = where_.tables();
  for (const std::string_view name : unless_.tables()) names.push_back(name);
  names.push_back(table_->name);
  return names;
}

}  // namespace check
