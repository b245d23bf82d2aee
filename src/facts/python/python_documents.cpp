// SPDX-License-Identifier: MIT
#include "facts/python/python_documents.h"

#include <algorithm>
#include <array>

namespace facts {
namespace {

using syntax::Node;

constexpr std::array<std::string_view, 8> kGetters = {
    "frappe.get_doc",        "frappe.get_cached_doc",        "frappe.get_lazy_doc",
    "frappe.new_doc",        "frappe.get_last_doc",          "frappe.get_single",
    "frappe.client.get_doc", "frappe.model.document.get_doc"};
constexpr std::array<std::string_view, 4> kTables = {"frappe.qb.DocType", "frappe.qb.Table",
                                                     "frappe.query_builder.DocType",
                                                     "frappe.query_builder.Table"};

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

Subject of_call(Node call, const PythonFile& file) {
  const std::string path = file.scopes.path(call.field("function"));
  if (is_one_of(kGetters, path)) return {.doctype = doctype_of_getter(call, file)};
  if (!is_one_of(kTables, path)) return {};
  std::string_view table = file.values.text(Values::argument(call, 0)).value_or("");
  if (table.starts_with("tab")) table.remove_prefix(3);
  return {.doctype = table, .is_table = true};
}

// `self` in a method, or the first parameter of a function of the module.
Subject of_parameter(Node name, const Binding& binding, const PythonFile& file) {
  if (binding.index != 0) return {};
  std::size_t i = file.scopes.at(name.span().begin);
  while (i != 0 && file.scopes[i].names.count(name.text()) == 0) i = file.scopes[i].parent;
  const Scope& function = file.scopes[i];
  if (!function.is_function()) return {};
  const Scope& around = file.scopes[function.parent];
  base::Pool& pool = file.values.pool();
  if (around.is_class() && around.parent == 0) {
    if (name.text() != "self") return {};
    return {.via = pool.keep("class:" + std::string(around.path))};
  }
  if (function.parent != 0) return {};
  return {.via = pool.keep("handler:" + std::string(function.path))};
}

}  // namespace

std::string_view doctype_of_getter(Node call, const PythonFile& file) {
  const Node first = Values::argument(call, 0, "doctype");
  if (const auto name = file.values.text(first)) return *name;
  const Node member = file.values.member(first, "doctype");
  return member ? file.values.text(member).value_or("") : "";
}

Subject subject_of(Node expression, const PythonFile& file) {
  if (expression.is("identifier")) {
    const Binding* binding = file.scopes.find(expression);
    if (!binding || binding->count != 1) return {};
    if (binding->how == Bound::Parameter) return of_parameter(expression, *binding, file);
  }
  const Node value = file.values.resolve(expression);
  return value.is("call") ? of_call(value, file) : Subject();
}

}  // namespace facts
