// SPDX-License-Identifier: MIT
#include "facts/facts.h"

#include <set>

#include "catch.h"

using facts::Facts;
using facts::FileFact;

TEST_CASE("joined facts keep their order and their text", "[facts]") {
  Facts all;
  for (const char* name : {"first", "second"}) {
    Facts one;
    FileFact row;
    row.path = one.pool.keep(name);
    one.add(row);
    all.absorb(std::move(one));
  }
  REQUIRE(all.rows<FileFact>().size() == 2);
  CHECK(all.rows<FileFact>()[0].path == "first");
  CHECK(all.rows<FileFact>()[1].path == "second");
  CHECK_FALSE(all.empty());
  CHECK(Facts().empty());
}

TEST_CASE("every table has a name of its own, words and columns", "[facts]") {
  std::set<std::string_view> names;
  for (const facts::Table* table : facts::all_tables()) {
    CAPTURE(table->name);
    CHECK(names.insert(table->name).second);
    CHECK(table->doc.ends_with('.'));
    CHECK_FALSE(table->columns.empty());
    std::set<std::string_view> columns;
    for (const facts::Column& column : table->columns) {
      CAPTURE(column.name);
      CHECK(columns.insert(column.name).second);
      CHECK(column.doc.ends_with('.'));
    }
  }
  CHECK(facts::find_table("file") != nullptr);
  CHECK(facts::find_table("fiel") == nullptr);
}
