// SPDX-License-Identifier: MIT
#include "check/row_edits.h"

#include <optional>

#include "base/text.h"

namespace check {
namespace {

using facts::Column;
using facts::Row;
using facts::Table;

// Names inside {} of `text`.
std::vector<std::string_view> columns_in(std::string_view text) {
  std::vector<std::string_view> names;
  for (std::size_t open = text.find('{'); open != std::string_view::npos;
       open = text.find('{', open + 1)) {
    const std::size_t close = text.find('}', open);
    if (close == std::string_view::npos) break;
    names.push_back(text.substr(open + 1, close - open - 1));
  }
  return names;
}

// `text` with its columns filled in as they are; none when one is missing or no text.
std::optional<std::string> filled(const std::string& text, const Table& table, const Row& row) {
  std::string out = text;
  for (const std::string_view name : columns_in(text)) {
    const facts::Value value = table.find(name)->get(row);
    const auto* cell = std::get_if<std::string_view>(&value);
    if (cell == nullptr) return std::nullopt;
    out = base::replace_all(std::move(out), "{" + std::string(name) + "}", *cell);
  }
  return out;
}

base::Place place_of(const rule::EditRecipe& recipe, const Table& table, const Row& row) {
  if (recipe.at.empty()) return row.place();
  const Column& column = *table.find(recipe.at);
  const bool is_missing = std::holds_alternative<std::monostate>(column.get(row));
  return is_missing ? base::Place() : column.at(row);
}

}  // namespace

base::Result<RowEdits> RowEdits::bind(const rule::Rule& rule, const Table& table) {
  RowEdits edits;
  edits.rule_ = &rule;
  edits.table_ = &table;
  for (const rule::EditRecipe& recipe : rule.edits) {
    std::vector<std::string_view> columns = columns_in(recipe.text);
    if (!recipe.at.empty()) columns.push_back(recipe.at);
    for (const std::string_view name : columns) {
      if (table.find(name) != nullptr) continue;
      return base::Error{.what = "table '" + std::string(table.name) + "' has no column '" +
                                 std::string(name) + "', which 'edit' names",
                         .path = rule.path};
    }
  }
  auto where = Conjunction::bind(rule.edit_where, table, rule.path);
  if (!where) return where.error();
  edits.where_ = std::move(where.value());
  return edits;
}

std::vector<rule::Edit> RowEdits::of(Lookups& lookups, const Row& row) const {
  std::vector<rule::Edit> edits;
  if (rule_->edits.empty() || !where_.holds(lookups, row)) return edits;
  for (const rule::EditRecipe& recipe : rule_->edits) {
    const base::Place place = place_of(recipe, *table_, row);
    std::optional<std::string> text = filled(recipe.text, *table_, row);
    if (!place.known() || !text) return {};
    edits.push_back({place, std::move(*text)});
  }
  return edits;
}

}  // namespace check
