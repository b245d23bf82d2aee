// SPDX-License-Identifier: MIT
#include <filesystem>

#include "base/parallel.h"
#include "catch.h"
#include "project/git.h"
#include "project/temporary.h"

TEST_CASE("the index is a disk that holds what would be committed", "[project]") {
  const temporary::Folder folder;
  folder.git("", {"init", "-q"});
  folder.write("app/a b", "staged");
  folder.write("app/empty", "");
  folder.write("app/node_modules/x.js", "");
  folder.write("other", "");
  std::filesystem::create_symlink("a b", folder.path("app/link"));
  folder.git("", {"add", "-A"});
  folder.write("app/a b", "work tree");
  folder.write("app/new", "");
  const auto disk = project::index_disk(folder.path("app"));
  REQUIRE(disk);
  std::string text;
  for (const project::Entry& entry : disk.value()->list()) {
    text += entry.path + (entry.is_link ? "@" : "=" + std::to_string(entry.size)) + " ";
  }
  CHECK(text == "a b=6 empty=0 link@ ");
  CHECK(disk.value()->read("a b") == "staged");
  CHECK(disk.value()->read("empty") == "");
  CHECK(disk.value()->read_ends("a b", 2) == "st\ned");
  CHECK_FALSE(disk.value()->read("new"));
  CHECK_FALSE(disk.value()->read("link"));
}

TEST_CASE("the index of a bench has those of its apps in their places", "[project]") {
  const temporary::Folder folder;
  folder.write("sites/apps.txt", "crm\n");
  folder.write("apps/crm/a", "staged");
  folder.write("apps/loose/b", "loose");
  folder.git("apps/crm", {"init", "-q"});
  folder.git("apps/crm", {"add", "-A"});
  folder.write("apps/crm/a", "work tree");
  folder.write("apps/crm/new", "");
  const auto disk = project::index_disk(folder.path());
  REQUIRE(disk);
  std::string text;
  for (const project::Entry& entry : disk.value()->list()) text += entry.path + " ";
  CHECK(text == "apps/crm/a apps/loose/b sites/apps.txt ");
  CHECK(disk.value()->read("apps/crm/a") == "staged");
  CHECK(disk.value()->read_ends("apps/crm/a", 1) == "s\nd");
  CHECK(disk.value()->read("apps/loose/b") == "loose");
  CHECK_FALSE(disk.value()->read("apps/crm/new"));
}

TEST_CASE("threads that read the index at once get their own bytes", "[project]") {
  const temporary::Folder folder;
  folder.git("", {"init", "-q"});
  for (int i = 0; i < 50; ++i)
    folder.write(std::to_string(i), std::string(1000, 'a') + std::to_string(i));
  folder.git("", {"add", "-A"});
  const auto disk = project::index_disk(folder.path());
  REQUIRE(disk);
  std::vector<std::string> read(50);
  base::parallel_for(
      50, 4, [&](std::size_t i) { read[i] = disk.value()->read(std::to_string(i)).value_or(""); });
  for (std::size_t i = 0; i < 50; ++i) {
    CHECK(read[i] == std::string(1000, 'a') + std::to_string(i));
  }
}

TEST_CASE("a commit in progress may have an index of its own", "[project]") {
  const temporary::Folder folder;
  folder.git("", {"init", "-q"});
  folder.write("a", "1");
  folder.git("", {"add", "a"});
  std::filesystem::copy(folder.path(".git/index"), folder.path(".git/next-index"));
  folder.write("b", "2");
  folder.git("", {"add", "b"});
  CHECK(project::index_disk(folder.path()).value()->list().size() == 2);
  {
    const temporary::Variable index("GIT_INDEX_FILE", folder.path(".git/next-index"));
    const temporary::Variable git_dir("GIT_DIR", "/nonexistent");
    CHECK(project::index_disk(folder.path()).value()->list().size() == 1);
    CHECK(project::staged_paths(folder.path()).value() == std::vector<std::string>{"a"});
  }
  const temporary::Variable foreign("GIT_INDEX_FILE", "/nonexistent/.git/index");
  CHECK(project::index_disk(folder.path()).value()->list().size() == 2);
}

TEST_CASE("a folder that is no checkout has no index", "[project]") {
  const temporary::Folder folder;
  const auto disk = project::index_disk(folder.path());
  REQUIRE_FALSE(disk);
  CHECK(disk.error().what == "not a git checkout");
}

TEST_CASE("HEAD is a disk, too, and empty before the first commit", "[project]") {
  const temporary::Folder folder;
  folder.git("", {"init", "-q"});
  folder.write("a b", "one");
  folder.write("deep/c", "two");
  CHECK(project::head_disk(folder.path()).value()->list().empty());
  folder.commit_all("");
  folder.write("a b", "staged");
  folder.git("", {"add", "-A"});
  folder.git("", {"rm", "-q", "deep/c"});
  const auto disk = project::head_disk(folder.path());
  REQUIRE(disk);
  std::string text;
  for (const project::Entry& entry : disk.value()->list()) {
    text += entry.path + "=" + std::to_string(entry.size) + " ";
  }
  CHECK(text == "a b=3 deep/c=3 ");
  CHECK(disk.value()->read("a b") == "one");
  CHECK(disk.value()->read("deep/c") == "two");
  CHECK(project::replaced_paths(folder.path()).value() ==
        std::vector<std::string>{"a b", "deep/c"});
  CHECK(project::staged_paths(folder.path()).value() == std::vector<std::string>{"a b"});
}
