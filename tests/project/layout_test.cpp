// SPDX-License-Identifier: MIT
#include "project/layout.h"

#include <algorithm>

#include "catch.h"

using project::Entry;

namespace {

struct Found {
  std::string apps;
  std::string sites;
  std::string shape;
};

Found find(std::vector<std::string> files, const std::string& hooks = "") {
  std::vector<Entry> entries;
  std::ranges::sort(files);
  for (const std::string& path : files) entries.push_back({.path = path});
  const project::Paths paths(entries);
  Found found;
  const auto apps = project::find_apps(paths, "here", [&](std::string_view) { return hooks; });
  for (const auto& app : apps) found.apps += app.name + "(" + app.root + ") ";
  for (const auto& site : project::find_sites(paths, "here")) {
    found.sites += site.name + "(" + site.root + ") ";
  }
  found.shape = to_string(project::find_shape(paths, apps));
  return found;
}

}  // namespace

TEST_CASE("an app is known by its package, not by its folder", "[project]") {
  const Found found = find({"acme/__init__.py", "acme/hooks.py", "acme/crm/hooks.py",
                            "acme/crm/__init__.py", "pyproject.toml"});
  CHECK(found.apps == "acme() ");
  CHECK(found.shape == "app");
}

TEST_CASE("hooks.py alone makes no app", "[project]") {
  CHECK(find({"docs/hooks.py", "hooks.py"}).apps.empty());
  CHECK(find({"docs/hooks.py"}).shape == "loose");
  CHECK(find({"my-app/hooks.py", "my-app/__init__.py"}).apps.empty());
}

TEST_CASE("a hooks.py that sets app_name needs no other proof", "[project]") {
  CHECK(find({"acme/hooks.py"}, "# x\napp_name = 'acme'\n").apps == "acme() ");
  CHECK(find({"hooks.py"}, "app_name=\"acme\"\n").apps == "here() ");
  CHECK(find({"docs/hooks.py"}, "def on_page():\n  app_name = 1\n").apps.empty());
  CHECK(find({"docs/hooks.py"}, "app_names = []\n").apps.empty());
}

TEST_CASE("the root may be the package itself", "[project]") {
  CHECK(find({"hooks.py", "modules.txt", "api.py"}).apps == "here() ");
  CHECK(find({"hooks.py", "__init__.py", "acme/hooks.py", "acme/modules.txt"}).apps == "acme() ");
}

TEST_CASE("a bench has apps and sites", "[project]") {
  const Found found = find({"apps/frappe/frappe/hooks.py", "apps/frappe/frappe/modules.txt",
                            "apps/checkout/acme/hooks.py", "apps/checkout/acme/patches.txt",
                            "sites/b.local/site_config.json", "sites/a.local/site_config.json",
                            "sites/apps.txt", "apps/frappe/ci/site_config.json"});
  CHECK(found.apps == "acme(apps/checkout) frappe(apps/frappe) ");
  CHECK(found.sites == "a.local(sites/a.local) b.local(sites/b.local) ");
  CHECK(found.shape == "bench");
}

TEST_CASE("several apps in one repository are all found", "[project]") {
  const Found found = find({"packages/a/a/hooks.py", "packages/a/a/modules.txt",
                            "packages/b/b/hooks.py", "packages/b/b/modules.txt"});
  CHECK(found.apps == "a(packages/a) b(packages/b) ");
  CHECK(found.shape == "loose");
}

TEST_CASE("a site that bench has dropped is none", "[project]") {
  CHECK(find({"apps/frappe/setup.py", "sites/a.local/site_config.json",
              "archived/sites/b.local/site_config.json"})
            .sites == "a.local(sites/a.local) ");
}

TEST_CASE("a site or a folder of sites may be checked alone", "[project]") {
  CHECK(find({"site_config.json"}).sites == "here() ");
  CHECK(find({"site_config.json"}).shape == "site");
  CHECK(find({"apps.txt", "a.local/site_config.json"}).sites == "a.local(a.local) ");
  CHECK(find({"helper/site_config.json"}).sites.empty());
}

TEST_CASE("a file belongs to the nearest app", "[project]") {
  const std::vector<project::App> apps = {{.name = "a", .root = "", .package = "a"},
                                          {.name = "b", .root = "", .package = "b"},
                                          {.name = "c", .root = "x", .package = "x/c"}};
  CHECK(project::app_of("a/api.py", apps) == 0);
  CHECK(project::app_of("b/api.py", apps) == 1);
  CHECK(project::app_of("x/setup.py", apps) == 2);
  CHECK(project::app_of("README.md", apps) == project::kNone);
  CHECK(project::app_of("README.md", {apps[0]}) == 0);
  CHECK(project::app_of("ab/x.py", {apps[2]}) == project::kNone);
}

TEST_CASE("folders are names up to a slash", "[project]") {
  const std::vector<Entry> entries = {{.path = "a-b"}, {.path = "a/b/c"}};
  const project::Paths paths(entries);
  CHECK(paths.has_folder("a"));
  CHECK(paths.has_folder("a/b"));
  CHECK_FALSE(paths.has_folder("a/b/c"));
  CHECK_FALSE(paths.has("a"));
  CHECK(project::lies_in("a/b", "a"));
  CHECK_FALSE(project::lies_in("ab", "a"));
}

TEST_CASE("the name of a root survives dots and slashes", "[project]") {
  CHECK(project::folder_name("/x/acme/") == "acme");
  CHECK(project::folder_name("/x/acme/.") == "acme");
  CHECK(project::folder_name("/x/acme/sub/..") == "acme");
}
