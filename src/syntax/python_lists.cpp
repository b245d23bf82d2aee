// SPDX-License-Identifier: MIT
#include "syntax/python_lists.h"

#include <algorithm>
#include <set>
#include <vector>

#include "base/text.h"

namespace syntax {
namespace {

std::vector<Node> members(Node list) {
  std::vector<Node> nodes;
  for (std::uint32_t i = 0; i < list.size(); ++i) {
    const Node member = list.child(i);
    if (!member.is("comment") && !member.is("line_continuation")) nodes.push_back(member);
  }
  return nodes;
}

// The name that a parameter binds, whatever stands around it.
Node name_of(Node parameter) {
  for (unsigned depth = 0; depth < 3 && parameter && !parameter.is("identifier"); ++depth) {
    const Node name = parameter.field("name");
    parameter = name ? name : parameter.child(0);
  }
  return parameter;
}

// The kind of a parameter behind its annotation.
std::string_view kind_of(Node parameter) {
  return parameter.is("typed_parameter") ? parameter.child(0).kind() : parameter.kind();
}

class Parameters {
 public:
  std::string_view take(Node node) {
    const std::string_view kind = kind_of(node);
    if (has_rest_) return "nothing may follow the parameter with two stars";
    if (kind == "tuple_pattern") return "a parameter cannot be a tuple in Python 3";
    if (kind == "positional_separator") return take_slash();
    const bool is_bare = kind == "keyword_separator";
    if (is_bare || kind == "list_splat_pattern") {
      if (has_star_) return "there are two parameters with a star";
      has_star_ = true;
      needs_name_ = is_bare;
      return is_bare ? "" : take_name(node);
    }
    if (kind == "dictionary_splat_pattern") {
      has_rest_ = true;
      return needs_name_ ? "a name must follow the lone star" : take_name(node);
    }
    const bool has_default = kind == "default_parameter" || kind == "typed_default_parameter";
    if (has_default_ && !has_default && !has_star_)
      return "a parameter without default follows one with";
    has_default_ |= has_default;
    needs_name_ = false;
    count_++;
    return take_name(node);
  }

  [[nodiscard]] std::string_view end() const {
    return needs_name_ ? "a name must follow the lone star" : "";
  }

 private:
  std::string_view take_slash() {
    if (has_slash_ || has_star_ || count_ == 0) return "the slash stands in the wrong place";
    has_slash_ = true;
    return "";
  }

  std::string_view take_name(Node node) {
    return names_.insert(name_of(node).text()).second ? "" : "two parameters have one name";
  }

