// SPDX-License-Identifier: MIT
#include "catch.h"
#include "facts/hooks/hooks.h"
#include "facts/hooks/hooks_app.h"

namespace facts {
namespace {

std::string targets(const std::string& hooks) {
  const DerivedHooks derived(app_with(hooks));
  std::string printed;
  for (const HookTarget& row : derived.facts.rows<HookTarget>()) {
    if (!printed.empty()) printed += " | ";
    printed += std::string(row.key) + " " + std::string(row.resolved);
    if (row.is_conditional) printed += " conditional";
  }
  return printed;
}

}  // namespace

TEST_CASE("dotted paths are found where the catalogue says", "[facts]") {
  const auto [hooks, printed] = GENERATE(table<std::string, std::string>({
      {"after_install = 'acme.api.run'", "hooks.after_install:acme.api.run ok"},
      {"after_install = ['acme.api.gone']", "hooks.after_install:acme.api.gone no_attribute"},
      {"page_renderer = ['acme.api.Run']", "hooks.page_renderer:acme.api.Run ok"},
      {"doc_events = {'Lead': {'validate': 'acme.api.run', 'on_trash': ['acme.x.y']}}",
       "hooks.doc_events.Lead.validate:acme.api.run ok | "
       "hooks.doc_events.Lead.on_trash:acme.x.y no_module"},
      {"doc_events = {('A', 'B'): {'validate': 'acme.x.y'}}",
       "hooks.doc_events.A, B.validate:acme.x.y no_module"},
      {"scheduler_events = {'daily': ['acme.x.y'], 'cron': {'* * * * *': ['acme.x.z']}}",
       "hooks.scheduler_events.daily:acme.x.y no_module | "
       "hooks.scheduler_events.cron.* * * * *:acme.x.z no_module"},
      {"jinja = {'methods': ['acme.api', 'acme.api.run'], 'other': ['acme.x.y']}",
       "hooks.jinja.methods:acme.api module | hooks.jinja.methods:acme.api.run ok"},
      {"add_to_apps_screen = [{'name': 'acme.a.b', 'has_permission': 'acme.x.y'}]",
       "hooks.add_to_apps_screen.has_permission:acme.x.y no_module"},
      {"app_include_js = ['acme.bundle.js']", ""},
      {"my_own_hook = ['acme.x.y']", ""},
      {"jenv = {'methods': ['acme.x.y']}", ""},
      {"standard_queries = {'Lead': 'frappe.x.y'}",
       "hooks.standard_queries.Lead:frappe.x.y foreign"},
      {"override_whitelisted_methods = {'frappe.a': 'download_file', 'b': 'acme.x y'}", ""},
      {"after_install = f('acme.x.y')", ""},
      {"if x:\n  after_install = 'acme.x.y'", "hooks.after_install:acme.x.y no_module conditional"},
      {"p = ['acme.x.y']\nhas_permission = {'A': p, 'B': p}",
       "hooks.has_permission.A:acme.x.y no_module"},
      {"after_install = 'acme.x.y'\nglobals()['after_install'] = None", ""},
  }));
  INFO(hooks);
  CHECK(targets(hooks) == printed);
}

TEST_CASE("hooks of an imported module are judged where they are written", "[facts]") {
  const DerivedHooks derived(app_with("from .base import after_install\nfrom acme.more import *",
                                      {{"acme/base.py", "after_install = ['acme.x.y']\n"},
                                       {"acme/more.py", "before_tests = 'acme.x.z'\n"}}));
  const std::vector<HookTarget>& rows = derived.facts.rows<HookTarget>();
  REQUIRE(rows.size() == 2);
  CHECK(derived.workspace.file(rows[0].file).path == "acme/base.py");
  CHECK(derived.workspace.file(rows[1].file).path == "acme/more.py");
}

TEST_CASE("a path is sought in every app of a bench", "[facts]") {
  const DerivedHooks derived(
      {{"apps/acme/acme/hooks.py", "after_install = ['frappe.utils.gone', 'erp.x.y']\n"},
       {"apps/acme/acme/__init__.py", ""},
       {"apps/frappe/frappe/hooks.py", ""},
       {"apps/frappe/frappe/__init__.py", ""},
       {"apps/frappe/frappe/utils/__init__.py", "def now(): pass\n"},
       {"sites/common_site_config.json", "{}"}});
  const std::vector<HookTarget>& rows = derived.facts.rows<HookTarget>();
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].resolved == "no_attribute");
  CHECK(rows[1].resolved == "foreign");
}

}  // namespace facts
