// SPDX-License-Identifier: MIT
// Uses of custom fields in Python: arguments of database functions, query builder, SQL, and
// documents whose DocType is known. A name tested with has_column, getattr(…, default) or the like,
// and a use inside try/except, is guarded: the author knows that the field may be missing.
#include <algorithm>
#include <array>

#include "base/text.h"
#include "facts/doctype/custom_field_sql.h"
#include "facts/doctype/custom_fields_declared.h"
#include "facts/doctype/field_writer.h"
#include "facts/doctype/trail.h"
#include "facts/python/orm_calls.h"
#include "facts/python/python_documents.h"

namespace facts {
namespace {

using syntax::Cursor;
using syntax::Node;

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool tests_for_fields(std::string_view method) {
  static constexpr std::array<std::string_view, 10> kTests = {
      "has_column",    "has_field",    "hasattr",           "getattr",      "get_field",
      "column_exists", "field_exists", "get_table_columns", "custom_field", "get_valid_columns"};
  return std::any_of(kTests.begin(), kTests.end(),
                     [&](std::string_view test) { return base::contains(method, test); });
}

class UseReader {
 public:
  UseReader(const PythonFile& file, FieldWriter& writer) : file_(file), writer_(writer) {}

  void read() {
    for (Cursor at(file_.root); at; at.next()) {
      trail_.visit(at);
      const Node node = at.node();
      if (node.is("call")) call(node);
      if (node.is("attribute")) attribute(node);
      if (node.is("comparison_operator")) comparison(node);
    }
  }

 private:
  // Inside the body of a try that catches something.
  [[nodiscard]] bool is_tried() const {
    for (std::size_t up = 1; trail_.up(up) && !trail_.up(up).is("function_definition"); ++up) {
      const Node node = trail_.up(up);
      if (!node.is("try_statement") || !(trail_.up(up - 1) == node.field("body"))) continue;
      for (const Node part : members(node)) {
        if (part.is("except_clause")) return true;
      }
    }
    return false;
  }

  void use(Node at, Subject subject, std::string_view name, FieldWriter::Manner manner) {
    if (!is_custom_name(name)) return;
    manner.is_guarded = manner.is_guarded || is_tried();
    writer_.use(at.span(), {subject.doctype, subject.via}, name, manner);
  }

  void call(Node node) {
    const Node function = node.field("function");
    const std::string path = file_.scopes.path(function);
    const std::string_view method =
        function.is("attribute") ? function.field("attribute").text() : function.text();
    if (tests_for_fields(method)) return guard(node);
    if (path == "frappe.db.exists" || path == "frappe.db.get_value") guard_custom_field(node);
    if (path == "frappe.db.sql" || path == "frappe.db.sql_list") return sql(node);
    if (const OrmCall* orm = find_orm_call(path)) return query(node, *orm);
    if (const std::string_view doctype = doctype_of_getter(node, file_); is_getter(path)) {
      return fill(node, doctype);
    }
    if (function.is("attribute")) document_call(node, function, method);
  }

  static bool is_getter(std::string_view path) {
    return path == "frappe.get_doc" || path == "frappe.new_doc";
  }

  // Every name among the arguments; if they are not constant, every name in the function.
  void guard(Node call) {
    bool is_constant = false;
    for (const Node one : members(call.field("arguments"))) {
      for (const Said& said : file_.values.texts(one)) {
        is_constant = is_constant || is_custom_name(said.text);
        writer_.guard(said.text);
      }
    }
    if (!is_constant) guard_all(file_.scopes[file_.scopes.at(call.span().begin)].node);
  }

  void guard_all(Node function) {
    if (guarded_ == function) return;
    guarded_ = function;
    for (Cursor at(function); at; at.next()) {
      if (at.node().is("attribute")) writer_.guard(at.node().field("attribute").text());
      if (!at.node().is("string")) continue;
      if (const auto said = file_.values.text(at.node())) writer_.guard(*said);
    }
  }