  std::set<std::string_view> names_;
  int count_ = 0;
  bool has_default_ = false;
  bool has_star_ = false;
  bool has_slash_ = false;
  bool has_rest_ = false;
  bool needs_name_ = false;
};

std::string_view parameters_fault(Node node) {
  Parameters parameters;
  for (const Node parameter : members(node)) {
    const std::string_view fault = parameters.take(parameter);
    if (!fault.empty()) return fault;
  }
  return parameters.end();
}

std::string_view arguments_fault(Node node) {
  bool has_keyword = false;
  bool has_rest = false;
  std::set<std::string_view> names;
  for (const Node argument : members(node)) {
    if (argument.is("dictionary_splat")) {
      has_rest = true;
    } else if (argument.is("keyword_argument")) {
      const Node name = argument.field("name");
      if (!name.is("identifier")) return "a keyword is no name";
      if (!names.insert(name.text()).second) return "an argument is passed twice";
      has_keyword = true;
    } else if (argument.is("list_splat")) {
      if (has_rest) return "an argument stands behind one with two stars";
    } else if (has_keyword || has_rest) {
      return "an argument without name follows one with a name";
    }
  }
  return "";
}

bool is_place(Node node) {
  return node.is("identifier") || node.is("attribute") || node.is("subscript");
}

// Whether something can be assigned to, or deleted with `del`.
bool is_target(Node top, bool may_star) {
  std::vector<Node> open = {top};
  while (!open.empty()) {
    const Node node = open.back();
    open.pop_back();
    if (is_place(node)) continue;
    const bool is_list = node.is("tuple") || node.is("list") || node.is("expression_list") ||
                         node.is("parenthesized_expression") || node.is("as_pattern_target") ||
                         (may_star && node.is("list_splat"));
    if (!is_list) return false;
    for (const Node member : members(node)) open.push_back(member);
  }
  return true;
}

std::string_view stars_fault(Node list) {
  const std::vector<Node> nodes = members(list);
  const auto stars = std::count_if(nodes.begin(), nodes.end(),
                                   [](Node node) { return node.is("list_splat_pattern"); });
  return stars > 1 ? "two targets have a star" : "";
}

std::string_view assignment_fault(Node node) {
  const Node left = node.field("left");
  const Node right = node.field("right");
  if (!right && !node.field("type")) return "the value is missing";
  if (left.is("list_splat_pattern")) return "a target with a star stands alone";
  if (right.is("augmented_assignment") || right.field("type")) return "an assignment is no value";
  if (node.field("type").child(0).is("constrained_type")) return "there are two annotations";
  if (!node.field("type")) return "";
  if (right.is("assignment")) return "an assignment is no value";
  const bool is_list =
      left.is("pattern_list") || left.is("tuple_pattern") || left.is("list_pattern");
  return is_list ? "only a single target can be annotated" : "";
}

std::string_view augmented_fault(Node node) {
  if (!is_place(node.field("left"))) return "the target cannot be assigned to";
  const Node right = node.field("right");
  const bool is_assignment = right.is("assignment") || right.is("augmented_assignment");
  return is_assignment ? "an assignment is no value" : "";
}

std::string_view import_fault(Node node) {
  const std::string_view text = base::trim(node.text());
  if (text.ends_with(",")) return "a comma ends the list of imports";
  if (node.is("import_statement")) return "";
  const Node module = node.field("module_name");
  for (Node name : members(node)) {
    if (name == module) continue;
    if (name.is("aliased_import")) name = name.field("name");
    if (name.is("dotted_name") && name.size() > 1) return "an imported name holds a dot";
  }
  return "";
}

std::string_view try_fault(Node node) {
  bool has_plain = false;
  bool has_group = false;
  bool has_bare = false;
  bool has_clause = false;
  bool has_else = false;
  for (const Node clause : members(node)) {
    const bool is_group = is_except_group(clause);
    const bool is_except = is_group || clause.is("except_clause");
    has_else |= clause.is("else_clause");
    has_clause |= is_except || clause.is("finally_clause");
    if (!is_except) continue;
    if (has_bare) return "a bare except must come last";
    has_plain |= !is_group;
    has_group |= is_group;
    const std::vector<Node> parts = members(clause);
    has_bare = parts.empty() || parts.front().is("block");
  }
  if (!has_clause) return "a try needs an except or a finally";
  if (has_else && !has_plain && !has_group) return "an else needs an except";
  return has_plain && has_group ? "except and except* are mixed" : "";
}

std::string_view concatenation_fault(Node node) {
  bool has_bytes = false;
  bool has_text = false;
  for (const Node part : members(node)) {
    const std::string_view text = part.text();
    const std::string_view prefix = text.substr(0, text.find_first_of("\"'"));
    const bool is_bytes = prefix.find_first_of("bB") != std::string_view::npos;
    has_bytes |= is_bytes;
    has_text |= !is_bytes;
  }
  return has_bytes && has_text ? "bytes and texts cannot be joined" : "";
}

// `raise E, "text"` of Python 2, and `for x in a, b` in a comprehension.
std::string_view single_fault(Node node) {
  const std::vector<Node> nodes = members(node);
  const bool is_loop = node.is("for_in_clause");
  const bool is_list =
      is_loop ? nodes.size() > 2 : !nodes.empty() && nodes.front().is("expression_list");
  if (!is_list) return "";
  return is_loop ? "a comprehension runs over one value" : "raise takes one exception in Python 3";
}

std::string_view except_fault(Node node) {
  const Node pattern = members(node).empty() ? Node() : members(node).front();
  if (!pattern.is("as_pattern")) return "";
  const Node target = pattern.field("alias").child(0);
  return target.is("identifier") ? "" : "an exception can only be given a name";
}

}  // namespace

bool is_except_group(Node node) {
  if (node.is("except_group_clause")) return true;
  constexpr std::size_t kWord = 6;  // "except"
  return node.is("except_clause") && base::trim(node.text().substr(kWord)).starts_with("*");
}

bool is_except_list(Node node) {
  if (!node.is("except_clause") && !node.is("except_group_clause")) return false;
  const std::vector<Node> parts = members(node);
  return parts.size() > 2 || (!parts.empty() && parts.front().is("expression_list"));
}

std::string_view list_fault(Node node) {
  const std::string_view kind = node.kind();
  if (kind == "parameters" || kind == "lambda_parameters") return parameters_fault(node);
  if (kind == "argument_list") return arguments_fault(node);
  if (kind == "assignment") return assignment_fault(node);
  if (kind == "augmented_assignment") return augmented_fault(node);
  if (kind == "pattern_list" || kind == "tuple_pattern" || kind == "list_pattern")
    return stars_fault(node);
  if (kind == "delete_statement")
    return is_target(node.child(0), false) ? "" : "this cannot be deleted";
  if (kind == "as_pattern_target") {
    const Node place = node.parent().parent();
    const bool is_pattern = place.is("case_pattern");
    return is_pattern || is_target(node, true) ? "" : "the target cannot be assigned to";
  }
  if (kind == "import_statement" || kind == "import_from_statement") return import_fault(node);
  if (kind == "try_statement") return try_fault(node);
  if (kind == "concatenated_string") return concatenation_fault(node);
  if (kind == "except_clause") return except_fault(node);
  if (kind == "raise_statement" || kind == "for_in_clause") return single_fault(node);
  return "";
}

}  // namespace syntax
