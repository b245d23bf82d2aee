// SPDX-License-Identifier: MIT
#include "project/git_repository.h"

#include <filesystem>

#include "catch.h"
#include "project/temporary.h"

using project::Access;

TEST_CASE("a repository is opened from any folder inside its work tree", "[project]") {
  const temporary::Folder folder;
  CHECK(project::open_repository(folder.path()).access == Access::NoCheckout);
  folder.git("", {"init", "-q"});
  folder.write("a/b/c", "");
  const project::Repository repository = project::open_repository(folder.path("a/b"));
  CHECK(repository.access == Access::Open);
  CHECK(repository.prefix == "a/b/");
  CHECK(repository.index_file.empty());
  CHECK(project::open_repository(folder.path(".git")).access == Access::NoCheckout);
  CHECK(refusal(project::open_repository(folder.path(".git"))) == "not a git checkout");
}

TEST_CASE("what the target configures is not run", "[project]") {
  const temporary::Folder folder;
  folder.git("", {"init", "-q"});
  const std::string mark = folder.path("was-run");
  folder.write("monitor", "#!/bin/sh\ntouch " + mark + "\n");
  std::filesystem::permissions(folder.path("monitor"), std::filesystem::perms::all);
  folder.git("", {"config", "core.fsmonitor", folder.path("monitor")});
  const project::Repository repository = project::open_repository(folder.path());
  CHECK(ask(repository, {"status", "--porcelain"}).has_value());
  CHECK_FALSE(std::filesystem::exists(mark));
}

TEST_CASE("a command that fails gives none", "[project]") {
  const temporary::Folder folder;
  folder.git("", {"init", "-q"});
  CHECK_FALSE(ask(project::open_repository(folder.path()), {"rev-parse", "--verify", "none"}));
}
