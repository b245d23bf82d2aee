// SPDX-License-Identifier: MIT
#include "syntax/python_places.h"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "base/text.h"

namespace syntax {
namespace {

using Kinds = std::initializer_list<std::string_view>;

bool is_one_of(Node node, Kinds kinds) {
  return std::any_of(kinds.begin(), kinds.end(),
                     [&](std::string_view kind) { return node.is(kind); });
}

bool is_comprehension(Node node) {
  return is_one_of(node, {"list_comprehension", "set_comprehension", "dictionary_comprehension",
                          "generator_expression"});
}

// The keyword "async" begins the node.
bool is_async(Node node) {
  const std::string_view text = node.text();
  return text.starts_with("async") && text.size() > 5 &&
         base::contains(" \t\\\n", text.substr(5, 1));
}

// In `*a.b` the parser puts the star on `a` alone: what counts is the place of the whole.
bool may_hold_star(Node star) {
  Node parent = star.parent();
  while (is_one_of(parent, {"attribute", "call", "subscript", "binary_operator",
                            "conditional_expression", "boolean_operator"}) &&
         parent.span().begin == star.span().begin) {
    parent = parent.parent();
  }
  if (parent.is("expression_statement")) return base::contains(parent.text(), ",");
  return is_one_of(parent, {"argument_list", "list", "set", "tuple", "expression_list", "subscript",
                            "type", "pattern_list", "case_pattern", "list_pattern", "tuple_pattern",
                            "as_pattern_target", "splat_pattern", "splat_type", "print_statement"});
}

bool may_hold_alias(Node node) {
  Node parent = node.parent();
  while (is_one_of(parent, {"tuple", "parenthesized_expression"})) parent = parent.parent();
  return is_one_of(parent, {"with_item", "except_clause", "except_group_clause", "case_pattern",
                            "tuple_pattern", "list_pattern", "class_pattern", "union_pattern",
                            "dict_pattern", "keyword_pattern"});
}

std::string_view walrus_fault(Node node) {
  if (!node.field("name").is("identifier")) return "only a name can be given a value there";
  const bool is_bare =
      is_one_of(node.parent(),
                {"expression_statement", "assignment", "augmented_assignment", "keyword_argument",
                 "default_parameter", "typed_default_parameter", "lambda", "pair", "type"});
  return is_bare ? "the operator := needs brackets here" : "";
}

}  // namespace

void PythonPlaces::enter(Node node, unsigned depth) {
  if (depth == 1) note_statement(node);
  while (frames_.size() > 1 && frames_.back().depth >= depth) frames_.pop_back();
  Frame frame = frames_.back();
  frame.depth = depth;
  const bool is_lambda = node.is("lambda");
  if (node.is("function_definition") || is_lambda) {
    frame = {.depth = depth, .in_function = true, .in_async = !is_lambda && is_async(node)};
  } else if (node.is("class_definition")) {
    frame = {.depth = depth, .in_class = true};
  } else if (is_one_of(node, {"for_statement", "while_statement"})) {
    frame.in_loop = true;
  } else if (node.is("else_clause") &&
             is_one_of(node.parent(), {"for_statement", "while_statement"})) {
    frame.in_loop = frames_.size() > 1 && frames_[frames_.size() - 2].in_loop;
  } else if (is_comprehension(node)) {
    frame.in_comprehension = true;
    if (node.is("generator_expression")) frame.in_async = frame.in_function = true;
  } else {
    return;
  }
  frames_.push_back(frame);
}

// Imports of __future__ stand behind nothing but the text that describes the module.
void PythonPlaces::note_statement(Node node) {
  const bool is_description = !has_statement_ && node.is("expression_statement") &&
                              is_one_of(node.child(0), {"string", "concatenated_string"});
  if (node.is("comment")) return;
  has_statement_ = true;
  may_import_future_ &= is_description || node.is("future_import_statement");
}

std::string_view PythonPlaces::yield_fault(Node node) const {
  const Frame& frame = frames_.back();
  if (frame.in_comprehension) return "a comprehension cannot yield";
  const bool is_from =
      node.text().size() > 5 && base::trim(node.text().substr(5)).starts_with("from");
  if (is_from && frame.in_async) return "an async function cannot yield from another";
  return frame.in_function ? "" : "a yield stands outside of a function";
}

std::string_view PythonPlaces::statement_fault(Node node) const {
  const Frame& frame = frames_.back();
  if (node.is("return_statement")) {
    return frame.in_function && !frame.in_class ? "" : "a return stands outside of a function";
  }
  if (node.is("break_statement")) return frame.in_loop ? "" : "a break stands outside of a loop";
  if (node.is("continue_statement"))
    return frame.in_loop ? "" : "a continue stands outside of a loop";
  if (node.is("future_import_statement")) {
    return may_import_future_ ? "" : "an import of __future__ must come first";
  }
  if (node.is("nonlocal_statement")) {
    return frame.in_function || frame.in_class ? "" : "a module has no outer names";
  }
  if (node.is("wildcard_import")) {
    const bool is_inner = frame.in_function || frame.in_class;
    return is_inner ? "only a module can import everything" : "";
  }
  const bool is_waiting = (node.is("for_statement") || node.is("with_statement")) && is_async(node);
  // A loop has opened a frame of its own, which knows what is around it.
  return is_waiting && !frame.in_async ? "this waits outside of an async function" : "";
}

std::string_view PythonPlaces::fault(Node node) const {
  if (node.is("yield")) return yield_fault(node);
  if (node.is("await"))
    return frames_.back().in_async ? "" : "an await stands outside of an async function";
  if (node.is("named_expression")) return walrus_fault(node);
  if (node.is("as_pattern")) return may_hold_alias(node) ? "" : "a name is given where none can be";
  if (node.is("list_splat")) return may_hold_star(node) ? "" : "a star stands where none can be";
  if (node.is("parenthesized_list_splat")) return "a star stands where none can be";
  return statement_fault(node);
}

}  // namespace syntax
