// SPDX-License-Identifier: MIT
#include "facts/python/python_documents.h"

#include "catch.h"
#include "facts/small_world.h"

namespace facts {
namespace {

// What the object of the last attribute access stands for, in words.
std::string subject(const std::string& text) {
  const auto world = tests::make_world({{"acme/hooks.py", ""}, {"acme/api.py", text}});
  Document document(world->workspace, *world->workspace.find("acme/api.py"), text);
  base::Pool pool;
  const PythonFile file(document, pool);
  syntax::Node object;
  for (syntax::Cursor at(file.root); at; at.next()) {
    if (at.node().is("attribute") && at.node().field("attribute").text() == "x") {
      object = at.node().field("object");
    }
  }
  const Subject found = subject_of(object, file);
  return std::string(found.doctype) + std::string(found.via) + (found.is_table ? " table" : "");
}

}  // namespace

TEST_CASE("a document is known from how the code got it", "[facts]") {
  const auto [text, words] = GENERATE(table<std::string, std::string>({
      {"import frappe\nfrappe.get_doc('Item', 1).x", "Item"},
      {"import frappe\nD = 'Item'\ndoc = frappe.new_doc(D)\ndoc.x", "Item"},
      {"import frappe\ndoc = frappe.get_doc({'doctype': 'Item'})\ndoc.x", "Item"},
      {"import frappe\ndoc = frappe.get_doc(doctype='Item')\ndoc.x", "Item"},
      {"import frappe\nt = frappe.qb.DocType('Item')\nt.x", "Item table"},
      {"import frappe\nt = frappe.qb.Table('tabItem')\nt.x", "Item table"},
      {"def f(doc, method):\n  doc.x", "handler:acme.api.f"},
      {"class A:\n  def f(self):\n    self.x", "class:acme.api.A"},
      {"class A:\n  def f(self):\n    def g():\n      self.x", "class:acme.api.A"},
  }));
  INFO(text);
  CHECK(subject(text) == words);
}

TEST_CASE("a document that could be anything is not known", "[facts]") {
  const std::string text = GENERATE(
      as<std::string>(), "import frappe\ndoc = frappe.get_doc(name)\ndoc.x",
      "import frappe\ndoc = frappe.get_doc('A')\ndoc = frappe.get_doc('B')\ndoc.x",
      "import frappe\nfor doc in frappe.get_all('A'):\n  doc.x",
      "import frappe\ndoc = frappe.get_doc('A').as_dict()\ndoc.x", "def f(a, doc):\n  doc.x",
      "def f(doc):\n  doc = other(doc)\n  doc.x", "def f():\n  def g(doc):\n    doc.x",
      "class A:\n  def f(this):\n    this.x",
      "class A:\n  class B:\n    def f(self):\n      self.x", "g = lambda doc: doc.x", "doc.x");
  INFO(text);
  CHECK(subject(text).empty());
}

}  // namespace facts
