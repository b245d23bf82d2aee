// SPDX-License-Identifier: MIT
#include "syntax/python_check.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/text.h"
#include "syntax/python_lists.h"
#include "syntax/python_places.h"

namespace syntax {
namespace {

constexpr std::array<std::string_view, 35> kKeywords = {
    "False", "None",     "True",  "and",    "as",   "assert", "async",  "await",    "break",
    "class", "continue", "def",   "del",    "elif", "else",   "except", "finally",  "for",
    "from",  "global",   "if",    "import", "in",   "is",     "lambda", "nonlocal", "not",
    "or",    "pass",     "raise", "return", "try",  "while",  "with",   "yield"};

bool is_keyword(std::string_view text) {
  return std::find(kKeywords.begin(), kKeywords.end(), text) != kKeywords.end();
}

// The first node that the parser made up or could not place.
PythonFault parse_error(Node root) {
  TSTreeCursor cursor = ts_tree_cursor_new(root.raw());
  TSNode node = root.raw();
  while (true) {
    node = ts_tree_cursor_current_node(&cursor);
    if (ts_node_is_error(node) || ts_node_is_missing(node)) break;
    const bool is_clean = !ts_node_has_error(node);
    if (!is_clean && ts_tree_cursor_goto_first_child(&cursor)) continue;
    bool is_done = false;
    while (!is_done && !ts_tree_cursor_goto_next_sibling(&cursor)) {
      is_done = !ts_tree_cursor_goto_parent(&cursor);
    }
    if (is_done) break;
  }
  ts_tree_cursor_delete(&cursor);
  const base::Span span = {ts_node_start_byte(node), ts_node_end_byte(node)};
  return {.span = span, .what = "this is no Python"};
}

// Tree-sitter loses its way behind a line that is only a backslash: no verdict then.
bool follows_lone_backslash(std::string_view bytes, std::size_t at) {
  const std::string_view above = bytes.substr(0, std::min(bytes.size(), at));
  for (std::size_t end = above.size(), lines = 0; end > 0 && lines < 4; ++lines) {
    const std::size_t begin = above.rfind('\n', end - 1);
    const std::size_t from = begin == std::string_view::npos ? 0 : begin + 1;
    if (base::trim(above.substr(from, end - from)) == "\\") return true;
    end = begin == std::string_view::npos ? 0 : begin;
  }
  return false;
}

// "print x": what stands behind the word cannot go on with an expression.
bool is_old_statement(Node statement, std::string_view word) {
  std::string_view rest = statement.text().substr(word.size());
  rest.remove_prefix(std::min(rest.find_first_not_of(" \t"), rest.size()));
  return !rest.empty() && std::string_view("-+*([>{").find(rest.front()) == std::string_view::npos;
}

std::string_view fault_of(Node node, const PythonPlaces& places) {
  const std::string_view kind = node.kind();
  if (kind == "identifier") return is_keyword(node.text()) ? "a keyword is no name" : "";
  if (kind == "print_statement") {
    return is_old_statement(node, "print") ? "print is a function in Python 3" : "";
  }
  if (kind == "exec_statement") {
    return is_old_statement(node, "exec") ? "exec is a function in Python 3" : "";
  }
  const std::string_view list = list_fault(node);
  return list.empty() ? places.fault(node) : list;
}

void note_news(Node node, std::vector<PythonNews>& news) {
  const auto add = [&](int since, std::string_view what) {
    news.push_back({.span = node.span(), .since = since, .what = std::string(what)});
  };
  const std::string_view kind = node.kind();
  if (is_except_group(node)) add(11, "except*");
  if (kind == "type_alias_statement") add(12, "the type statement");
  if (kind == "type_parameter" && !node.parent().is("generic_type")) add(12, "type parameters");
  if (is_except_list(node)) add(14, "except without brackets around its list");
}

}  // namespace

PythonCheck check_python(const Tree& tree) {
  PythonCheck check;
  const Node root = tree.root();
  check.fault = python_layout(root.bytes()).fault;
  if (check.fault) return check;
  if (root.has_error()) {
    PythonFault error = parse_error(root);
    if (!follows_lone_backslash(root.bytes(), error.span.begin)) check.fault = std::move(error);
    return check;
  }
  PythonPlaces places;
  for (Cursor at(root); at; at.next()) {
    const Node node = at.node();
    places.enter(node, at.depth());
    const std::string_view what = fault_of(node, places);
    if (!what.empty()) {
      check.fault = PythonFault{.span = node.span(), .what = std::string(what)};
      check.news.clear();
      return check;
    }
    note_news(node, check.news);
  }
  return check;
}

}  // namespace syntax
