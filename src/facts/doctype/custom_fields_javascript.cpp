// SPDX-License-Identifier: MIT
// Uses of custom fields in form scripts and client code: handlers of frappe.ui.form.on("D", …),
// `frm` inside them, and frappe.db calls. A block with row handlers belongs to a child table, whose
// `frm` is the parent's form: its `frm` is left alone. Row variables are never guessed.
#include <algorithm>
#include <array>
#include <optional>

#include "base/text.h"
#include "facts/doctype/field_writer.h"
#include "facts/doctype/trail.h"
#include "facts/python/orm_calls.h"
#include "facts/python/python_values.h"

namespace facts {
namespace {

using syntax::Cursor;
using syntax::Node;

// The text of a string without escapes or substitutions.
std::optional<std::string_view> literal(Node node) {
  if (!node.is("string") && !node.is("template_string")) return std::nullopt;
  const std::string_view text = node.text();
  const bool is_plain =
      text.size() >= 2 && !base::contains(text, "\\") && !base::contains(text, "${");
  if (!is_plain) return std::nullopt;
  return text.substr(1, text.size() - 2);
}

// The name of an object's member: a word or a text.
std::string_view key_of(Node member) {
  const Node key = member.is("method_definition") ? member.field("name") : member.field("key");
  return literal(key).value_or(key.is("property_identifier") ? key.text() : std::string_view());
}

bool is_function(Node node) {
  return node.is("arrow_function") || node.is("function_expression") ||
         node.is("method_definition") || node.is("function_declaration") || node.is("function");
}

std::vector<Node> parameters(Node function) {
  const Node one = function.field("parameter");  // x => …
  return one ? std::vector<Node>{one} : members(function.field("parameters"));
}

Node argument(Node call, std::size_t n) {
  const std::vector<Node> all = members(call.field("arguments"));
  return n < all.size() ? all[n] : Node();
}

// The member of an object literal under that key.
Node member(Node object, std::string_view key) {
  if (!object.is("object")) return {};
  for (const Node one : members(object)) {
    if (one.is("pair") && key_of(one) == key) return one.field("value");
  }
  return {};
}

bool is_row_event(std::string_view key) {
  return key.ends_with("_add") || key.ends_with("_remove") || key.ends_with("_move") ||
         key.ends_with("_delete") || key == "form_render";
}

class Reader {
 public:
  Reader(Node root, FieldWriter& writer) : root_(root), writer_(writer) {}

  void read() {
    for (Cursor at(root_); at; at.next()) {
      if (at.node().is("call_expression")) call(at.node());
      if (at.node().is("binary_expression")) membership(at.node());
    }
  }

 private:
  void use(Node at, std::string_view doctype, std::string_view name, FieldWriter::Manner manner) {
    writer_.use(at.span(), {doctype}, name, manner);
  }

  void call(Node node) {
    const std::string_view callee = node.field("function").text();
    if (callee == "frappe.ui.form.on") return form(node);
    if (callee == "frappe.call" || callee == "frappe.xcall") return remote(node);
    if (const OrmCall* orm = find_orm_call(callee)) return query(node, *orm);
    static constexpr std::array<std::string_view, 5> kTests = {
        "has_field", "get_docfield", "hasOwnProperty", "get_field", "events"};
    const std::string_view method = node.field("function").field("property").text();
    const bool is_test = std::find(kTests.begin(), kTests.end(), method) != kTests.end();
    // frm.trigger("custom_x") calls a handler of that name: it need not be a field.
    if (!is_test && method != "trigger") return;
    for (const Node one : members(node.field("arguments"))) {
      if (const auto name = literal(one)) writer_.guard(*name);
    }
  }

  // "custom_x" in frm.doc
  void membership(Node node) {
    if (node.field("operator").text() != "in") return;
    if (const auto name = literal(node.field("left"))) writer_.guard(*name);
  }

  void query(Node node, const OrmCall& orm) {
    const auto doctype = literal(argument(node, 0));
    if (!doctype) return;
    const Node second = argument(node, 1);
    const bool has_options = member(second, "fields") || member(second, "filters");
    if (has_options) return options(second, *doctype, orm.path);
    for (std::size_t i = 0; i < orm.behind.size(); ++i) {
      mention(argument(node, i + 1), orm.behind[i], *doctype, orm.path);
    }
  }

  // frappe.call({method: "frappe.client.get_list", args: {doctype: …, fields: […]}})
  void remote(Node node) {
    const Node first = argument(node, 0);
    const Node args = first.is("object") ? member(first, "args") : argument(node, 1);
    const auto method = literal(first.is("object") ? member(first, "method") : first);
    const auto doctype = literal(member(args, "doctype"));
    const OrmCall* orm = method ? find_orm_call(*method) : nullptr;
    if (!orm || !doctype || !method->starts_with("frappe.client.")) return;
    options(args, *doctype, orm->path);
    if (orm->path == "frappe.client.get_single_value") {
      mention(member(args, "field"), Holds::Fields, *doctype, orm->path);
    }
  }

  void options(Node object, std::string_view doctype, std::string_view how) {
    for (const Node one : members(object)) {
      if (one.is("pair")) mention(one.field("value"), keyword_holds(key_of(one)), doctype, how);
    }
  }

  void mention(Node value, Holds holds, std::string_view doctype, std::string_view how) {
    if (!value || holds == Holds::Nothing) return;
    const auto add = [&](Node at, std::string_view owner, std::string_view name) {
      use(at, owner, name, {.strength = "S1", .how = how});
    };
    const auto text = literal(value);
    if (text && holds == Holds::Columns) {
      for (const std::string_view name : ordered_fields(*text)) add(value, doctype, name);
      return;
    }
    if (text && holds != Holds::Filters) return add(value, doctype, listed_field(*text));
    for (const Node one : members(value)) {
      if (value.is("object") && one.is("pair")) add(one, doctype, key_of(one));
      if (!value.is("array")) continue;
      if (one.is("array")) row(one, doctype, add);
      if (const auto name = literal(one); name && holds != Holds::Filters) {
        add(one, doctype, listed_field(*name));
      }
    }
  }

