// SPDX-License-Identifier: MIT
#include "facts/client/client_calls.h"

#include <string>

#include "catch.h"
#include "facts/facts.h"
#include "facts/registry.h"
#include "facts/workspace.h"

namespace facts {
namespace {

// "call acme.api.run | url acme.api.list".
std::string calls(const std::string& script, const std::string& path = "acme/public/js/a.js") {
  const project::Workspace workspace =
      workspace_of({{"acme/hooks.py", ""}, {"acme/__init__.py", ""}, {path, script}}, {});
  Facts facts;
  for (const project::File& file : workspace.files) {
    if (file.path != path) continue;
    const std::string bytes = workspace.read(file.id).value();
    Document document(workspace, file, bytes);
    extract_client_calls(document, facts);
    std::string printed;
    for (const ClientCall& row : facts.rows<ClientCall>()) {
      CHECK(base::slice(bytes, row.span) == row.path);
      if (!printed.empty()) printed += " | ";
      printed += std::string(row.through) + " " + std::string(row.path);
    }
    return printed;
  }
  return "no file";
}

}  // namespace

TEST_CASE("paths that a script calls are found where they are handed over", "[facts]") {
  const auto [script, printed] = GENERATE(table<std::string, std::string>({
      {"frappe.call('acme.api.run')", "call acme.api.run"},
      {"frappe.call(\n\t\"acme.api.run\",\n)", "call acme.api.run"},
      {"frappe.xcall(`acme.api.run`)", "call acme.api.run"},
      {"frappe.call({method: 'acme.api.run'})", "method acme.api.run"},
      {"x = {\"method\" : 'acme.api.run'}", "method acme.api.run"},
      {"x = {query: 'acme.api.run'}; y = {url: 'acme.api.b'}",
       "query acme.api.run | url acme.api.b"},
      {"recall('acme.api.run')", ""},
      {"x = {my_method: 'acme.api.run'}", ""},
      {"x = ['acme.api.run']", ""},
      {"frappe.call('acme.run')", ""},
      {"frappe.call('/api/method/acme.api.run')", ""},
      {"frappe.call('acme.api.' + name)", ""},
      {"frappe.call('acme.api.run' + name)", ""},
      {"// frappe.call('acme.api.run')", ""},
      {"/* ' */ frappe.call('acme.api.run')", "call acme.api.run"},
      {"it's\nfrappe.call('acme.api.run')", "call acme.api.run"},
      {"x = 'a\\'b'; frappe.call('acme.api.run')", "call acme.api.run"},
      {"frappe.call('acme.api.run", ""},
      {"x = `", ""},
      {"/*", ""},
      {"", ""},
  }));
  INFO(script);
  CHECK(calls(script) == printed);
}

TEST_CASE("sources are read, what was built from them is not", "[facts]") {
  const std::string call = "frappe.call('acme.api.run')";
  CHECK(calls(call, "frontend/src/A.vue") == "call acme.api.run");
  CHECK(calls(call, "frontend/src/a.ts") == "call acme.api.run");
  CHECK(calls(call, "acme/www/a.html") == "call acme.api.run");
  CHECK(calls(call, "notes.txt").empty());
  CHECK(calls(call, "acme/public/dist/a.js").empty());
  CHECK(calls(call + std::string(3000, ' ')).empty());
}

}  // namespace facts
