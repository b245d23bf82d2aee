// SPDX-License-Identifier: MIT
#include "facts/doctype/custom_fields_declared.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "base/text.h"
#include "facts/doctype/custom_fields.h"
#include "facts/doctype/trail.h"
#include "facts/python/python_documents.h"

namespace facts {
namespace {

using syntax::Cursor;
using syntax::Node;

constexpr std::string_view kAny = "*";
constexpr std::string_view kPython = "python";

template <std::size_t N>
bool holds_one_of(std::string_view text, const std::array<std::string_view, N>& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return base::contains(text, word); });
}

std::string_view last_name(Node function) {
  return function.is("attribute") ? function.field("attribute").text() : function.text();
}

// create_custom_field, make_field_if_missing, ensure_custom_fields, add_column, …
bool sounds_like_creation(std::string_view method) {
  static constexpr std::array<std::string_view, 9> kVerbs = {
      "create", "make", "add", "ensure", "setup", "install", "insert", "upsert", "sync"};
  const bool names_field = base::contains(method, "field") || base::contains(method, "column");
  return names_field && holds_one_of(method, kVerbs);
}

// A DocType name rather than a property such as "fields" or "custom_fields".
bool is_doctype_name(std::string_view text) {
  return !text.empty() && text.front() >= 'A' && text.front() <= 'Z';
}

class Declarer {
 public:
  Declarer(const PythonFile& file, FieldWriter& writer) : file_(file), writer_(writer) {}

  void read() {
    for (Cursor at(file_.root); at; at.next()) {
      trail_.visit(at);
      visit(at.node());
    }
    class_members();
    documents();
    if (is_generic_) mentions();
  }

 private:
  void visit(Node node) {
    if (node.is("dictionary")) return dict(node);
    if (node.is("assignment")) return assignment(node);
    if (!node.is("call")) return;
    dict(node);
    call(node);
  }

  // {"fieldname": "custom_x", "fieldtype": "Data", …}, however deep in whatever it lies.
  void dict(Node node) {
    const std::vector<Pair> pairs = file_.values.pairs(node);
    const auto member = [&](std::string_view key) {
      const auto found = std::find_if(pairs.begin(), pairs.end(),
                                      [&](const Pair& pair) { return pair.key.text == key; });
      return found == pairs.end() ? Node() : found->value;
    };
    const Node name = member("fieldname");
    if (!name || !(member("fieldtype") || member("label") || member("insert_after"))) return;
    if (member("width")) return;  // a column of a report
    const Node type = member("fieldtype");
    const Node options = member("options");
    for (const std::string_view doctype : targets(member("dt"))) {
      CustomField* row = declare(name, doctype, file_.values.glob(name));
      if (!row) continue;
      if (const auto said = file_.values.text(type)) row->fieldtype = *said;
      if (const auto said = file_.values.text(options)) row->options = *said;
    }
  }

  CustomField* declare(Node at, std::string_view doctype, std::string_view glob) {
    if (glob == kAny) is_generic_ = true;
    // A wholly unknown name of an unknown DocType would declare the world; mentions() steps in.
    if (glob == kAny && doctype == kAny) return nullptr;
    return &writer_.declare(at.span(), doctype, glob, kPython);
  }

  std::vector<std::string_view> names(Node expression) const {
    std::vector<std::string_view> all;
    for (const Said& said : file_.values.texts(expression)) {
      if (is_doctype_name(said.text)) all.push_back(said.text);
    }
    if (all.empty()) all.push_back(kAny);
    return all;
  }

  // The DocTypes that the dict under the cursor is for.
  std::vector<std::string_view> targets(Node own) const {
    if (own) return names(own);
    for (std::size_t up = 1;; ++up) {
      const Node node = trail_.up(up);
      const std::string_view kind = node.kind();
      if (kind == "pair") {
        const std::vector<std::string_view> keys = names(node.field("key"));
        if (keys.front() != kAny) return keys;
      } else if (kind == "assignment") {
        return names(node.field("left").field("subscript"));
      } else if (kind == "argument_list") {
        return of_call(trail_.up(up + 1));
      } else if (!node || kind == "block" || kind == "module") {
        return {kAny};
      }
    }
  }

  // create_custom_field("D", {...}) and fields["D"].append({...}).
  std::vector<std::string_view> of_call(Node call) const {
    const Node function = call.field("function");
    if (base::contains(last_name(function), "field")) return names(Values::argument(call, 0));
    const Node object = function.field("object");
    if (object.is("subscript")) return names(object.field("subscript"));
    if (object.is("call")) return names(Values::argument(object, 0));  // setdefault("D", [])
    return {kAny};
  }

  // add_column("D", "custom_x", "Data"), make_field("D", "custom_x").
  void call(Node node) {
    const std::string_view method = last_name(node.field("function"));
    if (!sounds_like_creation(method)) return;
    std::string_view doctype = kAny;
    for (const Node one : members(node.field("arguments"))) {
      const Node value = one.is("keyword_argument") ? one.field("value") : one;
      for (const Said& said : file_.values.texts(value)) {
        if (is_doctype_name(said.text) && doctype == kAny) doctype = said.text;
        if (is_custom_name(said.text)) declare(said.at, doctype, said.text);
      }
    }
  }

  // field = frappe.new_doc("Custom Field"); field.dt = "D"; field.fieldname = "custom_x"
  void assignment(Node node) {
    const Node left = node.field("left");
    if (!left.is("attribute") || !left.field("object").is("identifier")) return;
    const std::string_view property = left.field("attribute").text();
    if (property != "dt" && property != "fieldname") return;
    const Node object = left.field("object");
    if (subject_of(object, file_).doctype != "Custom Field") return;
    const std::size_t scope = file_.scopes.at(object.span().begin);
    auto& document = documents_[{scope, object.text()}];
    (property == "dt" ? document.first : document.second) = node.field("right");
  }

  void documents() {
    for (const auto& [variable, document] : documents_) {
      if (!document.second) continue;
      const std::string_view doctype = file_.values.text(document.first).value_or(kAny);
      declare(document.second, doctype, file_.values.glob(document.second));
    }
  }

  // Properties, methods and class variables answer to doc.custom_x, too.
  void class_members() {
    for (const Scope& scope : file_.scopes.all()) {
      if (!scope.is_class()) continue;
      std::set<std::string_view> names;
      for (const auto& [name, binding] : scope.names) names.insert(name);
      for (const std::string_view name : names) {
        if (is_custom_name(name)) writer_.declare(scope.node.span(), kAny, name, "class member");
      }
    }
  }

  // The file creates fields whose names come from somewhere: every name it writes may be one.
  void mentions() {
    for (Cursor at(file_.root); at; at.next()) {
      if (!at.node().is("string")) continue;
      const auto said = file_.values.text(at.node());
      if (said && is_custom_name(*said)) writer_.declare(at.node().span(), kAny, *said, kPython);
    }
  }

  const PythonFile& file_;
  FieldWriter& writer_;
  Trail trail_;
  bool is_generic_ = false;
  std::map<std::pair<std::size_t, std::string_view>, std::pair<Node, Node>> documents_;
};

}  // namespace

void declare_from_python(const PythonFile& file, FieldWriter& writer) {
  Declarer(file, writer).read();
}

}  // namespace facts
