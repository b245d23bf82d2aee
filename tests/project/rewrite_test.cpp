// SPDX-License-Identifier: MIT
#include "project/rewrite.h"

#include <sys/stat.h>

#include <filesystem>

#include "catch.h"
#include "cli/read_file.h"
#include "cli/temporary_folder.h"

using project::refusal;
using project::rewrite;
using sample::TemporaryFolder;

namespace fs = std::filesystem;

TEST_CASE("a file is replaced as a whole and keeps its mode", "[project]") {
  TemporaryFolder folder;
  folder.write("a/b.txt", "old");
  ::chmod(folder.at("a/b.txt").c_str(), 0751);
  REQUIRE(rewrite(folder.at(), "a/b.txt", "old", "new"));
  CHECK(cli::read_file(folder.at("a/b.txt")) == "new");
  struct stat status = {};
  ::stat(folder.at("a/b.txt").c_str(), &status);
  CHECK((status.st_mode & 07777) == 0751);
  CHECK(std::distance(fs::directory_iterator(folder.at("a")), fs::directory_iterator()) == 1);
}

TEST_CASE("a file that is not what was read stays", "[project]") {
  TemporaryFolder folder;
  folder.write("a.txt", "newer");
  CHECK(refusal(folder.at(), "a.txt", "old") == "it differs from what was checked");
  const auto done = rewrite(folder.at(), "a.txt", "old", "x");
  REQUIRE_FALSE(done);
  CHECK(done.error().what == "not changed: it differs from what was checked");
  CHECK(cli::read_file(folder.at("a.txt")) == "newer");
}

TEST_CASE("links, read-only files and what is no file are refused", "[project]") {
  TemporaryFolder folder;
  folder.write("a.txt", "x");
  folder.write("real/b.txt", "x");
  folder.write("shut.txt", "x");
  ::chmod(folder.at("shut.txt").c_str(), 0444);
  fs::create_symlink(folder.at("a.txt"), folder.at("link.txt"));
  fs::create_symlink(folder.at("real"), folder.at("linked"));
  fs::create_hard_link(folder.at("real/b.txt"), folder.at("twin.txt"));
  CHECK(refusal(folder.at(), "a.txt", "x").empty());
  CHECK(refusal(folder.at(), "link.txt", "x") == "it is reached through a link");
  CHECK(refusal(folder.at(), "linked/b.txt", "x") == "it is reached through a link");
  CHECK(refusal(folder.at(), "twin.txt", "x") == "it has a second name (a hard link)");
  CHECK(refusal(folder.at(), "shut.txt", "x") == "it is read-only");
  CHECK(refusal(folder.at(), "real", "") == "it is no plain file");
  CHECK(refusal(folder.at(), "none.txt", "") == "it is not on the disk");
  CHECK(refusal(folder.at("real"), "../a.txt", "x") == "it is reached through a link");
}
