// SPDX-License-Identifier: MIT
#include <sys/stat.h>

#include <filesystem>

#include "catch.h"
#include "project/disk.h"
#include "project/temporary.h"

namespace {

std::string list(const std::string& root) {
  std::string text;
  for (const project::Entry& entry : project::real_disk(root)->list()) {
    text += entry.path + (entry.is_link ? "@ " : " ");
  }
  return text;
}

}  // namespace

TEST_CASE("the walk sees regular files and links, and passes by everything else", "[project]") {
  const temporary::Folder folder;
  folder.write("b/x.py", "12345");
  folder.write("b-c", "");
  folder.write("node_modules/x.js", "");
  folder.write("venv/pyvenv.cfg", "");
  folder.write("sites/assets/x.js", "");
  folder.write("\xff\xfe.txt", "");
  std::filesystem::create_symlink("/etc", folder.path("linked"));
  std::filesystem::create_symlink("nowhere", folder.path("broken"));
  REQUIRE(::mkfifo(folder.path("pipe").c_str(), 0600) == 0);
  CHECK(list(folder.path()) == "b-c b/x.py broken@ linked@ \xff\xfe.txt ");
  CHECK(project::real_disk(folder.path())->list()[1].size == 5);
}

TEST_CASE("apps of a bench may be links, and are followed once", "[project]") {
  const temporary::Folder elsewhere;
  elsewhere.write("crm/hooks.py", "x");
  std::filesystem::create_symlink("/etc", elsewhere.path("etc"));
  const temporary::Folder bench;
  bench.write("sites/apps.txt", "");
  bench.write("apps/frappe/setup.py", "");
  for (const char* name : {"apps/b", "apps/a", "sites/c"}) {
    std::filesystem::create_directory_symlink(elsewhere.path(), bench.path(name));
  }
  std::filesystem::create_directory_symlink("..", bench.path("apps/loop"));
  CHECK(list(bench.path()) ==
        "apps/a/crm/hooks.py apps/a/etc@ apps/b@ apps/frappe/setup.py apps/loop@ sites/apps.txt "
        "sites/c@ ");
  CHECK(project::real_disk(bench.path())->read("apps/a/crm/hooks.py") == "x");
}

TEST_CASE("links in apps/ are not followed outside a bench", "[project]") {
  const temporary::Folder elsewhere;
  elsewhere.write("x.py", "");
  const temporary::Folder folder;
  folder.write("apps/a/x.py", "");
  std::filesystem::create_directory_symlink(elsewhere.path(), folder.path("apps/b"));
  CHECK(list(folder.path()) == "apps/a/x.py apps/b@ ");
}

TEST_CASE("nothing is read through a link or from a FIFO", "[project]") {
  const temporary::Folder folder;
  folder.write("file", std::string("a\0b", 3));
  std::filesystem::create_symlink("file", folder.path("link"));
  REQUIRE(::mkfifo(folder.path("pipe").c_str(), 0600) == 0);
  const auto disk = project::real_disk(folder.path());
  CHECK(disk->read("file") == std::string("a\0b", 3));
  CHECK_FALSE(disk->read("link"));
  CHECK_FALSE(disk->read("pipe"));
  CHECK_FALSE(disk->read("none"));
  CHECK_FALSE(disk->read(""));
}

TEST_CASE("a large file is read at both ends", "[project]") {
  const temporary::Folder folder;
  folder.write("dump.sql", "head" + std::string(1000, '-') + "tail");
  const auto disk = project::real_disk(folder.path());
  CHECK(disk->read_ends("dump.sql", 4) == "head\ntail");
  CHECK(disk->read_ends("dump.sql", 504)->size() == 1008);
}

TEST_CASE("a root that is not there has no entries", "[project]") {
  CHECK(project::real_disk("/nonexistent/folder")->list().empty());
}