  // frappe.db.exists("Custom Field", {"dt": …, "fieldname": "custom_x"}) or "Item-custom_x".
  void guard_custom_field(Node call) {
    if (file_.values.text(Values::argument(call, 0)) != "Custom Field") return;
    const Node which = Values::argument(call, 1);
    if (const auto name = file_.values.text(which)) {
      const std::size_t dash = name->rfind('-');
      if (dash != std::string_view::npos) writer_.guard(name->substr(dash + 1));
    }
    for (const Pair& pair : file_.values.pairs(which)) {
      if (const auto name = file_.values.text(pair.value)) writer_.guard(*name);
    }
  }

  // "custom_x" in columns
  void comparison(Node node) {
    const std::vector<Node> sides = members(node);
    if (sides.size() != 2) return;
    const std::string_view between =
        base::slice(node.bytes(), {sides[0].span().end, sides[1].span().begin});
    if (!base::contains(between, "in")) return;
    if (const auto name = file_.values.text(sides[0])) writer_.guard(*name);
  }

  void query(Node node, const OrmCall& orm) {
    const Node first = Values::argument(node, 0, "doctype");
    std::string_view doctype = file_.values.text(first).value_or("");
    if (const Node member = file_.values.member(first, "doctype"); doctype.empty() && member) {
      doctype = file_.values.text(member).value_or("");  // exists({"doctype": …, …})
      mention(first, Holds::Filters, doctype, orm.path);
    }
    if (doctype.empty()) return;
    for (std::size_t i = 0; i < orm.behind.size(); ++i) {
      mention(Values::argument(node, i + 1), orm.behind[i], doctype, orm.path);
    }
    for (const Node one : members(node.field("arguments"))) {
      if (!one.is("keyword_argument")) continue;
      const Holds holds = keyword_holds(one.field("name").text());
      mention(one.field("value"), holds, doctype, orm.path);
    }
  }

  void mention(Node argument, Holds holds, std::string_view doctype, std::string_view how) {
    if (!argument || holds == Holds::Nothing) return;
    const auto add = [&](Node at, std::string_view owner, std::string_view name) {
      use(at, {.doctype = owner}, name, {.strength = "S1", .how = how});
    };
    if (holds == Holds::Columns) {
      const auto order = file_.values.text(argument);
      if (!order) return;
      for (const std::string_view name : ordered_fields(*order)) add(argument, doctype, name);
      return;
    }
    for (const Pair& pair : file_.values.pairs(argument)) add(pair.key.at, doctype, pair.key.text);
    const Node list = file_.values.resolve(argument);
    if (holds != Holds::Fields && list.is("list")) rows(list, holds, doctype, add);
    if (holds == Holds::Filters) return;
    for (const Said& said : file_.values.texts(argument)) {
      add(said.at, doctype, listed_field(said.text));
    }
  }

  // [["custom_x", "=", 1], ["Item", "custom_y", "is", "set"]], or, as a filter, one row alone.
  template <typename Add>
  void rows(Node list, Holds holds, std::string_view doctype, const Add& add) {
    const std::vector<Node> items = members(list);
    const bool is_row = holds == Holds::Filters && items.size() == 3;
    if (is_row && file_.values.text(items[0])) return row(list, doctype, add);
    for (const Node item : items) {
      if (item.is("list") || item.is("tuple")) row(item, doctype, add);
    }
  }
  template <typename Add>
  void row(Node list, std::string_view doctype, const Add& add) {
    const std::vector<Node> cells = members(list);
    if (cells.size() == 4) {
      add(cells[1], file_.values.text(cells[0]).value_or(""),
          file_.values.text(cells[1]).value_or(""));
    } else if (!cells.empty()) {
      add(cells[0], doctype, file_.values.text(cells[0]).value_or(""));
    }
  }

