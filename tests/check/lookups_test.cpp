// SPDX-License-Identifier: MIT
#include "check/lookups.h"

#include <string>

#include "catch.h"
#include "facts/core.h"

using check::Columns;
using check::Lookups;
using facts::FileFact;
using facts::Row;

namespace {

FileFact file(std::string_view path, std::string_view name, std::int64_t size) {
  FileFact row;
  row.path = path;
  row.name = name;
  row.size = size;
  return row;
}

const facts::Column* column(std::string_view name) {
  return FileFact::kTable.find(name);
}

}  // namespace

TEST_CASE("a look-up sees only rows whose keys are equal", "[check]") {
  facts::Facts facts;
  facts.add(file("a", "one", 1));
  facts.add(file("b", "one", 2));
  facts.add(file("c", "two", 2));
  Lookups lookups(facts);
  const Columns keys = {column("name"), column("size")};
  const auto seen = [&](const FileFact& outer, const Columns& own, const Columns& others) {
    std::string paths;
    (void)lookups.any(FileFact::kTable, own, outer, others, [&](const Row& row) {
      paths += static_cast<const FileFact&>(row).path;
      return false;
    });
    return paths;
  };
  CHECK(seen(file("x", "one", 2), keys, keys) == "b");
  CHECK(seen(file("x", "two", 2), keys, keys) == "c");
  CHECK(seen(file("x", "two", 1), keys, keys).empty());
  CHECK(seen(file("x", "one", 9), {column("name")}, {column("name")}) == "ab");
  CHECK(seen(file("two", "x", 9), {column("name")}, {column("path")}) == "c");
  CHECK(seen(file("x", "x", 9), {}, {}) == "abc");
}

TEST_CASE("a look-up ends with the first row that holds", "[check]") {
  facts::Facts facts;
  facts.add(file("a", "one", 1));
  facts.add(file("b", "one", 2));
  Lookups lookups(facts);
  int asked = 0;
  CHECK(lookups.any(FileFact::kTable, {}, file("x", "y", 1), {}, [&](const Row&) {
    ++asked;
    return true;
  }));
  CHECK(asked == 1);
}

TEST_CASE("keys that are missing on both sides are equal", "[check]") {
  facts::Facts facts;
  facts.add(file("a", {}, 1));
  Lookups lookups(facts);
  const Columns name = {column("name")};
  const auto yes = [](const Row&) { return true; };
  CHECK(lookups.any(FileFact::kTable, name, file("x", {}, 2), name, yes));
  CHECK_FALSE(lookups.any(FileFact::kTable, name, file("x", "", 2), name, yes));
}
