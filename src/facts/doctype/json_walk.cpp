// SPDX-License-Identifier: MIT
#include "facts/doctype/json_walk.h"

#include <algorithm>
#include <vector>

namespace facts {

void for_each_object(syntax::Value top, const std::function<void(syntax::Value)>& visit) {
  std::vector<syntax::Value> open = {top};
  while (!open.empty()) {
    const syntax::Value value = open.back();
    open.pop_back();
    if (value.is_object()) visit(value);
    const std::size_t first = open.size();
    for (syntax::Value child = value.first(); child; child = child.next()) {
      if (child.is_object() || child.is_array()) open.push_back(child);
    }
    std::reverse(open.begin() + static_cast<std::ptrdiff_t>(first), open.end());
  }
}

bool breaks_off(const syntax::DataTree& tree) {
  const base::Span mark = {0, 3};
  return std::any_of(tree.problems().begin(), tree.problems().end(),
                     [&](const syntax::Problem& one) { return one.span != mark; });
}

bool is_site_dump(syntax::Value root) {
  const auto is_dumped = [&](std::string_view kind) {
    const syntax::Value row = root[kind].first();
    return row["is_system_generated"] && !row["doctype"] && !row["name"];
  };
  return is_dumped("Custom Field") || is_dumped("Property Setter");
}

std::string_view how_declared(project::Kind kind) {
  if (kind == project::Kind::FixtureJson) return "fixture";
  if (kind == project::Kind::CustomizeJson) return "customize export";
  return "json data";
}

}  // namespace facts
