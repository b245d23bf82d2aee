// SPDX-License-Identifier: MIT
#include "project/discover.h"

#include "catch.h"

using project::GitState;
using project::MemoryDisk;
using project::Workspace;

namespace {

const MemoryDisk::Files kApp = {{"acme/__init__.py", ""}, {"acme/crm/doctype/lead/lead.json", "{}"},
                                {"acme/hooks.py", ""},    {"acme/public/logo.png", ""},
                                {"local.log", ""},        {"nginx.conf", ""}};

Workspace look(const MemoryDisk::Files& files, project::Options options = {},
               const project::GitView* git = nullptr) {
  return project::discover("/x/here", std::make_unique<MemoryDisk>(files), git, std::move(options),
                           {});
}

std::string print(const Workspace& workspace) {
  std::string text;
  for (const project::File& file : workspace.files) {
    if (file.is_reported) text += file.path + " ";
  }
  return text;
}

project::GitView git_of(const MemoryDisk::Files& files) {
  project::GitView git;
  git.checkouts = {""};
  for (const auto& [path, bytes] : files) git.states[path] = GitState::Tracked;
  return git;
}

}  // namespace

TEST_CASE("files get their place, kind and app", "[project]") {
  const Workspace workspace = look(kApp);
  CHECK(workspace.shape == project::Shape::App);
  REQUIRE(workspace.apps.size() == 1);
  CHECK(workspace.apps[0].package == "acme");
  CHECK_FALSE(workspace.apps[0].has_git);
  CHECK_FALSE(workspace.has_git);
  for (std::size_t i = 0; i < workspace.files.size(); ++i) {
    CHECK(workspace.files[i].id == base::FileId(i));
    CHECK(workspace.files[i].app == 0);
    CHECK(workspace.files[i].git == GitState::Unknown);
  }
  CHECK(workspace.find("acme/hooks.py")->kind == project::Kind::HooksPy);
  CHECK(workspace.find("acme/crm/doctype/lead/lead.json")->kind == project::Kind::DoctypeJson);
}

TEST_CASE("discovery reads nothing that the place tells", "[project]") {
  auto disk = std::make_unique<MemoryDisk>(kApp);
  const MemoryDisk& watched = *disk;
  const Workspace workspace = project::discover("/x/here", std::move(disk), nullptr, {}, {});
  CHECK(watched.asked() == std::set<std::string>{"nginx.conf"});
}

TEST_CASE("ignored files are out of scope, unless asked for", "[project]") {
  project::GitView git = git_of(kApp);
  git.states.erase("local.log");
  git.states["nginx.conf"] = GitState::Untracked;
  const Workspace workspace = look(kApp, {}, &git);
  CHECK(workspace.has_git);
  CHECK(workspace.apps[0].has_git);
  CHECK(workspace.find("local.log") == nullptr);
  CHECK_FALSE(workspace.is_absent("local.log"));
  CHECK(workspace.find("nginx.conf")->git == GitState::Untracked);
  CHECK(workspace.find("acme/hooks.py")->git == GitState::Tracked);

  const Workspace all = look(kApp, {.with_ignored = true}, &git);
  REQUIRE(all.find("local.log") != nullptr);
  CHECK(all.find("local.log")->git == GitState::Ignored);
  CHECK(look(kApp, {.report = {"local.log"}}, &git).find("local.log") != nullptr);
  CHECK(look(kApp, {.report = {"."}}, &git).find("local.log") == nullptr);
}

TEST_CASE("excluded files are out of scope also when they are named", "[project]") {
  CHECK(look(kApp, {.exclude = {"*.log"}}).find("local.log") == nullptr);
  CHECK(look(kApp, {.exclude = {"*.log"}, .report = {"local.log"}}).find("local.log") == nullptr);
  CHECK(look(kApp, {.exclude = {"acme"}}).apps.empty());
}

TEST_CASE("named files and folders are reported, the rest is model", "[project]") {
  const Workspace workspace =
      look(kApp, {.report = {"./acme/hooks.py", "acme/crm/", "acme/publi"}});
  CHECK(print(workspace) == "acme/crm/doctype/lead/lead.json acme/hooks.py ");
  CHECK(workspace.files.size() == kApp.size());
  CHECK(print(look(kApp, {.report = {"nginx.conf", "."}})) == print(look(kApp)));
}

TEST_CASE("a site's configuration outside any checkout is in scope", "[project]") {
  const MemoryDisk::Files files = {{"apps/acme/acme/hooks.py", ""},
                                   {"apps/acme/acme/modules.txt", ""},
                                   {"apps/acme/acme/x.log", ""},
                                   {"sites/a.local/site_config.json", "{}"},
                                   {"sites/common_site_config.json", "{}"}};
  project::GitView git;
  git.checkouts = {"apps/acme"};
  git.states = {{"apps/acme/acme/hooks.py", GitState::Tracked},
                {"apps/acme/acme/modules.txt", GitState::Modified}};
  const Workspace workspace = look(files, {}, &git);
  CHECK(workspace.shape == project::Shape::Bench);
  REQUIRE(workspace.find("sites/a.local/site_config.json") != nullptr);
  CHECK(workspace.find("sites/a.local/site_config.json")->site == 0);
  CHECK(workspace.find("sites/common_site_config.json")->site == project::kNone);
  CHECK(workspace.find("apps/acme/acme/x.log") == nullptr);
  CHECK(workspace.apps.at(0).has_git);
}

TEST_CASE("a folder that cannot be opened is said", "[project]") {
  class Closed final : public project::Disk {
    [[nodiscard]] std::vector<project::Entry> list() const override {
      return {{.path = "a.py"}, {.path = "secret", .is_closed = true}};
    }
    [[nodiscard]] std::optional<std::string> read(std::string_view) const override { return {}; }
    [[nodiscard]] std::optional<std::string> read_ends(std::string_view,
                                                       std::size_t) const override {
      return {};
    }
  };
  const Workspace workspace =
      project::discover("/x/here", std::make_unique<Closed>(), nullptr, {}, {});
  REQUIRE(workspace.notes.size() == 1);
  CHECK(workspace.notes[0] == "folder 'secret' cannot be opened: its files are not checked");
  CHECK(workspace.files.size() == 1);
  CHECK_FALSE(workspace.is_absent("secret/x.py"));
}

TEST_CASE("the order in which a disk lists does not matter", "[project]") {
  class Backwards final : public project::Disk {
    [[nodiscard]] std::vector<project::Entry> list() const override {
      return {{.path = "b/modules.txt"}, {.path = "b/hooks.py"}, {.path = "a.py"}};
    }
    [[nodiscard]] std::optional<std::string> read(std::string_view) const override { return {}; }
    [[nodiscard]] std::optional<std::string> read_ends(std::string_view,
                                                       std::size_t) const override {
      return {};
    }
  };
  const Workspace workspace =
      project::discover("/x/here", std::make_unique<Backwards>(), nullptr, {}, {});
  CHECK(print(workspace) == "a.py b/hooks.py b/modules.txt ");
  CHECK(workspace.apps.size() == 1);
}

TEST_CASE("file ids follow the bytes of the paths", "[project]") {
  const Workspace workspace = look({{"b", ""}, {"a/b", ""}, {"a-b", ""}, {"B", ""}});
  CHECK(print(workspace) == "B a-b a/b b ");
}
