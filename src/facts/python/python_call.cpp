// SPDX-License-Identifier: MIT
// Calls: the constructors and methods that hooks.py files use to build lists and dicts. Any other
// function may do what it likes with the lists and dicts that it is given, and a function of the
// same file with those that its body names.
#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "facts/python/python_evaluator.h"

namespace facts {
namespace {

using syntax::Node;
using Names = std::span<const std::string_view>;

// Functions that change none of their arguments.
constexpr std::array<std::string_view, 18> kHarmless = {
    "len", "print", "str",  "int", "bool", "float", "isinstance", "sorted",     "any",
    "all", "range", "repr", "zip", "min",  "max",   "enumerate",  "issubclass", "getattr"};
// Methods of lists, dicts and texts that change nothing, or nothing but the order.
constexpr std::array<std::string_view, 9> kReading = {"get",   "keys", "values", "items",  "count",
                                                      "index", "sort", "copy",   "reverse"};

bool has(Names names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

PythonKind constructed(std::string_view name) {
  if (name == "list") return PythonKind::List;
  if (name == "tuple") return PythonKind::Tuple;
  if (name == "set" || name == "frozenset") return PythonKind::Set;
  return name == "dict" ? PythonKind::Dict : PythonKind::Unknown;
}

// The n-th positional argument, or a missing node.
Node argument(Node arguments, std::uint32_t n) {
  for (std::uint32_t i = 0; i < arguments.size(); ++i) {
    const Node item = arguments.child(i);
    if (item.is("comment") || item.is("keyword_argument")) continue;
    if (n-- == 0) return item;
  }
  return {};
}

}  // namespace

ValueId PythonEvaluator::call(Node node) {
  const Node function = node.field("function");
  const Node arguments = node.field("arguments");
  if (function.is("attribute")) return call_method(function, arguments, place(node));
  return call_function(function, arguments, place(node));
}

ValueId PythonEvaluator::call_function(Node function, Node arguments, base::Place place) {
  const std::string_view name = function.text();
  const bool is_ours = index_.contains(name);
  if (!is_ours && constructed(name) != PythonKind::Unknown) return build(name, arguments, place);
  if (!is_ours && has(kHarmless, name)) {
    mark_read(arguments);
    return store_.add({.place = place});
  }
  expression(function);
  const auto body = functions_.find(name);
  if (body != functions_.end()) poison_names(body->second);
  hand_over(arguments);
  return store_.add({.place = place});
}

// Evaluates the arguments and gives up on every list and dict among them.
void PythonEvaluator::hand_over(Node arguments) {
  for (std::uint32_t i = 0; i < arguments.size(); ++i) {
    const Node item = arguments.child(i);
    if (item.is("comment")) continue;
    const bool is_wrapped =
        item.is("keyword_argument") || item.is("list_splat") || item.is("dictionary_splat");
    if (!is_wrapped) {
      poison(expression(item));
    } else {
      poison_names(item);
    }
  }
}

// list(x), tuple(x), set(x), dict(x, a=1, **y).
ValueId PythonEvaluator::build(std::string_view type, Node arguments, base::Place place) {
  const PythonKind kind = constructed(type);
  const ValueId built = store_.add({.kind = kind, .place = place});
  if (built == kUnknownValue) return built;
  if (kind == PythonKind::Dict) {
    const unsigned outer = std::exchange(branch_depth_, 0U);
    update(built, arguments);
    branch_depth_ = outer;
    return built;
  }
  const Node source = argument(arguments, 0);
  if (!source) return built;
  const Elements from = elements(expression(source));
  PythonValue& list = store_[built];
  list.items = from.keys.empty() ? from.items : from.keys;
  list.is_partial = !from.is_whole;
  return built;
}

ValueId PythonEvaluator::call_method(Node attribute, Node arguments, base::Place place) {
  const Node receiver = attribute.field("object");
  const std::string_view method = attribute.field("attribute").text();
  const ValueId object = expression(receiver);
  const PythonKind kind = store_[object].kind;
  if (kind == PythonKind::Dict && method == "setdefault") return set_default(object, arguments);
  if (mutate(object, method, arguments)) return store_.add({.kind = PythonKind::None});
  if (store_[object].is_container() && method == "copy") return store_.add(store_[object]);
  if (kind == PythonKind::Text || (store_[object].is_container() && has(kReading, method))) {
    mark_read(arguments);
    return store_.add({.place = place});
  }
  poison(object);
  hand_over(arguments);
  return store_.add({.place = place});
}

// Carries out the methods that change a list or a dict; false for any other.
bool PythonEvaluator::mutate(ValueId object, std::string_view method, Node arguments) {
  const PythonKind kind = store_[object].kind;
  const Node first = argument(arguments, 0);
  if (kind == PythonKind::Dict && method == "update") {
    update(object, arguments);
    return true;
  }
  const bool is_list = kind == PythonKind::List;
  if ((is_list && method == "append") || (kind == PythonKind::Set && method == "add")) {
    const ValueId item = expression(first);
    PythonValue& list = store_[object];
    list.items.push_back(here(item));
    list.is_partial |= in_branch();
    return true;
  }
  if (is_list && method == "insert") {
    const ValueId item = expression(argument(arguments, 1));
    store_[object].items.push_back(here(item));
    store_[object].is_partial |= in_branch();
    return true;
  }
  if (!is_list || method != "extend") return false;
  const Elements from = elements(expression(first));
  extend(store_[object], from);
  return true;
}

ValueId PythonEvaluator::set_default(ValueId object, Node arguments) {
  const ValueId key = expression(argument(arguments, 0));
  const Node fallback = argument(arguments, 1);
  const ValueId value = fallback ? expression(fallback) : store_.add({.kind = PythonKind::None});
  if (store_[key].kind != PythonKind::Text) {
    store_[object].is_partial = true;
    return kUnknownValue;
  }
  const PythonValue& dict = store_[object];
  for (std::size_t i = 0; i < dict.keys.size(); ++i) {
    if (store_.is_equal(key, dict.keys[i])) return dict.items[i];
  }
  put(object, key, value);
  return store_[object].items.back();
}

void PythonEvaluator::update(ValueId object, Node arguments) {
  for (std::uint32_t i = 0; i < arguments.size(); ++i) {
    const Node item = arguments.child(i);
    if (item.is("comment")) continue;
    if (item.is("keyword_argument")) {
      const Node name = item.field("name");
      const ValueId key =
          store_.add({.kind = PythonKind::Text, .text = name.text(), .place = place(name)});
      put(object, key, expression(item.field("value")));
      continue;
    }
    const Elements from = elements(expression(item.is("dictionary_splat") ? item.child(0) : item));
    for (std::size_t k = 0; k < from.keys.size(); ++k) put(object, from.keys[k], from.items[k]);
    store_[object].is_partial |= !from.is_whole || from.keys.size() != from.items.size();
  }
}

}  // namespace facts