  template <typename Add>
  void row(Node list, std::string_view doctype, const Add& add) {
    const std::vector<Node> cells = members(list);
    if (cells.size() == 4) {
      add(cells[1], literal(cells[0]).value_or(""), literal(cells[1]).value_or(""));
    } else if (!cells.empty()) {
      add(cells[0], doctype, literal(cells[0]).value_or(""));
    }
  }

  // frappe.ui.form.on("D", {refresh(frm) {…}, custom_x: function (frm) {…}})
  void form(Node node) {
    const auto doctype = literal(argument(node, 0));
    const Node handlers = argument(node, 1);
    if (!doctype) return;
    if (const auto event = literal(handlers)) {
      use(handlers, *doctype, *event, {.strength = "S2", .how = "form event"});
      return;
    }
    if (!handlers.is("object")) return;
    const std::vector<Node> all = members(handlers);
    const bool is_rows = std::any_of(all.begin(), all.end(), belongs_to_row);
    for (const Node one : all) {
      const Node handler = one.is("pair") ? one.field("value") : one;
      const std::string_view key = key_of(one);
      if (!is_function(handler)) continue;
      if (!is_row_event(key) && !key.ends_with("_on_form_rendered")) {
        use(one, *doctype, key, {.strength = "S2", .how = "form event"});
      }
      if (!is_rows) body(handler, *doctype);
    }
  }

  static bool belongs_to_row(Node one) {
    const Node handler = one.is("pair") ? one.field("value") : one;
    return is_row_event(key_of(one)) || (is_function(handler) && parameters(handler).size() > 1);
  }

  // Everything that the handler does with its first parameter.
  void body(Node handler, std::string_view doctype) {
    const std::vector<Node> names = parameters(handler);
    if (names.empty() || !names[0].is("identifier")) return;
    form_ = names[0].text();
    Trail trail;
    for (Cursor at(handler.field("body")); at; at.next()) {
      trail.visit(at);
      const Node node = at.node();
      if (is_function(node) && rebinds(node)) at.skip();
      if (node.is("member_expression")) property(node, trail, doctype);
      if (node.is("subscript_expression")) subscript(node, doctype);
      if (node.is("call_expression")) form_call(node, doctype);
    }
  }

  [[nodiscard]] bool rebinds(Node function) const {
    const std::vector<Node> names = parameters(function);
    return std::any_of(names.begin(), names.end(), [&](Node name) { return name.text() == form_; });
  }

  // `form.part`, such as frm.doc
  [[nodiscard]] bool is_part(Node object, std::string_view part) const {
    return object.is("member_expression") && object.field("object").text() == form_ &&
           object.field("property").text() == part;
  }

  void property(Node node, const Trail& trail, std::string_view doctype) {
    const Node name = node.field("property");
    if (is_part(node.field("object"), "fields_dict") || is_part(node.field("object"), "events")) {
      writer_.guard(name.text());
    }
    if (!is_part(node.field("object"), "doc")) return;
    const Node above = trail.up(1);
    if (above.is("call_expression") && above.field("function") == node) return;
    const bool is_write = above.is("assignment_expression") && above.field("left") == node;
    use(name, doctype, name.text(), {.strength = "S2", .how = "frm.doc", .is_write = is_write});
  }

  void subscript(Node node, std::string_view doctype) {
    const Node index = node.field("index");
    const auto name = literal(index);
    if (!name) return;
    if (is_part(node.field("object"), "fields_dict")) writer_.guard(*name);
    if (!is_part(node.field("object"), "doc")) return;
    use(index, doctype, *name, {.strength = "S2", .how = "frm.doc"});
  }

  // frm.set_value("custom_x", 1), frm.toggle_display(["custom_x"], …)
  void form_call(Node node, std::string_view doctype) {
    const Node function = node.field("function");
    if (!function.is("member_expression") || function.field("object").text() != form_) return;
    static constexpr std::array<std::string_view, 9> kMethods = {
        "add_fetch",      "refresh_field", "set_df_property", "set_query",   "set_value",
        "toggle_display", "toggle_enable", "toggle_reqd",     "get_docfield"};
    const std::string_view method = function.field("property").text();
    if (std::find(kMethods.begin(), kMethods.end(), method) == kMethods.end()) return;
    const std::vector<Node> all = members(node.field("arguments"));
    // The field belongs to a child table when one is named, too.
    const bool names_table = (method == "set_query" && all.size() > 2) ||
                             (method == "set_df_property" && all.size() > 3);
    if (all.empty() || names_table) return;
    const std::string_view strength = method == "set_value" ? "S2" : "S0";
    const auto add = [&](Node at, std::string_view name) {
      use(at, doctype, name, {.strength = strength, .how = method});
    };
    if (const auto name = literal(all[0])) add(all[0], *name);
    for (const Node one : members(all[0])) {
      if (all[0].is("object") && one.is("pair")) add(one, key_of(one));
      if (const auto name = literal(one); name && all[0].is("array")) add(one, *name);
    }
  }

  Node root_;
  FieldWriter& writer_;
  std::string_view form_;  // what the handler calls its form
};

}  // namespace

void extract_custom_fields_javascript(Document& document, Facts& facts) {
  if (!document.code()) return;
  FieldWriter writer(document, facts);
  Reader(document.code().root(), writer).read();
}

}  // namespace facts
