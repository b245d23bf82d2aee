// SPDX-License-Identifier: MIT
// Statements. A name bound on one path of a branch is one of two values afterwards; loops are not
// unrolled: what they touch is unknown.
#include "facts/python/python_eval.h"

#include <algorithm>

#include "facts/python/python_evaluator.h"
#include "facts/python/python_symbols.h"

namespace facts {
namespace {

using syntax::Node;

// Blocks deeper than this are not read; nobody nests module-level code so far.
constexpr unsigned kMaxBlocks = 40;

bool is_branch(std::string_view kind) {
  return kind == "if_statement" || kind == "try_statement" || kind == "with_statement" ||
         kind == "match_statement";
}

bool is_block_owner(std::string_view kind) {
  return kind == "block" || kind == "elif_clause" || kind == "else_clause" ||
         kind == "except_clause" || kind == "except_group_clause" || kind == "finally_clause" ||
         kind == "case_clause";
}

// Calls that reach a module's names behind our back. Functions of hooks.py count as if they ran.
bool has_hidden_names(Node root) {
  for (syntax::Cursor at(root); at; at.next()) {
    if (at.node().is("call") && makes_names(at.node(), false)) return true;
  }
  return false;
}

}  // namespace

const PythonName* PythonModule::find(std::string_view name) const {
  const auto found =
      std::find_if(names.begin(), names.end(), [&](const PythonName& n) { return n.name == name; });
  return found == names.end() ? nullptr : &*found;
}

PythonModule evaluate_python(Node root, base::FileId file, PythonStore& store, base::Pool& pool,
                             const PythonImporter& importer) {
  return PythonEvaluator(file, store, pool, importer).run(root);
}

PythonModule PythonEvaluator::run(Node root) {
  module_.is_opaque = root.has_error() || has_hidden_names(root);
  for (std::uint32_t i = 0; i < root.size(); ++i) statement(root.child(i));
  return std::move(module_);
}

void PythonEvaluator::statement(Node node) {
  const std::string_view kind = node.kind();
  if (kind == "expression_statement") return expression_statement(node);
  if (kind == "import_statement") return import_names(node);
  if (kind == "import_from_statement") return import_from(node);
  if (is_branch(kind)) return branches(node);
  if (kind == "for_statement" || kind == "while_statement") return loop(node);
  if (kind == "function_definition" || kind == "class_definition" ||
      kind == "decorated_definition") {
    return define(node);
  }
  if (kind == "delete_statement") return forget(node);
  mark_read(node);
}

void PythonEvaluator::block(Node node) {
  if (depth_ >= kMaxBlocks) return poison_names(node);
  ++depth_;
  for (std::uint32_t i = 0; i < node.size(); ++i) {
    const Node child = node.child(i);
    if (is_block_owner(child.kind())) {
      block(child);
    } else if (node.is("block")) {
      statement(child);
    } else if (child.is("with_clause")) {
      poison_names(child);
    } else {
      mark_read(child);
    }
  }
  --depth_;
}

void PythonEvaluator::branches(Node node) {
  ++branch_depth_;
  block(node);
  --branch_depth_;
}

void PythonEvaluator::loop(Node node) {
  ++branch_depth_;
  mark_read(node.field("right"));
  if (const Node target = node.field("left")) assign(target, kUnknownValue);
  const Node body = node.field("body");
  poison_names(body);
  for (syntax::Cursor at(body); at; at.next()) {
    const Node inner = at.node();
    if (inner.is("assignment") || inner.is("augmented_assignment")) {
      if (inner.field("left").is("identifier")) assign(inner.field("left"), kUnknownValue);
    }
  }
  --branch_depth_;
}

void PythonEvaluator::expression_statement(Node node) {
  for (std::uint32_t i = 0; i < node.size(); ++i) {
    const Node child = node.child(i);
    if (child.is("assignment")) {
      assignment(child);
    } else if (child.is("augmented_assignment")) {
      augmented(child);
    } else {
      expression(child);
    }
  }
}

// `a = b = [...]` is an assignment whose right side is one.
ValueId PythonEvaluator::assignment(Node node) {
  std::vector<Node> targets;
  Node right = node;
  while (right.is("assignment")) {
    targets.push_back(right.field("left"));
    right = right.field("right");
  }
  if (!right) return kUnknownValue;  // a mere annotation
  const ValueId value = expression(right);
  for (const Node target : targets) assign(target, value);
  return value;
}

void PythonEvaluator::augmented(Node node) {
  const Node target = node.field("left");
  const ValueId old = expression(target);
  const ValueId right = expression(node.field("right"));
  const std::string_view sign = node.field("operator").text();
  const PythonKind kind = store_[old].kind;
  if (sign == "+=" && kind == PythonKind::List) {
    PythonValue& list = store_[old];
    return extend(list, elements(right));
  }
  if (sign == "|=" && kind == PythonKind::Dict) {
    const Elements from = elements(right);
    for (std::size_t i = 0; i < from.keys.size(); ++i) put(old, from.keys[i], from.items[i]);
    store_[old].is_partial |= !from.is_whole;
    return;
  }
  assign(target, sign == "+=" ? add(old, right, place(node)) : kUnknownValue);
}

void PythonEvaluator::assign(Node target, ValueId value) {
  if (target.is("identifier")) return bind(target.text(), value, place(target), true);
  if (target.is("subscript")) return assign_item(target, value);
  if (target.is("pattern_list") || target.is("tuple_pattern") || target.is("list_pattern")) {
    return unpack(target, value);
  }
  mark_read(target);
}

void PythonEvaluator::assign_item(Node target, ValueId value) {
  const ValueId object = expression(target.field("value"));
  const ValueId index = expression(target.field("subscript"));
  if (store_[object].kind != PythonKind::Dict) return poison(object);
  put(object, index, value);
}

void PythonEvaluator::unpack(Node targets, ValueId value) {
  const Elements from = elements(value);
  const bool fits = from.is_whole && from.items.size() == targets.size();
  if (++depth_ < kMaxBlocks) {
    for (std::uint32_t i = 0; i < targets.size(); ++i) {
      assign(targets.child(i), fits ? from.items[i] : kUnknownValue);
    }
  }
  --depth_;
}

void PythonEvaluator::import_names(Node node) {
  for (std::uint32_t i = 0; i < node.size(); ++i) {
    const Node item = node.child(i);
    const bool has_alias = item.is("aliased_import");
    const Node bound = has_alias ? item.field("alias") : item.child(0);
    const ValueId module = store_.add({.kind = PythonKind::Object, .place = place(item)});
    if (bound) bind(bound.text(), module, place(item), false);
  }
}

void PythonEvaluator::import_from(Node node) {
  const Node from = node.field("module_name");
  PythonImport import = {.module = from.text()};
  while (import.module.starts_with('.')) {
    import.module.remove_prefix(1);
    ++import.dots;
  }
  const PythonImported found = importer_ ? importer_(import) : PythonImported();
  if (found.is_absent) return;  // ImportError: nothing is bound
  const PythonModule* module = found.module;
  for (std::uint32_t i = 0; i < node.size(); ++i) {
    const Node item = node.child(i);
    if (item == from) continue;
    if (item.is("wildcard_import")) {
      // What is not in reach may rebind any name: the known ones still stand in all likelihood,
      // but a hook that the star replaces would be reported for the wrong value.
      if (module == nullptr || module->is_opaque) {
        for (const PythonName& bound : module_.names) poison(bound.value);
        continue;
      }
      for (const PythonName& name : module->names) {
        if (name.name.starts_with('_')) continue;
        bind(name.name, here(name.value), name.place, false);
      }
      continue;
    }
    const bool has_alias = item.is("aliased_import");
    const Node wanted = has_alias ? item.field("name") : item;
    const Node bound = has_alias ? item.field("alias") : item;
    const PythonName* name = module ? module->find(wanted.text()) : nullptr;
    const bool is_told = name != nullptr && !module->is_opaque;
    bind(bound.text(), is_told ? name->value : kUnknownValue, place(bound), false);
  }
}

void PythonEvaluator::define(Node node) {
  const Node inner = node.is("decorated_definition") ? node.field("definition") : node;
  const Node name = inner.field("name");
  mark_read(node);
  if (!name) return;
  functions_[name.text()] = inner;
  const ValueId object = store_.add({.kind = PythonKind::Object, .place = place(name)});
  bind(name.text(), object, place(name), false);
}

void PythonEvaluator::forget(Node targets) {
  for (syntax::Cursor at(targets); at; at.next()) {
    if (!at.node().is("identifier")) continue;
    if (PythonName* name = find(at.node().text())) poison(name->value);
  }
  const Node only = targets.child(0);
  if (targets.size() == 1 && only.is("identifier")) {
    bind(only.text(), kUnknownValue, place(only), false);
  }
}

void PythonEvaluator::bind(std::string_view name, ValueId value, base::Place place, bool is_plain) {
  const bool is_sure = is_plain && !in_branch();
  const auto [at, is_new] = index_.try_emplace(name, module_.names.size());
  if (is_new) {
    module_.names.push_back({.name = name, .value = here(value), .place = place});
    notes_.push_back({.is_plain = is_sure});
    return;
  }
  PythonName& bound = module_.names[at->second];
  Note& note = notes_[at->second];
  if (is_sure && note.is_plain && !note.was_read) {
    bound.losses.push_back({.value = bound.value, .place = bound.place});
  }
  bound.value = in_branch() ? either(bound.value, conditional(value)) : value;
  bound.place = place;
  note = {.is_plain = is_sure};
}

PythonName* PythonEvaluator::find(std::string_view name) {
  const auto found = index_.find(name);
  return found == index_.end() ? nullptr : &module_.names[found->second];
}

void PythonEvaluator::mark_read(Node node) {
  for (syntax::Cursor at(node); at; at.next()) {
    if (!at.node().is("identifier")) continue;
    const auto found = index_.find(at.node().text());
    if (found != index_.end()) notes_[found->second].was_read = true;
  }
}

void PythonEvaluator::poison_names(Node node) {
  mark_read(node);
  for (syntax::Cursor at(node); at; at.next()) {
    if (!at.node().is("identifier")) continue;
    if (const PythonName* name = find(at.node().text())) poison(name->value);
  }
}

void PythonEvaluator::poison(ValueId id) {
  std::vector<ValueId> open = {id};
  while (!open.empty()) {
    PythonValue& value = store_[open.back()];
    open.pop_back();
    if (!value.is_container() && value.kind != PythonKind::Either) continue;
    value.kind = PythonKind::Unknown;
    open.insert(open.end(), value.items.begin(), value.items.end());
    value.items.clear();
    value.keys.clear();
  }
}

ValueId PythonEvaluator::conditional(ValueId id) {
  if (id == kUnknownValue || store_[id].is_conditional) return id;
  if (!store_.spend(store_[id].items.size() + 1)) return kUnknownValue;
  PythonValue copy = store_[id];
  copy.is_conditional = true;
  return store_.add(std::move(copy));
}

ValueId PythonEvaluator::either(ValueId a, ValueId b) {
  PythonValue both = {.kind = PythonKind::Either, .place = store_[b].place};
  for (const ValueId side : {a, b}) {
    const PythonValue& value = store_[side];
    if (value.kind == PythonKind::Either) {
      both.items.insert(both.items.end(), value.items.begin(), value.items.end());
    } else {
      both.items.push_back(conditional(side));
    }
  }
  constexpr std::size_t kMaxAlternatives = 16;
  return both.items.size() > kMaxAlternatives ? kUnknownValue : store_.add(std::move(both));
}

}  // namespace facts
