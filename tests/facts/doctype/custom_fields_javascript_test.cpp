// SPDX-License-Identifier: MIT
#include "catch.h"
#include "facts/doctype/custom_fields.h"
#include "facts/small_world.h"

namespace facts {
namespace {

std::string uses(const std::string& text) {
  const auto world = tests::make_world({{"acme/hooks.py", ""}, {"acme/public/js/item.js", text}});
  std::string printed;
  for (const CustomFieldUse& one : world->facts.rows<CustomFieldUse>()) {
    std::string word = std::string(one.strength) + " " + std::string(one.key);
    if (one.is_write) word += "=";
    if (one.is_guarded) word = "(" + word + ")";
    printed += (printed.empty() ? "" : ", ") + word;
  }
  return printed;
}

std::string in_handler(const std::string& code) {
  return uses("frappe.ui.form.on('Item', { refresh: function (frm) { " + code + " } });");
}

}  // namespace

TEST_CASE("form scripts use the fields of their DocType", "[facts]") {
  const auto [code, found] = GENERATE(table<std::string, std::string>({
      {"if (frm.doc.custom_a) x();", "S2 Item.custom_a"},
      {"frm.doc['custom_a'];", "S2 Item.custom_a"},
      {"frm.doc.custom_a = 1;", "S2 Item.custom_a="},
      {"frm.set_value('custom_a', 1);", "S2 Item.custom_a"},
      {"frm.set_value({custom_a: 1, 'custom_b': 2});", "S2 Item.custom_a, S2 Item.custom_b"},
      {"frm.toggle_display(['custom_a'], 1);", "S0 Item.custom_a"},
      {"later(() => frm.doc.custom_a);", "S2 Item.custom_a"},
  }));
  INFO(code);
  CHECK(in_handler(code) == found);
  CHECK(uses("frappe.ui.form.on('Item', { custom_a(frm) {} });") == "S2 Item.custom_a");
  CHECK(uses("frappe.ui.form.on('Item', 'custom_a', f);") == "S2 Item.custom_a");
}

TEST_CASE("client code uses the fields that it asks the server for", "[facts]") {
  const auto [text, found] = GENERATE(table<std::string, std::string>({
      {"frappe.db.get_value('Item', {custom_a: 1}, 'custom_b')",
       "S1 Item.custom_a, S1 Item.custom_b"},
      {"frappe.db.get_list('Item', {fields: ['name', 'custom_a'], filters: [['custom_b', '=', "
       "1]]})",
       "S1 Item.custom_a, S1 Item.custom_b"},
      {"frappe.call({method: 'frappe.client.get_value', args: {doctype: 'Item', fieldname: "
       "['custom_a']}})",
       "S1 Item.custom_a"},
      {"frappe.xcall('frappe.client.get_list', {doctype: 'Item', order_by: 'custom_a desc'})",
       "S1 Item.custom_a"},
  }));
  INFO(text);
  CHECK(uses(text) == found);
}

TEST_CASE("the form of a child table's block is its parent's", "[facts]") {
  CHECK(uses("frappe.ui.form.on('Row', { qty(frm, cdt, cdn) { frm.doc.custom_a; } });").empty());
  CHECK(uses("frappe.ui.form.on('Row', { rows_add(frm) { frm.doc.custom_a; } });").empty());
  CHECK(uses("frappe.ui.form.on('Row', { custom_rows_remove(frm) {} });").empty());
}

TEST_CASE("what another function or table means is left alone", "[facts]") {
  const std::string code =
      GENERATE(as<std::string>(), "frm.doc.custom_a();", "row.custom_a;", "cur_frm.doc.custom_a;",
               "frm.set_query('custom_a', 'items', f);",
               "frm.set_df_property('custom_a', 'x', 1, n, 'items');",
               "each((frm) => frm.doc.custom_a);", "frm.set_value(`custom_${x}`, 1);");
  INFO(code);
  CHECK(in_handler(code).empty());
}

TEST_CASE("fields that the script asks for first are guarded", "[facts]") {
  const std::string code = GENERATE(
      as<std::string>(), "if (frm.fields_dict.custom_a) frm.doc.custom_a;",
      "if (frm.fields_dict['custom_a']) frm.doc.custom_a;",
      "if (frappe.meta.has_field('Item', 'custom_a')) frm.doc.custom_a;",
      "if ('custom_a' in frm.doc) frm.doc.custom_a;", "frm.trigger('custom_a'); frm.doc.custom_a;");
  INFO(code);
  CHECK(in_handler(code) == "(S2 Item.custom_a)");
}

}  // namespace facts
