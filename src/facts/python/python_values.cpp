// SPDX-License-Identifier: MIT
#include "facts/python/python_values.h"

#include <algorithm>

namespace facts {
namespace {

using syntax::Cursor;
using syntax::Node;

constexpr int kHops = 8;

bool is_text(Node node) {
  return node.is("string") || node.is("concatenated_string");
}

bool is_sequence(Node node) {
  return node.is("list") || node.is("tuple") || node.is("set");
}

bool is_plus(Node node) {
  return node.is("binary_operator") && base::slice(node.bytes(), {node.field("left").span().end,
                                                                  node.field("right").span().begin})
                                               .find('+') != std::string_view::npos;
}

// The operands of a + b + c, left to right.
std::vector<Node> operands(Node sum) {
  std::vector<Node> parts;
  for (; is_plus(sum); sum = sum.field("left")) parts.push_back(sum.field("right"));
  parts.push_back(sum);
  std::reverse(parts.begin(), parts.end());
  return parts;
}

// An f-string, or strings side by side, with '*' for each interpolation.
std::string string_glob(Node string) {
  std::string glob;
  for (Cursor at(string); at; at.next()) {
    const Node node = at.node();
    if (node.is("string_content")) glob += node.text();
    if (node.is("interpolation")) glob += '*';
    if (node.is("string_content") || node.is("interpolation")) at.skip();
  }
  return glob;
}

}  // namespace

std::vector<Node> members(Node list) {
  std::vector<Node> all;
  if (!list) return all;
  Cursor at(list);
  for (at.next(); at; at.next()) {
    if (!at.node().is("comment")) all.push_back(at.node());
    at.skip();
  }
  return all;
}

Node Values::resolve(Node expression) const {
  for (int hop = 0; hop < kHops; ++hop) {
    if (expression.is("parenthesized_expression")) {
      expression = expression.child(0);
      continue;
    }
    if (!expression.is("identifier")) return expression;
    const Binding* binding = scopes_.find(expression);
    if (!binding || binding->count != 1 || binding->how != Bound::Assigned) return expression;
    expression = binding->value;
  }
  return {};
}

std::optional<std::string_view> Values::text(Node expression) const {
  const Node node = resolve(expression);
  if (is_text(node)) {
    const syntax::PythonText said = syntax::python_text(node, pool_);
    return said.ok ? std::optional(said.value) : std::nullopt;
  }
  if (!is_plus(node)) return std::nullopt;
  std::string sum;
  for (const Node part : operands(node)) {
    const Node leaf = resolve(part);
    if (!is_text(leaf)) return std::nullopt;
    const syntax::PythonText said = syntax::python_text(leaf, pool_);
    if (!said.ok) return std::nullopt;
    sum += said.value;
  }
  return pool_.keep(sum);
}

std::string Values::glob(Node expression) const {
  std::string glob;
  for (const Node part : operands(resolve(expression))) {
    const Node leaf = resolve(part);
    glob += is_text(leaf) ? string_glob(leaf) : "*";
  }
  return glob;
}

std::vector<Said> Values::texts(Node expression) const {
  std::vector<Said> all;
  const auto add = [&](Node node) {
    if (const auto said = text(node)) all.push_back({*said, node});
  };
  add(expression);
  if (!all.empty()) return all;
  for (const Node part : operands(resolve(expression))) {
    const Node list = resolve(part);
    if (!is_sequence(list)) {
      add(part);
      continue;
    }
    for (const Node item : members(list)) add(item);
  }
  return all;
}

std::vector<Pair> Values::pairs(Node expression) const {
  const Node node = resolve(expression);
  std::vector<Pair> all;
  if (node.is("dictionary")) {
    for (const Node one : members(node)) {
      if (!one.is("pair")) continue;
      const Node key = one.field("key");
      all.push_back({{text(key).value_or(std::string_view()), key}, one.field("value")});
    }
    return all;
  }
  const Node function = node.field("function");
  if (!node.is("call") || !(function.text() == "dict" || function.text() == "frappe._dict")) {
    return all;
  }
  for (const Node one : members(node.field("arguments"))) {
    if (!one.is("keyword_argument")) continue;
    const Node key = one.field("name");
    all.push_back({{key.text(), key}, one.field("value")});
  }
  return all;
}

Node Values::member(Node dict, std::string_view key) const {
  Node found;
  for (const Pair& pair : pairs(dict)) {
    if (pair.key.text == key) found = pair.value;
  }
  return found;
}

Node Values::argument(Node call, std::size_t n, std::string_view name) {
  std::size_t position = 0;
  for (const Node one : members(call.field("arguments"))) {
    if (one.is("keyword_argument")) {
      if (!name.empty() && one.field("name").text() == name) return one.field("value");
      continue;
    }
    if (one.is("list_splat") || one.is("dictionary_splat")) position += 100;  // unknown from here
    if (position++ == n) return one;
  }
  return {};
}

}  // namespace facts
