// SPDX-License-Identifier: MIT
#include "project/git_history.h"

#include "catch.h"
#include "project/temporary.h"

namespace {

using project::History;

std::string printed(const std::vector<project::Blob>& blobs) {
  std::string text;
  for (const project::Blob& blob : blobs) text += blob.path + (blob.is_current ? " " : "- ");
  return text;
}

}  // namespace

TEST_CASE("the history lists every version once and says where it came in", "[project]") {
  const temporary::Folder folder;
  folder.git("", {"init", "-q"});
  folder.write("a.txt", "one");
  folder.write("b/c d.txt", "kept");
  folder.commit_all("");
  folder.write("a.txt", "two");
  folder.commit_all("");
  folder.remove("a.txt");
  folder.commit_all("");
  const auto history = History::open(folder.path());
  REQUIRE(history);
  CHECK(printed(history.value()->blobs()) == "a.txt- a.txt- b/c d.txt ");
  CHECK(history.value()->commits() == 3);
  std::string bytes;
  REQUIRE(history.value()->read({0, 1, 2}, 100, [&](std::vector<History::Content>& contents) {
    for (const auto& content : contents) bytes += content.bytes + " ";
  }));
  const bool is_whole = bytes == "one two kept " || bytes == "two one kept ";
  CHECK(is_whole);
  std::size_t ranks = 0;
  for (const auto& [object, origin] : history.value()->origins({0, 1, 2})) {
    CHECK(origin.commit.size() == 10);
    ranks += origin.rank;
  }
  CHECK(ranks == 1 + 2 + 1);
}

TEST_CASE("versions over the limit are not read", "[project]") {
  const temporary::Folder folder;
  folder.git("", {"init", "-q"});
  folder.write("big", std::string(100, 'x'));
  folder.commit_all("");
  const auto history = History::open(folder.path());
  REQUIRE(history);
  bool was_called = false;
  CHECK(history.value()->read({0}, 99, [&](auto&) { was_called = true; }));
  CHECK_FALSE(was_called);
}

TEST_CASE("a version that the clone lacks is counted", "[project]") {
  const temporary::Folder folder;
  folder.git("", {"init", "-q"});
  folder.write("a.txt", "one");
  folder.write("b.txt", "two");
  folder.commit_all("");
  const auto whole = History::open(folder.path());
  REQUIRE(whole);
  CHECK(whole.value()->missing() == 0);
  const std::string object = whole.value()->blobs().at(0).object;
  folder.remove(".git/objects/" + object.substr(0, 2) + "/" + object.substr(2));
  const auto part = History::open(folder.path());
  REQUIRE(part);
  CHECK(part.value()->missing() == 1);
  CHECK(printed(part.value()->blobs()) == "b.txt ");
}

TEST_CASE("a folder without a repository has no history", "[project]") {
  const temporary::Folder folder;
  CHECK_FALSE(History::open(folder.path()));
}
