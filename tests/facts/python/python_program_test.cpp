// SPDX-License-Identifier: MIT
#include "facts/python/python_program.h"

#include "catch.h"
#include "facts/workspace.h"

namespace facts {
namespace {

// What `h` of acme/hooks.py is.
std::string h_in(Files files) {
  files["acme/__init__.py"] = "";
  const project::Workspace workspace = workspace_of(std::move(files));
  Library library(workspace);
  const Resolver resolver(library);
  base::Pool pool;
  PythonProgram program(library, resolver, pool);
  const PythonModule* module = program.module(workspace.find("acme/hooks.py")->id);
  const PythonName* name = module ? module->find("h") : nullptr;
  return name ? program.values().print(name->value) : "unbound";
}

}  // namespace

TEST_CASE("imports inside the workspace are followed through files", "[facts]") {
  CHECK(h_in({{"acme/hooks.py", "from acme.base import h\n"}, {"acme/base.py", "h = ['a']\n"}}) ==
        R"(["a"])");
  CHECK(h_in({{"acme/hooks.py", "from .config.base import *\n"},
              {"acme/config/__init__.py", ""},
              {"acme/config/base.py", "from ..more import h\n"},
              {"acme/more.py", "h = 'a'\n"}}) == R"("a")");
}

TEST_CASE("imports that lead nowhere bind nothing we know", "[facts]") {
  CHECK(h_in({{"acme/hooks.py", "from erpnext.hooks import h\n"}}) == "?");
  CHECK(h_in({{"acme/hooks.py", "from acme.gone import h\n"}}) == "unbound");
  CHECK(h_in({{"acme/hooks.py", "from acme.base import h\n"},
              {"acme/base.py", "from acme.hooks import h\n"}}) == "?");
}

TEST_CASE("a chain of imports is followed only so far", "[facts]") {
  Files files = {{"acme/hooks.py", "from acme.m0 import h\n"}};
  for (int i = 0; i < 12; ++i) {
    const std::string next = "from acme.m" + std::to_string(i + 1) + " import h\n";
    files["acme/m" + std::to_string(i) + ".py"] = next;
  }
  files["acme/m12.py"] = "h = 'a'\n";
  CHECK(h_in(files) == "?");
}

}  // namespace facts
