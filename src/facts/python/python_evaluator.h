// SPDX-License-Identifier: MIT
// The evaluator behind python_eval.h: its state, and the parts that expressions
// (python_expression.cpp), calls (python_call.cpp) and statements (python_eval.cpp) share.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "facts/python/python_eval.h"

namespace facts {

class PythonEvaluator {
 public:
  PythonEvaluator(base::FileId file, PythonStore& store, base::Pool& pool,
                  const PythonImporter& importer)
      : file_(file), store_(store), pool_(pool), importer_(importer) {}

  [[nodiscard]] PythonModule run(syntax::Node root);

 private:
  // Elements of a value that can be iterated, and whether that is all of them.
  struct Elements {
    std::vector<ValueId> items;
    std::vector<ValueId> keys;
    bool is_whole = true;
  };

  // Statements (python_eval.cpp).
  void statement(syntax::Node node);
  void block(syntax::Node node);
  void branches(syntax::Node node);
  void loop(syntax::Node node);
  void expression_statement(syntax::Node node);
  ValueId assignment(syntax::Node node);
  void augmented(syntax::Node node);
  void assign(syntax::Node target, ValueId value);
  void assign_item(syntax::Node target, ValueId value);
  void unpack(syntax::Node targets, ValueId value);
  void import_names(syntax::Node node);
  void import_from(syntax::Node node);
  void define(syntax::Node node);
  void forget(syntax::Node targets);

  // Expressions (python_expression.cpp).
  ValueId expression(syntax::Node node);
  ValueId composite(syntax::Node node);
  ValueId text(syntax::Node node);
  bool fold_text(syntax::Node string, std::string& folded);
  ValueId sequence(syntax::Node node, PythonKind kind);
  ValueId dict(syntax::Node node);
  ValueId binary(syntax::Node node);
  ValueId add(ValueId left, ValueId right, base::Place place);
  ValueId subscript(syntax::Node node);
  ValueId element(ValueId container, ValueId index);
  ValueId conditional_expression(syntax::Node node);
  ValueId name(syntax::Node node);
  Elements elements(ValueId id);
  void extend(PythonValue& to, const Elements& from);
  void put(ValueId dict, ValueId key, ValueId value);
  void note_duplicate(const PythonValue& dict, ValueId key, ValueId value);

  // Calls (python_call.cpp).
  ValueId call(syntax::Node node);
  ValueId call_function(syntax::Node function, syntax::Node arguments, base::Place place);
  ValueId call_method(syntax::Node attribute, syntax::Node arguments, base::Place place);
  ValueId build(std::string_view type, syntax::Node arguments, base::Place place);
  bool mutate(ValueId object, std::string_view method, syntax::Node arguments);
  ValueId set_default(ValueId object, syntax::Node arguments);
  void hand_over(syntax::Node arguments);
  void update(ValueId object, syntax::Node arguments);

  // Shared.
  [[nodiscard]] base::Place place(syntax::Node node) const { return {file_, node.span()}; }
  [[nodiscard]] bool in_branch() const { return branch_depth_ > 0; }
  // The value as something that exists only on one path.
  ValueId conditional(ValueId id);
  ValueId either(ValueId a, ValueId b);
  // The value as it stands now, marked when a branch is being read.
  ValueId here(ValueId id) { return in_branch() ? conditional(id) : id; }
  // Binds a name; a plain assignment is one that may throw an earlier value away.
  void bind(std::string_view name, ValueId value, base::Place place, bool is_plain);
  // Something we cannot follow may have changed this value.
  void poison(ValueId id);
  // … or any value that a name inside `node` stands for.
  void poison_names(syntax::Node node);
  void mark_read(syntax::Node node);
  PythonName* find(std::string_view name);

  struct Note {
    bool is_plain = false;  // bound by an unconditional assignment
    bool was_read = false;
  };

  base::FileId file_;
  PythonStore& store_;
  base::Pool& pool_;
  const PythonImporter& importer_;
  PythonModule module_;
  std::unordered_map<std::string_view, std::size_t> index_;  // into module_.names and notes_
  std::vector<Note> notes_;
  std::unordered_map<std::string_view, syntax::Node> functions_;  // defined in this module
  unsigned branch_depth_ = 0;
  unsigned depth_ = 0;
};

}  // namespace facts
