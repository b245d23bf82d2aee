// SPDX-License-Identifier: MIT
// System Settings in patches, install code and whatever else an app runs on a site:
//   frappe.db.set_single_value("System Settings", field, value), .set_value("System Settings", …)
//   frappe.db.set_default(field, value), frappe.defaults.set_global_default(field, value)
//   frappe.get_doc({"doctype": "System Settings", field: value})
//   settings = frappe.get_doc("System Settings"); settings.field = value; settings.save()
// Which of this code runs is not asked: that a policy is written down at all is the question.
#include <string>

#include "base/text.h"
#include "facts/config/session.h"
#include "facts/config/session_rows.h"
#include "project/workspace.h"
#include "syntax/tree.h"

namespace facts {
namespace {

using syntax::Cursor;
using syntax::Node;

constexpr std::string_view kDoctype = "System Settings";

// The file, and what every row of it says.
struct Code {
  Document& document;
  Facts& facts;
  std::string_view app;
  std::string_view source;
};

std::string_view text_of(Node node, Facts& facts) {
  const syntax::PythonText text = syntax::python_text(node, facts.pool);
  return text.ok ? text.value : std::string_view();
}

std::string_view called_name(Node call) {
  const Node function = call.field("function");
  return function.is("attribute") ? function.field("attribute").text() : function.text();
}

// The nth positional argument.
Node argument(Node call, std::uint32_t n) {
  const Node arguments = call.field("arguments");
  std::uint32_t seen = 0;
  for (std::uint32_t i = 0; i < arguments.size(); ++i) {
    const Node child = arguments.child(i);
    if (child.is("keyword_argument") || child.is("comment")) continue;
    if (seen++ == n) return child;
  }
  return {};
}

bool is_about_settings(Node call, Facts& facts) {
  return text_of(argument(call, 0), facts) == kDoctype;
}

// Literals as Python would pass them on; missing when computed.
std::string_view literal(Node node, Facts& facts) {
  const std::string_view kind = node.kind();
  if (kind == "integer" || kind == "float") return node.text();
  if (kind == "true") return "1";
  if (kind == "false") return "0";
  return text_of(node, facts);
}

bool is_nothing(Node value, Facts& facts) {
  const syntax::PythonText text = syntax::python_text(value, facts.pool);
  return value.is("none") || (text.ok && text.value.empty());
}

void add_setting(Code& code, Node where, std::string_view field, Node value,
                 std::string_view mechanism) {
  if (field.empty() || !value || is_nothing(value, code.facts)) return;
  SystemSetting row;
  row.file = code.document.file().id;
  row.span = where.span();
  row.key = field;
  row.app = code.app;
  row.field = field;
  row.value = {.value = literal(value, code.facts), .at = code.document.place(value.span())};
  row.source = code.source;
  row.mechanism = mechanism;
  code.facts.add(row);
}

void add_pairs(Code& code, Node dictionary, std::string_view mechanism) {
  for (std::uint32_t i = 0; i < dictionary.size(); ++i) {
    const Node pair = dictionary.child(i);
    if (!pair.is("pair")) continue;
    const std::string_view field = text_of(pair.field("key"), code.facts);
    if (field != "doctype") add_setting(code, pair, field, pair.field("value"), mechanism);
  }
}

// set_single_value(doctype, field, value) and set_value(doctype, name, field, value); the field may
// be a dictionary of them.
void add_single_value(Code& code, Node call, std::uint32_t first) {
  const Node field = argument(call, first);
  if (field.is("dictionary")) return add_pairs(code, field, "single_value");
  add_setting(code, call, text_of(field, code.facts), argument(call, first + 1), "single_value");
}

void add_default(Code& code, Node call) {
  const std::string_view field = text_of(argument(call, 0), code.facts);
  if (field.starts_with("session_expiry")) {
    add_setting(code, call, field, argument(call, 1), "default");
  }
}

bool is_settings_dictionary(Node node, Facts& facts) {
  for (std::uint32_t i = 0; i < node.size(); ++i) {
    const Node pair = node.child(i);
    if (text_of(pair.field("key"), facts) != "doctype") continue;
    return text_of(pair.field("value"), facts) == kDoctype;
  }
  return false;
}

bool loads_settings(Node call, Facts& facts) {
  const std::string_view name = called_name(call);
  const bool is_loader = name == "get_doc" || name == "get_single" || name == "get_cached_doc";
  return is_loader && is_about_settings(call, facts);
}

// The innermost function around a node, or the module.
Node scope_of(Node node) {
  Node scope = node.parent();
  while (scope.parent() && !scope.is("function_definition")) scope = scope.parent();
  return scope;
}

bool is_method_of(Node call, std::string_view variable, std::string_view method) {
  const Node function = call.field("function");
  return call.is("call") && function.is("attribute") &&
         function.field("object").text() == variable && called_name(call) == method;
}

bool is_saved(Node scope, std::string_view variable) {
  for (Cursor at(scope); at; at.next()) {
    if (is_method_of(at.node(), variable, "save")) return true;
  }
  return false;
}

// What one node does to the document that `variable` holds.
void add_change(Code& code, Node node, std::string_view variable) {
  const Node target = node.field("left");
  if (node.is("assignment") && target.is("attribute") &&
      target.field("object").text() == variable) {
    add_setting(code, node, target.field("attribute").text(), node.field("right"), "document");
  }
  if (is_method_of(node, variable, "set")) {
    const std::string_view field = text_of(argument(node, 0), code.facts);
    add_setting(code, node, field, argument(node, 1), "document");
  }
  if (is_method_of(node, variable, "update")) add_pairs(code, argument(node, 0), "document");
}

void follow_variable(Code& code, Node assignment) {
  const std::string_view variable = assignment.field("left").text();
  const Node scope = scope_of(assignment);
  if (!assignment.field("left").is("identifier") || !is_saved(scope, variable)) return;
  for (Cursor at(scope); at; at.next()) add_change(code, at.node(), variable);
}

void read_call(Code& code, Node call) {
  const std::string_view name = called_name(call);
  if (name == "set_default" || name == "set_global_default") return add_default(code, call);
  const Node first = argument(call, 0);
  if (name == "get_doc" && first.is("dictionary") && is_settings_dictionary(first, code.facts)) {
    return add_pairs(code, first, "document");
  }
  if (name == "set_single_value" && is_about_settings(call, code.facts)) {
    add_single_value(code, call, 1);
  }
  if (name == "set_value" && is_about_settings(call, code.facts)) add_single_value(code, call, 2);
}

bool is_test(std::string_view path) {
  const std::string_view name = path.substr(path.rfind('/') + 1);
  return name.starts_with("test_") || name == "conftest.py" || base::contains(path, "/tests/");
}

}  // namespace

void extract_settings_code(Document& document, Facts& facts) {
  const project::File& file = document.file();
  if (file.app == project::kNone || is_test(file.path)) return;
  const std::string_view app = document.workspace().apps[file.app].name;
  if (app == "frappe") return;  // the framework sets no policy
  const bool is_patch = base::contains(file.path, "/patches/");
  Code code{document, facts, app, is_patch ? "patch" : "code"};
  for (Cursor at(document.code().root()); at; at.next()) {
    const Node node = at.node();
    if (node.is("call")) read_call(code, node);
    if (node.is("assignment") && loads_settings(node.field("right"), facts)) {
      follow_variable(code, node);
    }
  }
}

}  // namespace facts
