// SPDX-License-Identifier: MIT
#include "facts/knowledge/required_apps.h"

#include "catch.h"
#include "facts/workspace.h"

namespace facts {

TEST_CASE("an app names the apps it stands on in hooks.py and in pyproject.toml", "[facts]") {
  const project::Workspace workspace = workspace_of(
      {{"acme/__init__.py", ""},
       {"acme/hooks.py",
        "base = 'frappe/hrms'\nrequired_apps = ['erpnext', base, 'https://h.example/o/pos.git']\n"},
       {"pyproject.toml",
        "[tool.bench.frappe-dependencies]\nfrappe = '>=15'\nlending = '>=15'\n"}});
  Library library(workspace);
  CHECK(required_apps(library, 0) ==
        std::set<std::string>{"erpnext", "frappe", "hrms", "lending", "pos"});
}

TEST_CASE("an app that names none stands on Frappe", "[facts]") {
  const project::Workspace workspace =
      workspace_of({{"acme/__init__.py", ""}, {"acme/hooks.py", "required_apps = make()\n"}});
  Library library(workspace);
  CHECK(required_apps(library, 0) == std::set<std::string>{"frappe"});
}

}  // namespace facts
