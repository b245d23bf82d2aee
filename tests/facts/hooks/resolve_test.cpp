// SPDX-License-Identifier: MIT
#include "facts/hooks/resolve.h"

#include "catch.h"
#include "facts/workspace.h"

namespace facts {
namespace {

Files acme() {
  return {
      {"acme/__init__.py", "__version__ = '1'\n"},
      {"acme/hooks.py", ""},
      {"acme/api/__init__.py", "from .sales import validate\nfrom . import sales\n"},
      {"acme/api/sales.py",
       "def validate(doc, method): pass\nclass Invoice:\n  def f(self): pass\n"},
      {"acme/api/stars.py", "from acme.api.sales import *\n"},
      {"acme/api/circle.py", "from .circle import *\n"},
      {"acme/api/erp.py", "from erpnext.controllers import *\n"},
      {"acme/api/lazy.py", "def __getattr__(name): pass\n"},
      {"acme/api/broken.py", "def f(:\n"},
      {"acme/plain/tasks.py", "daily = make()\n"},
      {"acme/patches/2025/2025_01_20__x.py", "def execute(): pass\n"},
      {"acme/both.py", "def here(): pass\n"},
      {"acme/both/inner.py", ""},
      {"acme/fast.cpython-311-x86_64-linux-gnu.so", ""},
      {"other/__init__.py", ""},
      {"other/hooks.py", ""},
  };
}

std::string resolution(Files files, std::string_view path, project::Options options = {}) {
  const project::Workspace workspace = workspace_of(std::move(files), {}, std::move(options));
  Library library(workspace);
  Resolver resolver(library);
  const Target target = resolver.resolve(path);
  std::string printed(to_string(target.resolution));
  if (!target.missing.empty()) printed += " " + target.missing;
  if (!target.nearest.empty()) printed += " -> " + target.nearest;
  return printed;
}

}  // namespace

TEST_CASE("a dotted path resolves as get_attr finds it", "[facts]") {
  const auto [path, printed] = GENERATE(table<std::string, std::string>({
      {"acme.api.sales.validate", "ok"},
      {"acme.api.validate", "ok"},
      {"acme.api.sales.Invoice", "ok"},
      {"acme.plain.tasks.daily", "ok"},
      {"acme.both.here", "ok"},
      {"acme.__version__", "ok"},
      {"acme.api.stars.validate", "ok"},
      {"acme.patches.2025.2025_01_20__x.execute", "ok"},
      {"acme.plain.tasks", "module"},
      {"acme.api", "module"},
      {"acme.api.sales", "ok"},  // the package imports it
      {"acme.api.sales.Invoice.f", "through_class"},
      {"acme.api.stars.Invoice.f", "through_class"},
      {"acme.api.sales.validat", "no_attribute acme.api.sales.validat -> acme.api.sales.validate"},
      {"acme.api.sales.zzz", "no_attribute acme.api.sales.zzz"},
      {"acme.api.stars.zzz", "no_attribute acme.api.stars.zzz"},
      {"acme.api.circle.zzz", "maybe"},
      {"acme.api.erp.zzz", "maybe"},
      {"acme.api.lazy.zzz", "maybe"},
      {"acme.api.broken.g", "maybe"},
      {"acme.fast.f", "maybe"},
      {"acme.api.sale.validate", "no_module acme.api.sale -> acme.api.sales.validate"},
      {"acme.api.sale.zzz", "no_module acme.api.sale"},
      {"acme.apis.sales.validate", "no_module acme.apis -> acme.api.sales.validate"},
      {"acme.both.inner.x", "no_module acme.both.inner"},
      {"acme.api.sales.validate.x", "no_module acme.api.sales.validate"},
      {"acme.zzz", "no_attribute acme.zzz"},
      {"other.x.y", "no_module other.x"},
      {"frappe.utils.now", "foreign"},
      {"erpnext.x", "foreign"},
  }));
  INFO(path);
  CHECK(resolution(acme(), path) == printed);
}

TEST_CASE("what may be hidden from us is not missing", "[facts]") {
  Files files = acme();
  project::Options options;
  options.exclude = {"acme/gen/**"};
  files["acme/gen/x.py"] = "def f(): pass\n";
  CHECK(resolution(files, "acme.gen.x.f", options) == "maybe");
  CHECK(resolution(files, "acme.gen.x.f") == "ok");
  files[".gitmodules"] = "[submodule \"x\"]\n";
  CHECK(resolution(files, "acme.lib.f") == "maybe");
}

TEST_CASE("a package inside a package of the same name is sought from both", "[facts]") {
  const Files files = {{"acme/__init__.py", ""},
                       {"acme/perm/__init__.py", "def may(): pass\n"},
                       {"acme/acme/__init__.py", ""},
                       {"acme/acme/hooks.py", ""},
                       {"acme/acme/x.py", "def f(): pass\n"}};
  CHECK(resolution(files, "acme.perm.may") == "ok");
  CHECK(resolution(files, "acme.x.f") == "ok");
  CHECK(resolution(files, "acme.acme.x.f") == "ok");
  CHECK(resolution(files, "acme.gone.f") == "no_module acme.gone");
}

TEST_CASE("relative imports are named from their file", "[facts]") {
  const project::Workspace workspace = workspace_of(acme());
  Library library(workspace);
  const Resolver resolver(library);
  const base::FileId sales = workspace.find("acme/api/sales.py")->id;
  const base::FileId init = workspace.find("acme/api/__init__.py")->id;
  CHECK(resolver.absolute(sales, "x", 0) == "x");
  CHECK(resolver.absolute(sales, "x", 1) == "acme.api.x");
  CHECK(resolver.absolute(sales, "", 1) == "acme.api");
  CHECK(resolver.absolute(sales, "x", 2) == "acme.x");
  CHECK(resolver.absolute(init, "x", 1) == "acme.api.x");
  CHECK(resolver.absolute(sales, "x", 9).empty());
}

TEST_CASE("modules resolve without an attribute", "[facts]") {
  const project::Workspace workspace = workspace_of(acme());
  Library library(workspace);
  Resolver resolver(library);
  CHECK(resolver.resolve_module("acme.patches.2025.2025_01_20__x").resolution ==
        Resolution::Module);
  const Target target = resolver.resolve_module("acme.patches.2025.2025_01_20__y");
  CHECK(target.resolution == Resolution::NoModule);
  CHECK(target.missing == "acme.patches.2025.2025_01_20__y");
  CHECK(target.nearest == "acme.patches.2025.2025_01_20__x");
  CHECK(workspace.file(target.place.file).path == "acme/patches/2025/2025_01_20__x.py");
  CHECK(resolver.resolve_module("frappe.patches.x").resolution == Resolution::Foreign);
}

}  // namespace facts