  // frappe.get_doc({"doctype": "D", "custom_x": …}), frappe.new_doc("D", custom_x=…)
  void fill(Node call, std::string_view doctype) {
    if (doctype.empty()) return;
    for (const Node one : members(call.field("arguments"))) {
      if (one.is("keyword_argument")) {
        use(one, {.doctype = doctype}, one.field("name").text(),
            {.strength = "S2", .how = "new document"});
        continue;
      }
      for (const Pair& pair : file_.values.pairs(one)) {
        use(pair.key.at, {.doctype = doctype}, pair.key.text,
            {.strength = "S2", .how = "new document"});
      }
    }
  }

  // doc.get("custom_x"), doc.db_set("custom_x", 1), doc.update({"custom_x": 1})
  void document_call(Node call, Node function, std::string_view method) {
    static constexpr std::array<std::string_view, 7> kReads = {
        "get",          "get_value",    "get_formatted", "has_value_changed",
        "get_password", "get_db_value", "get_title"};
    const bool is_set = method == "set" || method == "db_set" || method == "update";
    if (!is_set && !is_one_of(kReads, method)) return;
    const Subject subject = subject_of(function.field("object"), file_);
    if (!subject || subject.is_table) return;
    // get() answers None for a field that is not there: a hint, not a proof.
    const std::string_view strength = method == "get" ? "S0" : method == "db_set" ? "S1" : "S2";
    const FieldWriter::Manner manner = {
        .strength = strength, .how = method, .is_write = is_set && method != "db_set"};
    const Node first = Values::argument(call, 0);
    if (const auto name = file_.values.text(first)) use(first, subject, *name, manner);
    if (!is_set) return;
    for (const Pair& pair : file_.values.pairs(first))
      use(pair.key.at, subject, pair.key.text, manner);
  }

  // doc.custom_x, table.custom_x
  void attribute(Node node) {
    const Node name = node.field("attribute");
    if (!is_custom_name(name.text())) return;
    const Node above = trail_.up(1);
    if (above.is("call") && above.field("function") == node) return;  // a method
    const Subject subject = subject_of(node.field("object"), file_);
    if (!subject) return;
    const bool is_write = above.is("assignment") && above.field("left") == node;
    use(name, subject, name.text(),
        {.strength = subject.is_table ? "S1" : "S2",
         .how = subject.is_table ? "query builder" : "attribute",
         .is_write = is_write});
  }

  void sql(Node call) {
    const Node text = file_.values.resolve(Values::argument(call, 0, "query"));
    if (!text) return;
    const std::string masked = mask(text);
    for (const SqlColumn& column : custom_columns(masked)) {
      const std::uint32_t begin = text.span().begin + column.offset;
      const base::Span span = {begin, begin + static_cast<std::uint32_t>(column.column.size())};
      writer_.use(span, {column.doctype}, column.column,
                  {.strength = "S1", .how = "SQL", .is_guarded = is_tried()});
    }
  }

  // The bytes of an expression with everything but the content of its strings blanked; whatever
  // is filled in at run time is a hole.
  static std::string mask(Node expression) {
    const base::Span all = expression.span();
    std::string masked(all.size(), ' ');
    for (Cursor at(expression); at; at.next()) {
      const Node node = at.node();
      const std::size_t begin = node.span().begin - all.begin;
      const bool is_content = node.is("string_content");
      if (is_content) masked.replace(begin, node.span().size(), node.text());
      const bool is_hole = node.is("interpolation") || node.is("identifier") || node.is("call");
      if (is_hole && node.span().size() > 0) masked[begin] = kSqlHole;
      if (is_content || node.is("interpolation") || node.is("identifier")) at.skip();
    }
    return masked;
  }

  const PythonFile& file_;
  FieldWriter& writer_;
  Trail trail_;
  Node guarded_;
};

}  // namespace

void extract_custom_fields_python(Document& document, Facts& facts) {
  if (!document.code()) return;
  const PythonFile file(document, facts.pool);
  FieldWriter writer(document, facts);
  declare_from_python(file, writer);
  UseReader(file, writer).read();
}

}  // namespace facts
