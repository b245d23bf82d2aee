// SPDX-License-Identifier: MIT
// One DocType record of a JSON file while the readers of its parts look at it.
#pragma once

#include <functional>
#include <string_view>
#include <unordered_map>

#include "facts/document.h"
#include "facts/facts.h"

namespace facts {

struct DoctypeJson {
  Document& document;
  Facts& facts;
  syntax::Value json;
  std::string_view name;
  std::string_view app;                                        // package of the app that ships it
  std::unordered_map<std::string_view, syntax::Value> fields;  // the first of each name

  // What every row about this DocType has.
  void fill(Row& row, base::Span at, std::string_view key) const;
  [[nodiscard]] syntax::Value field(std::string_view fieldname) const;
  [[nodiscard]] std::string_view keep(syntax::Value text) const;
  [[nodiscard]] base::Place place(syntax::Value value) const;
  [[nodiscard]] Located<std::string_view> located(syntax::Value text) const;
  [[nodiscard]] Located<bool> flag(syntax::Value value) const;
};

// A file that breaks off says nothing about what it lacks: it gives no records.
void for_each_doctype(Document& document, Facts& facts,
                      const std::function<void(const DoctypeJson&)>& visit);

}  // namespace facts
