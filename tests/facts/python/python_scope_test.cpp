// SPDX-License-Identifier: MIT
#include "facts/python/python_scope.h"

#include <string>

#include "catch.h"

namespace facts {
namespace {

// The path of the last call's function in a file of the module acme.api.
std::string path_of_last_call(const std::string& text, bool is_package = false) {
  const syntax::Tree tree = syntax::parse_python(text);
  base::Pool pool;
  const Scopes scopes(tree.root(), "acme.api", is_package, pool);
  syntax::Node last;
  for (syntax::Cursor at(tree.root()); at; at.next()) {
    if (at.node().is("call")) last = at.node().field("function");
  }
  return scopes.path(last);
}

}  // namespace

TEST_CASE("a dotted name is known whatever the file calls its parts", "[facts]") {
  const auto [text, path] = GENERATE(table<std::string, std::string>({
      {"import frappe\nfrappe.db.sql()", "frappe.db.sql"},
      {"import frappe as f\nf.db.sql()", "frappe.db.sql"},
      {"import frappe.utils\nfrappe.utils.now()", "frappe.utils.now"},
      {"from frappe import db as d\nd.sql()", "frappe.db.sql"},
      {"from frappe import get_doc\ndef f():\n  get_doc()", "frappe.get_doc"},
      {"import frappe\nsql = frappe.db.sql\ndef f():\n  sql()", "frappe.db.sql"},
      {"def f():\n  from . import tools\n  tools.run()", "acme.tools.run"},
      {"from .. import tools\ntools()", "tools"},
      {"from .v1.tools import run\nrun()", "acme.v1.tools.run"},
      {"def run(): pass\nrun()", "acme.api.run"},
      {"class A:\n  def run(self): pass\nA.run()", "acme.api.A.run"},
      {"len()", "len"},
      {"try:\n  from a import b\nexcept ImportError:\n  from a import b\nb()", "a.b"},
  }));
  INFO(text);
  CHECK(path_of_last_call(text) == path);
}

TEST_CASE("a name that starts at a value or has several meanings has no path", "[facts]") {
  const std::string text =
      GENERATE(as<std::string>(), "x[0]()", "'a'.join()", "def f(frappe):\n  frappe.get_doc()",
               "import frappe\nfor frappe in x:\n  frappe.a()",
               "from a import x\nfrom b import x\nx()", "x = 1\nx = 2\nx.a()", "x = y()\nx.a()",
               "x = x\nx()", "a = b\nb = a\na()", "with open() as x:\n  x.read()");
  INFO(text);
  CHECK(path_of_last_call(text).empty());
}

TEST_CASE("relative imports of a package start in the package itself", "[facts]") {
  CHECK(path_of_last_call("from . import tools\ntools.run()", true) == "acme.api.tools.run");
}

TEST_CASE("scopes see outwards, but not into classes", "[facts]") {
  const std::string text = "a = 1\nclass C:\n  b = 2\n  def m(self):\n    return b, a\n";
  const syntax::Tree tree = syntax::parse_python(text);
  base::Pool pool;
  const Scopes scopes(tree.root(), "m", false, pool);
  const auto inside = static_cast<std::uint32_t>(text.find("return"));
  const std::size_t scope = scopes.at(inside);
  CHECK(scopes[scope].path == "m.C.m");
  CHECK(scopes.find("b", scope) == nullptr);
  REQUIRE(scopes.find("a", scope) != nullptr);
  CHECK(scopes.find("self", scope)->how == Bound::Parameter);
  CHECK(scopes.at(0) == 0);
}

TEST_CASE("a file's module path starts at its app", "[facts]") {
  CHECK(module_path("acme/api/v1.py", "") == "acme.api.v1");
  CHECK(module_path("apps/acme/acme/__init__.py", "apps/acme") == "acme");
}

}  // namespace facts
