// SPDX-License-Identifier: MIT
#include "project/outside.h"

#include "catch.h"
#include "project/discover.h"
#include "project/temporary.h"

using Paths = std::vector<std::string>;

TEST_CASE("a site and nginx files outside of the root are named from the root", "[project]") {
  const temporary::Folder folder;
  folder.write("app/x", "");
  folder.write("app/sites/inner/site_config.json", "{}");
  folder.write("sites/acme.local/site_config.json", "{}");
  folder.write("sites/acme.local/private/files/a", "");
  folder.write("sites/common_site_config.json", "{}");
  folder.write("conf/a.conf", "");
  folder.write("conf/b.txt", "");
  const std::string root = folder.path("app");
  CHECK(project::site_files(root, folder.path("sites/acme.local")).value() ==
        Paths{"../sites/acme.local/site_config.json", "../sites/common_site_config.json"});
  CHECK(project::site_files(root, folder.path("app/sites/inner")).value().empty());
  CHECK_FALSE(project::site_files(root, folder.path("conf")));
  CHECK(project::nginx_files(root, folder.path("conf")).value() == Paths{"../conf/a.conf"});
  CHECK(project::nginx_files(root, folder.path("conf/b.txt")).value() == Paths{"../conf/b.txt"});
  CHECK_FALSE(project::nginx_files(root, folder.path("none")));
}

TEST_CASE("what lies outside is in scope, and git is not asked about it", "[project]") {
  const temporary::Folder folder;
  folder.write("app/acme/hooks.py", "app_name = 'acme'");
  folder.write("sites/acme.local/site_config.json", "{\"a\": 1}");
  folder.write("sites/common_site_config.json", "{}");
  folder.write("nginx.conf", "server {}");
  folder.git("app", {"init", "-q"});
  folder.commit_all("app");
  const std::string root = folder.path("app");
  Paths files = project::site_files(root, folder.path("sites/acme.local")).value();
  files.push_back("../nginx.conf");
  std::vector<std::string> notes;
  const auto git = project::ask_git(root, {}, notes);
  const project::Workspace workspace = project::discover(
      root, project::with_outside(project::real_disk(root), root, files), &*git, {}, {});
  REQUIRE(workspace.sites.size() == 1);
  CHECK(workspace.sites[0].name == "acme.local");
  CHECK(workspace.apps.size() == 1);
  const project::File* config = workspace.find("../sites/acme.local/site_config.json");
  REQUIRE(config != nullptr);
  CHECK(config->kind == project::Kind::SiteConfig);
  CHECK(config->git == project::GitState::Unknown);
  CHECK(workspace.read(config->id) == "{\"a\": 1}");
  CHECK(workspace.find("../sites/common_site_config.json") != nullptr);
  CHECK(workspace.find("../nginx.conf")->kind == project::Kind::NginxConf);
  CHECK_FALSE(workspace.find("../other"));
}
