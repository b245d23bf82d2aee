// SPDX-License-Identifier: MIT
#include "facts/hooks/patches.h"

#include "catch.h"
#include "facts/facts.h"
#include "facts/registry.h"
#include "facts/workspace.h"

namespace facts {
namespace {

std::string patches(const std::string& text) {
  const project::Workspace workspace =
      workspace_of({{"acme/hooks.py", ""},
                    {"acme/__init__.py", ""},
                    {"acme/patches/v1/one.py", "def execute(): pass\n"},
                    {"acme/patches/v2/2025_x.py", "def execute(): pass\n"},
                    {"acme/patches.txt", text}});
  Library library(workspace);
  Facts facts;
  derive_patches(library, facts);
  std::string printed;
  for (const Patch& row : facts.rows<Patch>()) {
    if (!printed.empty()) printed += " | ";
    printed += std::string(row.kind) + " " + std::string(row.line.substr(0, row.span.size()));
    printed += !row.is_there ? "" : *row.is_there ? " there" : " gone";
    if (row.nearest.value.data() != nullptr) printed += " -> " + std::string(row.nearest.value);
    if (!row.is_run) printed += " (not run)";
  }
  return printed;
}

}  // namespace

TEST_CASE("each patch is looked for as its module", "[facts]") {
  const auto [text, printed] = GENERATE(table<std::string, std::string>({
      {"[pre_model_sync]\nacme.patches.v1.one\n", "module acme.patches.v1.one there"},
      {"acme.patches.v1.one # 2024-01-01\nacme.patches.v2.2025_x\n",
       "module acme.patches.v1.one there | module acme.patches.v2.2025_x there"},
      {"acme.patches.v1.two\n", "module acme.patches.v1.two gone"},
      {"acme.patches.v1.on\n", "module acme.patches.v1.on gone -> acme.patches.v1.one"},
      {"acme.patches.v1.one.execute\n", "module acme.patches.v1.one.execute gone"},
      {"execute:frappe.db.x('a.b')\n", "execute execute:frappe.db.x('a.b')"},
      {"finally:acme.patches.v1.two\n", "other finally:acme.patches.v1.two"},
      {"frappe.patches.v1.two\nerpnext.patches.v1.two\n",
       "module frappe.patches.v1.two | module erpnext.patches.v1.two"},
      {"[post_fixtures]\nacme.patches.v1.two\n", "module acme.patches.v1.two gone (not run)"},
      {"[post_fixture_sync]\nacme.patches.v1.two\n", "module acme.patches.v1.two gone"},
      {"# acme.patches.v1.two\n", ""},
  }));
  INFO(text);
  CHECK(patches(text) == printed);
}

}  // namespace facts
