// SPDX-License-Identifier: MIT
#include "catch.h"
#include "facts/doctype/custom_fields.h"
#include "facts/small_world.h"

namespace facts {
namespace {

// "S1 Item.custom_a": the uses in a file, guarded ones in parentheses.
std::string uses(const std::string& text) {
  const auto world =
      tests::make_world({{"acme/hooks.py", ""}, {"acme/api.py", "import frappe\n" + text + "\n"}});
  std::string printed;
  for (const CustomFieldUse& one : world->facts.rows<CustomFieldUse>()) {
    const std::string owner(one.doctype.empty() ? one.via : one.doctype);
    std::string word = std::string(one.strength) + " " + owner + "." + std::string(one.fieldname);
    if (one.is_write) word += "=";
    if (one.is_guarded) word = "(" + word + ")";
    printed += (printed.empty() ? "" : ", ") + word;
  }
  return printed;
}

}  // namespace

TEST_CASE("database functions use the fields they name", "[facts]") {
  const auto [text, found] = GENERATE(table<std::string, std::string>({
      {"frappe.get_all('Item', fields=['name', 'custom_a as a'])", "S1 Item.custom_a"},
      {"frappe.get_all('Item', ['custom_a'])", "S1 Item.custom_a"},
      {"frappe.get_list('Item', {'custom_a': 1})", "S1 Item.custom_a"},
      {"frappe.get_all('Item', filters=[['custom_a', '=', 1]])", "S1 Item.custom_a"},
      {"frappe.get_all('Item', filters=[['Bin', 'custom_a', '=', 1]])", "S1 Bin.custom_a"},
      {"frappe.get_all('Item', filters=['custom_a', '=', 1])", "S1 Item.custom_a"},
      {"frappe.get_all('Item', pluck='custom_a', order_by='custom_b desc')",
       "S1 Item.custom_a, S1 Item.custom_b"},
      {"frappe.db.get_value('Item', {'custom_a': 1}, ['custom_b'])",
       "S1 Item.custom_a, S1 Item.custom_b"},
      {"frappe.db.set_value('Item', x, {'custom_a': 1})", "S1 Item.custom_a"},
      {"frappe.db.exists({'doctype': 'Item', 'custom_a': 1})", "S1 Item.custom_a"},
      {"frappe.db.get_single_value('Shop Settings', 'custom_a')", "S1 Shop Settings.custom_a"},
      {"D = 'Item'\nF = ['custom_a']\nfrappe.get_all(D, fields=F)", "S1 Item.custom_a"},
      {"frappe.db.sql(f'select custom_a from `tabItem`')", "S1 Item.custom_a"},
      {"q = 'select custom_a from `tabItem`'\nfrappe.db.sql(q)", "S1 Item.custom_a"},
      {"frappe.db.sql('select i.custom_a from `tabItem` i {}'.format(x))", "S1 Item.custom_a"},
  }));
  INFO(text);
  CHECK(uses(text) == found);
}

TEST_CASE("documents use the fields that are read or written on them", "[facts]") {
  const auto [text, found] = GENERATE(table<std::string, std::string>({
      {"frappe.get_doc('Item', 1).custom_a", "S2 Item.custom_a"},
      {"d = frappe.get_doc('Item', 1)\nd.custom_a = 1", "S2 Item.custom_a="},
      {"d = frappe.get_doc('Item', 1)\nd.set('custom_a', 1)", "S2 Item.custom_a="},
      {"d = frappe.get_doc('Item', 1)\nd.db_set('custom_a', 1)", "S1 Item.custom_a"},
      {"d = frappe.get_doc('Item', 1)\nd.update({'custom_a': 1})", "S2 Item.custom_a="},
      {"d = frappe.get_doc('Item', 1)\nd.get('custom_a')", "S0 Item.custom_a"},
      {"frappe.get_doc({'doctype': 'Item', 'custom_a': 1})", "S2 Item.custom_a"},
      {"frappe.new_doc('Item', custom_a=1)", "S2 Item.custom_a"},
      {"def f(doc, method):\n  return doc.custom_a", "S2 handler:acme.api.f.custom_a"},
      {"class A:\n  def f(self):\n    return self.custom_a", "S2 class:acme.api.A.custom_a"},
      {"t = frappe.qb.DocType('Item')\nt.custom_a == 1", "S1 Item.custom_a"},
  }));
  INFO(text);
  CHECK(uses(text) == found);
}

TEST_CASE("what is unknown, of another kind or only text is no use", "[facts]") {
  const std::string text = GENERATE(
      as<std::string>(), "frappe.get_all(x, fields=['custom_a'])",
      "frappe.get_all('Item', fields=['`tabBin`.custom_a', 'sum(custom_b)', 'x.custom_c'])",
      "frappe.get_all('Item', fields=['name', 'custom_a', 'b', 'c'][1:])",
      "get_all('Item', fields=['custom_a'])", "frappe.get_doc('Item', 1).custom_a()",
      "frappe.get_doc('Item', 1).flags.custom_a",
      "for d in frappe.get_doc('Item', 1).rows:\n  d.custom_a", "'''`tabItem` custom_a'''",
      "x.custom_a");
  INFO(text);
  CHECK(uses(text).empty());
}

TEST_CASE("who asks first, or catches the error, is guarded", "[facts]") {
  const auto [text, found] = GENERATE(table<std::string, std::string>({
      {"if frappe.db.has_column('Item', 'custom_a'):\n  frappe.get_all('Item', pluck='custom_a')",
       "(S1 Item.custom_a)"},
      {"if frappe.db.exists('Custom Field', 'Item-custom_a'):\n"
       "  frappe.get_all('Item', pluck='custom_a')",
       "(S1 Item.custom_a)"},
      {"d = frappe.get_doc('Item', 1)\ngetattr(d, 'custom_a', 0) or d.custom_a",
       "(S2 Item.custom_a)"},
      {"if 'custom_a' in columns:\n  frappe.get_all('Item', pluck='custom_a')",
       "(S1 Item.custom_a)"},
      {"def f():\n  for n in ['custom_a']:\n    if meta.has_field(n):\n"
       "      frappe.get_doc('Item', 1).custom_a",
       "(S2 Item.custom_a)"},
      {"try:\n  frappe.get_all('Item', pluck='custom_a')\nexcept Exception:\n  pass",
       "(S1 Item.custom_a)"},
      {"try:\n  pass\nexcept Exception:\n  frappe.get_all('Item', pluck='custom_a')",
       "S1 Item.custom_a"},
      {"try:\n  frappe.get_all('Item', pluck='custom_a')\nfinally:\n  pass", "S1 Item.custom_a"},
  }));
  INFO(text);
  CHECK(uses(text) == found);
}

}  // namespace facts
