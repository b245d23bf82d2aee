// SPDX-License-Identifier: MIT
// Expressions. Whatever is not folded here is unknown, and whatever it may have changed as well.
#include <algorithm>
#include <utility>

#include "base/text.h"
#include "facts/python/python_evaluator.h"

namespace facts {
namespace {

using syntax::Node;

// Deeper nesting than any person writes; keeps the stack small on hostile input.
constexpr unsigned kMaxDepth = 48;

Node unwrap(Node node) {
  while (node.is("parenthesized_expression")) {
    Node inner = node.child(0);
    while (inner.is("comment")) inner = inner.next();
    node = inner;
  }
  return node;
}

bool has_call(Node node) {
  for (syntax::Cursor at(node); at; at.next()) {
    if (at.node().is("call")) return true;
  }
  return false;
}

// A plain scalar of the source: its kind, or Unknown.
PythonKind scalar(std::string_view kind) {
  if (kind == "integer" || kind == "float") return PythonKind::Number;
  if (kind == "true" || kind == "false") return PythonKind::Bool;
  return kind == "none" ? PythonKind::None : PythonKind::Unknown;
}

}  // namespace

ValueId PythonEvaluator::expression(Node node) {
  node = unwrap(node);
  if (!node || depth_ >= kMaxDepth) return kUnknownValue;
  ++depth_;
  const ValueId value = composite(node);
  --depth_;
  return value;
}

ValueId PythonEvaluator::composite(Node node) {
  const std::string_view kind = node.kind();
  if (kind == "string" || kind == "concatenated_string") return text(node);
  if (kind == "identifier") return name(node);
  if (kind == "list") return sequence(node, PythonKind::List);
  if (kind == "tuple" || kind == "expression_list") return sequence(node, PythonKind::Tuple);
  if (kind == "set") return sequence(node, PythonKind::Set);
  if (kind == "dictionary") return dict(node);
  if (kind == "binary_operator") return binary(node);
  if (kind == "subscript") return subscript(node);
  if (kind == "conditional_expression") return conditional_expression(node);
  if (kind == "call") return call(node);
  if (kind == "assignment") return assignment(node);
  const PythonKind plain = scalar(kind);
  if (plain != PythonKind::Unknown) {
    return store_.add({.kind = plain, .text = node.text(), .place = place(node)});
  }
  if (kind == "lambda") {
    mark_read(node);
    return store_.add({.kind = PythonKind::Object, .place = place(node)});
  }
  if (has_call(node)) poison_names(node);
  mark_read(node);
  return store_.add({.place = place(node)});
}

ValueId PythonEvaluator::name(Node node) {
  mark_read(node);
  const PythonName* bound = find(node.text());
  return bound ? bound->value : kUnknownValue;
}

ValueId PythonEvaluator::text(Node node) {
  PythonValue value = {.place = place(node)};
  std::string folded;
  bool is_known = true;
  if (node.is("string")) {
    is_known = fold_text(node, folded);
  } else {
    value.is_joined = true;
    for (std::uint32_t i = 0; i < node.size() && is_known; ++i) {
      if (node.child(i).is("string")) is_known = fold_text(node.child(i), folded);
    }
  }
  if (is_known) {
    value.kind = PythonKind::Text;
    value.text = pool_.keep(folded);
  } else {
    mark_read(node);
  }
  return store_.add(std::move(value));
}

// Appends the text of one string literal; false when a part of it is not known.
bool PythonEvaluator::fold_text(Node string, std::string& folded) {
  const syntax::PythonText plain = syntax::python_text(string, pool_);
  if (plain.ok) {
    folded += plain.value;
    return true;
  }
  for (std::uint32_t i = 0; i < string.size(); ++i) {
    const Node part = string.child(i);
    if (part.is("string_content")) {
      // Escapes inside f-strings are too rare to decode.
      if (base::contains(part.text(), "\\")) return false;
      folded +=
          base::replace_all(base::replace_all(std::string(part.text()), "{{", "{"), "}}", "}");
    } else if (part.is("interpolation")) {
      if (part.size() != 1) return false;  // conversion or format
      const PythonValue& value = store_[expression(part.child(0))];
      if (value.kind != PythonKind::Text || value.is_conditional) return false;
      folded += value.text;
    } else if (!part.is("string_start") && !part.is("string_end")) {
      return false;
    }
  }
  constexpr std::size_t kMaxText = 64 * 1024;
  return folded.size() <= kMaxText && store_.spend(folded.size() / 64);
}

PythonEvaluator::Elements PythonEvaluator::elements(ValueId id) {
  const PythonValue& value = store_[id];
  if (value.is_container()) {
    if (!store_.spend(value.items.size())) return {.items = {}, .keys = {}, .is_whole = false};
    return {.items = value.items, .keys = value.keys, .is_whole = !value.is_partial};
  }
  Elements all = {.items = {}, .keys = {}, .is_whole = false};
  if (value.kind != PythonKind::Either) return all;
  for (const ValueId side : value.items) {
    const PythonValue& one = store_[side];
    if (!one.is_container() || !store_.spend(one.items.size())) continue;
    if (!all.items.empty() && all.keys.empty() != one.keys.empty()) continue;  // dict or list
    for (const ValueId item : one.items) all.items.push_back(conditional(item));
    all.keys.insert(all.keys.end(), one.keys.begin(), one.keys.end());
  }
  return all;
}

void PythonEvaluator::extend(PythonValue& to, const Elements& from) {
  const std::vector<ValueId>& items = from.keys.empty() ? from.items : from.keys;
  for (const ValueId item : items) to.items.push_back(here(item));
  to.is_partial |= !from.is_whole || in_branch();
}

ValueId PythonEvaluator::sequence(Node node, PythonKind kind) {
  PythonValue list = {.kind = kind, .place = place(node)};
  for (std::uint32_t i = 0; i < node.size(); ++i) {
    const Node item = node.child(i);
    if (item.is("comment")) continue;
    if (item.is("list_splat")) {
      const Elements from = elements(expression(item.child(0)));
      const std::vector<ValueId>& items = from.keys.empty() ? from.items : from.keys;
      list.items.insert(list.items.end(), items.begin(), items.end());
      list.is_partial |= !from.is_whole;
    } else {
      list.items.push_back(expression(item));
    }
  }
  return store_.add(std::move(list));
}

ValueId PythonEvaluator::dict(Node node) {
  PythonValue value = {.kind = PythonKind::Dict, .place = place(node)};
  const ValueId dict = store_.add(std::move(value));
  if (dict == kUnknownValue) return dict;
  // A display inside a branch is conditional as a whole, not entry by entry.
  const unsigned outer = std::exchange(branch_depth_, 0U);
  for (std::uint32_t i = 0; i < node.size(); ++i) {
    const Node item = node.child(i);
    if (item.is("pair")) {
      const ValueId key = expression(item.field("key"));
      const ValueId entry = expression(item.field("value"));
      note_duplicate(store_[dict], key, entry);
      put(dict, key, entry);
    } else if (item.is("dictionary_splat")) {
      const Elements from = elements(expression(item.child(0)));
      for (std::size_t k = 0; k < from.keys.size(); ++k) put(dict, from.keys[k], from.items[k]);
      store_[dict].is_partial |= !from.is_whole;
    }
  }
  branch_depth_ = outer;
  return dict;
}

void PythonEvaluator::note_duplicate(const PythonValue& dict, ValueId key, ValueId value) {
  if (store_[key].kind != PythonKind::Text) return;
  for (std::size_t i = 0; i < dict.keys.size(); ++i) {
    if (!store_.is_equal(key, dict.keys[i])) continue;
    module_.duplicates.push_back({.key = store_[key].text,
                                  .place = store_[key].place,
                                  .previous = store_[dict.keys[i]].place,
                                  .is_same = store_.is_equal(value, dict.items[i])});
    return;
  }
}

// Sets an entry as Python does: an equal key keeps its slot and takes the new value.
void PythonEvaluator::put(ValueId dict, ValueId key, ValueId value) {
  PythonValue& target = store_[dict];
  if (!store_.spend(1 + target.keys.size() / 32)) return poison(dict);
  for (std::size_t i = 0; i < target.keys.size(); ++i) {
    if (!store_.is_equal(key, target.keys[i])) continue;
    target.keys[i] = key;
    target.items[i] = in_branch() ? either(target.items[i], value) : value;
    return;
  }
  const PythonKind kind = store_[key].kind;
  target.is_partial |= in_branch() || kind == PythonKind::Unknown || kind == PythonKind::Either;
  target.keys.push_back(key);
  target.items.push_back(here(value));
}

ValueId PythonEvaluator::binary(Node node) {
  const ValueId left = expression(node.field("left"));
  const ValueId right = expression(node.field("right"));
  const std::string_view sign = node.field("operator").text();
  if (sign == "+") return add(left, right, place(node));
  if (sign != "|" || store_[left].kind != PythonKind::Dict) {
    return store_.add({.place = place(node)});
  }
  PythonValue merged = {.kind = PythonKind::Dict, .place = place(node)};
  const ValueId dict = store_.add(std::move(merged));
  if (dict == kUnknownValue) return dict;
  for (const ValueId side : {left, right}) {
    const Elements from = elements(side);
    for (std::size_t i = 0; i < from.keys.size(); ++i) put(dict, from.keys[i], from.items[i]);
    store_[dict].is_partial |= !from.is_whole;
  }
  return dict;
}

// Concatenation; one unknown side leaves a list partial.
ValueId PythonEvaluator::add(ValueId left, ValueId right, base::Place place) {
  const PythonValue& a = store_[left];
  const PythonValue& b = store_[right];
  if (a.kind == PythonKind::Text && b.kind == PythonKind::Text) {
    if (!store_.spend((a.text.size() + b.text.size()) / 64)) return kUnknownValue;
    const std::string both = std::string(a.text) + std::string(b.text);
    PythonValue text = {.kind = PythonKind::Text, .text = pool_.keep(both), .place = b.place};
    text.is_conditional = a.is_conditional || b.is_conditional;
    return store_.add(std::move(text));
  }
  const PythonKind kind =
      a.kind == PythonKind::List || a.kind == PythonKind::Tuple ? a.kind : b.kind;
  if (kind != PythonKind::List && kind != PythonKind::Tuple) return store_.add({.place = place});
  PythonValue list = {.kind = kind, .place = place};
  for (const ValueId side : {left, right}) {
    const Elements from = elements(side);
    list.items.insert(list.items.end(), from.items.begin(), from.items.end());
    list.is_partial |= !from.is_whole;
  }
  return store_.add(std::move(list));
}

ValueId PythonEvaluator::subscript(Node node) {
  const ValueId container = expression(node.field("value"));
  const ValueId index = expression(node.field("subscript"));
  return element(container, index);
}

ValueId PythonEvaluator::element(ValueId container, ValueId index) {
  const PythonValue& from = store_[container];
  const PythonValue& at = store_[index];
  if (from.kind == PythonKind::Dict && at.kind == PythonKind::Text) {
    return store_.find(container, at.text);
  }
  const bool is_row = from.kind == PythonKind::List || from.kind == PythonKind::Tuple;
  if (!is_row || from.is_partial || at.kind != PythonKind::Number || at.text.size() > 4) {
    return kUnknownValue;
  }
  std::size_t position = 0;
  for (const char c : at.text) {
    if (c < '0' || c > '9') return kUnknownValue;
    position = position * 10 + static_cast<std::size_t>(c - '0');
  }
  return position < from.items.size() ? from.items[position] : kUnknownValue;
}

ValueId PythonEvaluator::conditional_expression(Node node) {
  std::vector<Node> parts;  // value, condition, other value
  for (std::uint32_t i = 0; i < node.size(); ++i) {
    if (!node.child(i).is("comment")) parts.push_back(node.child(i));
  }
  if (parts.size() != 3) return kUnknownValue;
  expression(parts[1]);
  const ValueId yes = expression(parts[0]);
  return either(yes, expression(parts[2]));
}

}  // namespace facts
