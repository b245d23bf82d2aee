// SPDX-License-Identifier: MIT
#include "facts/doctype/custom_fields_declared.h"

#include "catch.h"
#include "facts/doctype/custom_fields.h"
#include "facts/small_world.h"

namespace facts {
namespace {

// "Item.custom_a Contact.custom_b": what the code declares.
std::string declared(const std::string& text) {
  const auto world = tests::make_world({{"acme/hooks.py", ""}, {"acme/setup.py", text}});
  std::string printed;
  for (const CustomField& one : world->facts.rows<CustomField>()) {
    printed += (printed.empty() ? "" : " ") + std::string(one.key);
  }
  return printed;
}

}  // namespace

TEST_CASE("code that creates custom fields declares them", "[facts]") {
  const auto [text, fields] = GENERATE(table<std::string, std::string>({
      {"f({'Item': [{'fieldname': 'a', 'fieldtype': 'Data'}]})", "Item.a"},
      {"f({('Item', 'Bin'): {'fieldname': 'a', 'label': 'A'}})", "Item.a Bin.a"},
      {"N = 'Item'\nF = 'a'\nf({N: [dict(fieldname=F, fieldtype='Data')] + more})", "Item.a"},
      {"create_custom_field('Item', {'fieldname': 'a', 'fieldtype': 'Data'})", "Item.a"},
      {"frappe.get_doc({'doctype': 'Custom Field', 'dt': 'Item', 'fieldname': 'a', 'label': 'A'})",
       "Item.a"},
      {"import frappe\nd = frappe.new_doc('Custom Field')\nd.dt = 'Item'\nd.fieldname = 'a'",
       "Item.a"},
      {"x['Item'] = [{'fieldname': 'a', 'fieldtype': 'Data'}]", "Item.a"},
      {"x['Item'].append({'fieldname': 'a', 'fieldtype': 'Data'})", "Item.a"},
      {"x.setdefault('Item', []).append({'fieldname': 'a', 'fieldtype': 'Data'})", "Item.a"},
      {"frappe.db.add_column('Item', 'custom_a', 'Data')", "Item.custom_a"},
      {"ensure_field('Item', fieldname='custom_a')", "Item.custom_a"},
  }));
  INFO(text);
  CHECK(declared(text) == fields);
}

TEST_CASE("what is known at run time only is declared as a pattern", "[facts]") {
  const auto [text, fields] = GENERATE(table<std::string, std::string>({
      {"FIELDS = [{'fieldname': 'a', 'fieldtype': 'Data'}]", "*.a"},
      {"f({name: [{'fieldname': 'a', 'fieldtype': 'Data'}]})", "*.a"},
      {"f({'Item': [{'fieldname': f'custom_{x}', 'fieldtype': 'Data'}]})", "Item.custom_*"},
      {"f({'Item': [{'fieldname': x, 'fieldtype': 'Data'}]})", "Item.*"},
      {"for x in ['custom_a', 'b']:\n  f([{'fieldname': x, 'fieldtype': 'Data'}])", "*.custom_a"},
      {"class A:\n  custom_a = 1\n  def custom_b(self): pass", "*.custom_a *.custom_b"},
  }));
  INFO(text);
  CHECK(declared(text) == fields);
}

TEST_CASE("dicts that only look like fields declare nothing", "[facts]") {
  const std::string text = GENERATE(
      as<std::string>(), "columns = [{'fieldname': 'custom_a', 'fieldtype': 'Data', 'width': 80}]",
      "frappe.db.exists('Custom Field', {'dt': 'Item', 'fieldname': 'custom_a'})",
      "f({'Item': ['custom_a']})");
  INFO(text);
  CHECK(declared(text).empty());
}

}  // namespace facts
