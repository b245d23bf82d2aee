// SPDX-License-Identifier: MIT
#include "project/overlay.h"

#include "catch.h"

TEST_CASE("changed files are read as they would be, all others as they are", "[project]") {
  const auto disk =
      project::with_bytes(std::make_unique<project::MemoryDisk>(
                              project::MemoryDisk::Files{{"a.txt", "one"}, {"b.txt", "two"}}),
                          {{"a.txt", "longer"}, {"none.txt", "x"}});
  CHECK(disk->read("a.txt") == "longer");
  CHECK(disk->read("b.txt") == "two");
  CHECK(disk->read_ends("a.txt", 1) == "l\nr");
  CHECK(disk->read_ends("b.txt", 100) == "two");
  const auto entries = disk->list();
  REQUIRE(entries.size() == 2);
  CHECK(entries[0].size == 6);
  CHECK(entries[1].size == 3);
}
