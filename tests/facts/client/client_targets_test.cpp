// SPDX-License-Identifier: MIT
#include <string>

#include "catch.h"
#include "facts/client/client_calls.h"
#include "facts/facts.h"
#include "facts/registry.h"
#include "facts/workspace.h"

namespace facts {
namespace {

// What becomes of a call of `path` when acme/api.py is `source`.
std::string target(const std::string& path, const std::string& source,
                   const std::string& hooks = "") {
  const project::Workspace workspace = workspace_of(
      {{"acme/hooks.py", hooks}, {"acme/__init__.py", ""}, {"acme/api.py", source}}, {});
  Library library(workspace);
  Facts facts;
  ClientCall call;
  call.path = path;
  facts.add(call);
  derive_client_targets(library, facts);
  if (facts.rows<ClientTarget>().empty()) return "left alone";
  const ClientTarget& row = facts.rows<ClientTarget>().front();
  if (!row.is_whitelisted) return std::string(row.resolved);
  return std::string(row.resolved) + (*row.is_whitelisted ? " open" : " closed");
}

}  // namespace

TEST_CASE("a called function is there or not, open or not", "[facts]") {
  const std::string open = "import frappe\n\n\n@frappe.whitelist()\ndef run(): pass\n";
  CHECK(target("acme.api.run", open) == "ok open");
  CHECK(target("acme.api.run", "@frappe.whitelist(\n\tmethods=['GET'],\n)\ndef run(): pass\n") ==
        "ok open");
  CHECK(target("acme.api.run", "@x\n@frappe.whitelist()\ndef run(): pass\n") == "ok open");
  CHECK(target("acme.api.run", "def run(): pass\n") == "ok closed");
  CHECK(target("acme.api.run", "@x\ndef run(): pass\n") == "ok");
  CHECK(target("acme.api.run", "def run(): pass\nrun = frappe.whitelist()(run)\n") == "ok");
  CHECK(target("acme.api.run", "from acme.x import run\n") == "ok");
  CHECK(target("acme.api.gone", open) == "no_attribute");
  CHECK(target("acme.gone.run", open) == "no_module");
  CHECK(target("frappe.client.get", open) == "left alone");
  CHECK(target("acme.old.run", open, "override_whitelisted_methods = {'acme.old.run': 'x'}") ==
        "left alone");
}

}  // namespace facts
