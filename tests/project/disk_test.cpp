// SPDX-License-Identifier: MIT
#include "project/disk.h"

#include "catch.h"

using project::Entry;
using project::MemoryDisk;

namespace {

using Files = MemoryDisk::Files;

std::string print(const std::vector<Entry>& entries) {
  std::string text;
  for (const Entry& entry : entries) text += entry.path + (entry.is_link ? "@ " : " ");
  return text;
}

}  // namespace

TEST_CASE("entries are sorted by bytes, whatever the locale", "[project]") {
  const MemoryDisk disk(Files{{"b/x", ""}, {"a/b", ""}, {"a-b", ""}, {"Z", ""}, {"\xc3\xa4", ""}});
  CHECK(print(disk.list()) == "Z a-b a/b b/x \xc3\xa4 ");
}

TEST_CASE("folders that hold no text of the target are left out", "[project]") {
  const MemoryDisk disk(Files{{".git/config", ""},
                              {"a/node_modules/x/index.js", ""},
                              {"a/public/dist/x.js", ""},
                              {"env/bin/python.py", ""},
                              {"env/pyvenv.cfg", ""},
                              {"sites/assets/frappe/x.js", ""},
                              {"x.dist-info/RECORD", ""}},
                        {"sites/link"});
  CHECK(print(disk.list()) == "a/public/dist/x.js sites/link@ ");
}

TEST_CASE("a folder called env without a virtual environment is read", "[project]") {
  CHECK(print(MemoryDisk(Files{{"env/production.env", ""}}).list()) == "env/production.env ");
}

TEST_CASE("the ends of a file are joined by a line feed, and short files are whole", "[project]") {
  const MemoryDisk disk(Files{{"long", "abcdefgh"}, {"short", "abcdef"}});
  CHECK(disk.read_ends("long", 3) == "abc\nfgh");
  CHECK(disk.read_ends("short", 4) == "abcdef");
  CHECK_FALSE(disk.read_ends("none", 4));
}

TEST_CASE("a memory disk remembers what was asked for", "[project]") {
  const MemoryDisk disk(Files{{"a", "1"}, {"b", "2"}});
  CHECK(disk.asked().empty());
  CHECK(disk.read("a") == "1");
  CHECK(disk.asked() == std::set<std::string>{"a"});
}
