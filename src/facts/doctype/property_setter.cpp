// SPDX-License-Identifier: MIT
// Property setters wherever an app keeps them: fixtures, customize exports, JSON that the app loads
// itself, and calls of make_property_setter.
#include <string>

#include "facts/doctype/doctype.h"
#include "facts/doctype/json_walk.h"
#include "facts/document.h"
#include "facts/facts.h"
#include "facts/python/python_file.h"

namespace facts {
namespace {

using syntax::Node;
using syntax::Value;

class Writer {
 public:
  Writer(Document& document, Facts& facts) : document_(document), facts_(facts) {}

  void add(base::Span at, std::string_view doctype, std::string_view fieldname,
           std::string_view property, Located<std::string_view> value, std::string_view how) {
    if (doctype.empty() || property.empty()) return;
    PropertySetter row;
    row.file = document_.file().id;
    row.span = at;
    row.doctype = facts_.pool.keep(doctype);
    row.property = facts_.pool.keep(property);
    if (!fieldname.empty()) row.fieldname = facts_.pool.keep(fieldname);
    row.value = {facts_.pool.keep(value.value), value.at};
    row.key = facts_.pool.keep(std::string(doctype) + "." + std::string(fieldname) + "." +
                               std::string(property));
    row.how = how;
    facts_.add(row);
  }

 private:
  Document& document_;
  Facts& facts_;
};

void from_json(Document& document, Writer& writer) {
  if (is_site_dump(document.data().root())) return;
  for_each_object(document.data().root(), [&](Value json) {
    const Value property = json["property"];
    if (!property.is_string() || !json["doc_type"].is_string()) return;
    const Value value = json["value"];
    writer.add(property.span(), json["doc_type"].text(), json["field_name"].text(), property.text(),
               {value.text(), document.place(value.span())}, how_declared(document.file().kind));
  });
}

// A literal as Frappe would store it: texts as they are, flags as 1 and 0.
std::string_view stored(Node argument, const Values& values) {
  if (const auto text = values.text(argument)) return *text;
  const Node node = values.resolve(argument);
  if (node.is("true")) return "1";
  if (node.is("false")) return "0";
  return node.is("integer") ? node.text() : std::string_view();
}

void from_python(Document& document, Facts& facts, Writer& writer) {
  if (!document.code()) return;
  const PythonFile file(document, facts.pool);
  for (syntax::Cursor at(file.root); at; at.next()) {
    const Node call = at.node();
    const Node function = call.field("function");
    const Node name = function.is("attribute") ? function.field("attribute") : function;
    if (!call.is("call") || name.text() != "make_property_setter") continue;
    // frappe.make_property_setter({...}), or the function of the same name with plain arguments.
    const Node first = Values::argument(call, 0, "doctype");
    const bool is_dict = !file.values.pairs(first).empty();
    const auto part = [&](std::size_t n, std::string_view keyword) {
      return is_dict ? file.values.member(first, keyword) : Values::argument(call, n, keyword);
    };
    const Node value = part(3, "value");
    const Node doctype = is_dict ? part(0, "doctype") : first;
    writer.add(call.span(), stored(doctype, file.values), stored(part(1, "fieldname"), file.values),
               stored(part(2, "property"), file.values),
               {stored(value, file.values), document.place(value.span())}, "python");
  }
}

}  // namespace

void extract_property_setters(Document& document, Facts& facts) {
  Writer writer(document, facts);
  const bool is_python = document.file().kind == project::Kind::Python ||
                         document.file().kind == project::Kind::HooksPy;
  return is_python ? from_python(document, facts, writer) : from_json(document, writer);
}

const Table PropertySetter::kTable = {
    .name = "property_setter",
    .doc = "A property of a DocType or field that an app overrides.",
    .columns = {
        column<&PropertySetter::doctype>("doctype", "DocType whose property is set."),
        column<&PropertySetter::fieldname>("fieldname", "Its field; missing for the DocType."),
        column<&PropertySetter::property>("property", "The property."),
        column<&PropertySetter::value>("value", "The value, as text."),
        column<&PropertySetter::how>("how", "fixture, customize export, json data or python.")}};

}  // namespace facts
