// SPDX-License-Identifier: MIT
#include "project/workspace.h"

#include "catch.h"
#include "project/discover.h"

using project::MemoryDisk;

namespace {

project::Workspace look(MemoryDisk::Files files, project::Options options = {},
                        std::vector<std::string> links = {}) {
  return project::discover("/x/here",
                           std::make_unique<MemoryDisk>(std::move(files), std::move(links)),
                           nullptr, std::move(options), {});
}

}  // namespace

TEST_CASE("files and folders are found by path", "[project]") {
  const project::Workspace workspace = look({{"a/b.py", "x"}, {"a-b", ""}});
  REQUIRE(workspace.find("a/b.py") != nullptr);
  CHECK(workspace.read(workspace.find("a/b.py")->id) == "x");
  CHECK(workspace.find("a") == nullptr);
  CHECK(workspace.has_folder("a"));
  CHECK_FALSE(workspace.has_folder("a/b.py"));
  CHECK(workspace.has_folder(""));
}

TEST_CASE("only what is certainly not there is absent", "[project]") {
  const project::Workspace workspace =
      look({{"a/b.py", ""}, {"gone/x.py", ""}}, {.exclude = {"gone/x.py"}}, {"linked"});
  CHECK(workspace.is_absent("a/c.py"));
  CHECK(workspace.is_absent("c"));
  CHECK_FALSE(workspace.is_absent("a/b.py"));
  CHECK_FALSE(workspace.is_absent("a"));
  CHECK_FALSE(workspace.is_absent("gone/x.py"));
  CHECK_FALSE(workspace.is_absent("gone"));
  CHECK(workspace.is_absent("gone/y.py"));
  CHECK_FALSE(workspace.is_absent("linked/below/it.py"));
  CHECK_FALSE(workspace.is_absent("node_modules/x/y.js"));
}

TEST_CASE("a large file is judged by its ends", "[project]") {
  const project::Workspace workspace =
      look({{"a", "1234567890"}, {"b", "12345678"}}, {.max_file_size = 8});
  CHECK(workspace.is_truncated(base::FileId(0)));
  CHECK(workspace.read(base::FileId(0)) == "1234\n7890");
  CHECK_FALSE(workspace.is_truncated(base::FileId(1)));
  CHECK(workspace.read(base::FileId(1)) == "12345678");
}

TEST_CASE("shapes and git states have names of their own", "[project]") {
  CHECK(to_string(project::Shape::Bench) == "bench");
  CHECK(to_string(project::GitState::Untracked) == "untracked");
  CHECK(is_in_git(project::GitState::Staged));
  CHECK_FALSE(is_in_git(project::GitState::Untracked));
}
