// SPDX-License-Identifier: MIT
#include "facts/python/python_calls.h"

#include <algorithm>
#include <array>
#include <string>

#include "facts/doctype/trail.h"
#include "facts/python/python_file.h"

#include "facts/document.h"
#include "facts/facts.h"

namespace facts {
namespace {

using syntax::Cursor;
using syntax::Node;

// Text whose parts are filled in at run time: f"…{x}", "…" % x, "…".format(x), "…" + x.
bool is_format(Node node) {
  if (node.is("call") && node.field("function").field("attribute").text() == "format") {
    node = node.field("function").field("object");
  }
  while (node.is("binary_operator")) node = node.field("left");
  return node.is("string") || node.is("concatenated_string");
}

std::string_view kind_of(Node argument, const Values& values) {
  if (!argument) return {};
  if (values.text(argument)) return "text";
  const Node node = values.resolve(argument);
  if (is_format(node)) return "format";
  static constexpr std::array<std::array<std::string_view, 2>, 12> kWords = {{
      {"identifier", "name"},
      {"attribute", "attribute"},
      {"subscript", "subscript"},
      {"call", "call"},
      {"integer", "number"},
      {"float", "number"},
      {"true", "flag"},
      {"false", "flag"},
      {"none", "none"},
      {"list", "list"},
      {"tuple", "list"},
      {"dictionary", "dict"},
  }};
  const auto* found = std::find_if(kWords.begin(), kWords.end(),
                                   [&](const auto& word) { return node.is(word[0]); });
  return found == kWords.end() ? "other" : (*found)[1];
}

bool is_literal(Node node) {
  return node.is("true") || node.is("false") || node.is("none") || node.is("integer") ||
         node.is("float");
}

std::string_view keyword(Node argument, const Values& values) {
  const std::string_view name = argument.field("name").text();
  const Node value = values.resolve(argument.field("value"));
  if (const auto said = values.text(value)) {
    return values.pool().keep(std::string(name) + "=" + std::string(*said));
  }
  if (!is_literal(value)) return name;
  return values.pool().keep(std::string(name) + "=" + std::string(value.text()));
}

// The definition that a decorator stands on.
std::string_view decorated(const Trail& trail, const Scopes& scopes) {
  if (!trail.up(1).is("decorator")) return {};
  const Node definition = trail.up(2).field("definition");
  return scopes[scopes.at(definition.span().begin)].path;
}

std::string_view function_around(Node call, const Scopes& scopes) {
  std::size_t i = scopes.at(call.span().begin);
  while (i != 0 && !scopes[i].is_function()) i = scopes[i].parent;
  return i == 0 ? std::string_view() : scopes[i].path;
}

class Reader {
 public:
  Reader(Document& document, const Values& values, Facts& facts)
      : document_(document), values_(values), facts_(facts) {}

  void read(Node call, const Trail& trail) {
    const Scopes& scopes = values_.scopes();
    const Node function = call.field("function");
    Call row;
    row.file = document_.file().id;
    row.span = call.span();
    const std::string path = scopes.path(function);
    if (!path.empty()) row.callee = facts_.pool.keep(path);
    row.method = function.is("attribute") ? function.field("attribute").text() : function.text();
    row.function = function_around(call, scopes);
    row.decorates = decorated(trail, scopes);
    row.key = path.empty() ? row.method : row.callee;
    arguments(call, row);
    facts_.add(std::move(row));
  }

 private:
  void arguments(Node call, Call& row) {
    const std::array<Located<std::string_view>*, 3> slots = {&row.arg0, &row.arg1, &row.arg2};
    for (const Node one : members(call.field("arguments"))) {
      if (one.is("keyword_argument")) {
        row.keywords.push_back(keyword(one, values_));
        continue;
      }
      const std::size_t n = static_cast<std::size_t>(row.args++);
      if (n == 0) row.arg0_kind = kind_of(one, values_);
      if (n >= slots.size()) continue;
      slots[n]->at = document_.place(one.span());
      if (const auto said = values_.text(one)) slots[n]->value = *said;
    }
  }

  Document& document_;
  const Values& values_;
  Facts& facts_;
};

}  // namespace

const Table Call::kTable = {
    .name = "call",
    .doc = "A call in Python code.",
    .columns = {
        column<&Call::callee>("callee", "Dotted path of what is called, import aliases resolved."),
        column<&Call::method>("method", "Last name of what is called."),
        column<&Call::function>("function", "Dotted path of the function around the call."),
        column<&Call::decorates>("decorates", "Dotted path of what the call decorates."),
        column<&Call::arg0>("arg0", "First argument, if it is a constant text."),
        column<&Call::arg1>("arg1", "Second argument, if it is a constant text."),
        column<&Call::arg2>("arg2", "Third argument, if it is a constant text."),
        column<&Call::arg0_kind>("arg0_kind",
                                 "What the first argument is: text, format, name, call and so on."),
        column<&Call::args>("args", "Number of positional arguments."),
        column<&Call::keywords>("keywords",
                                "Keyword arguments as name=value, or the name if not constant.")}};

void extract_python_calls(Document& document, Facts& facts) {
  const Node root = document.code().root();
  if (!root) return;
  const PythonFile file(document, facts.pool);
  Reader reader(document, file.values, facts);
  Trail trail;
  for (Cursor at(root); at; at.next()) {
    trail.visit(at);
    if (at.node().is("call")) reader.read(at.node(), trail);
  }
}

}  // namespace facts
