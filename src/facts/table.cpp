// SPDX-License-Identifier: MIT
#include "facts/table.h"

#include <algorithm>

#include "base/text.h"

namespace facts {
namespace {

std::string print_list(const Texts& list) {
  std::string json = "[";
  for (const std::string_view item : list) {
    if (json.size() > 1) json += ",";
    json += base::json_quoted(item);
  }
  return json + "]";
}

struct Printer {
  std::string operator()(std::monostate) const { return "null"; }
  std::string operator()(std::string_view text) const { return base::json_quoted(text); }
  std::string operator()(std::int64_t number) const { return std::to_string(number); }
  std::string operator()(bool flag) const { return flag ? "true" : "false"; }
  std::string operator()(const Texts* list) const { return print_list(*list); }
};

}  // namespace

std::string_view to_string(Type type) {
  switch (type) {
    case Type::Text:
      return "text";
    case Type::Int:
      return "int";
    case Type::Bool:
      return "bool";
    case Type::List:
      return "list";
  }
  return "";
}

const Column* Table::find(std::string_view column) const {
  const auto found = std::find_if(columns.begin(), columns.end(),
                                  [&](const Column& c) { return c.name == column; });
  return found == columns.end() ? nullptr : &*found;
}

std::string print(const Value& value) {
  return std::visit(Printer(), value);
}

std::string print(const Table& table, const Row& row) {
  std::string json =
      "{\"table\":" + base::json_quoted(table.name) + ",\"key\":" + base::json_quoted(row.key);
  for (const Column& column : table.columns) {
    const Value value = column.get(row);
    if (std::holds_alternative<std::monostate>(value)) continue;
    json += "," + base::json_quoted(column.name) + ":" + print(value);
  }
  return json + "}";
}

}  // namespace facts
