// SPDX-License-Identifier: MIT
#include "facts/table.h"

#include "catch.h"

using facts::column;

namespace {

struct Sample : facts::Row {
  std::string_view name;
  facts::Located<facts::Texts> protocols;
  std::optional<std::int64_t> port;
  bool is_on = false;
  static const facts::Table kTable;
};

const facts::Table Sample::kTable = {.name = "sample",
                                     .doc = "A row for tests.",
                                     .columns = {column<&Sample::name>("name", "Its name."),
                                                 column<&Sample::protocols>("protocols", "A list."),
                                                 column<&Sample::port>("port", "May be missing."),
                                                 column<&Sample::is_on>("is_on", "A flag.")}};

}  // namespace

TEST_CASE("columns know their type, their value and their place", "[facts]") {
  Sample row{
      {base::FileId{3}, {5, 9}, "k"}, "x", {{"a", "b"}, {base::FileId{4}, {1, 2}}}, {}, true};
  const auto& columns = Sample::kTable.columns;
  CHECK(columns[0].type == facts::Type::Text);
  CHECK(columns[1].type == facts::Type::List);
  CHECK(columns[2].type == facts::Type::Int);
  CHECK(columns[3].type == facts::Type::Bool);
  CHECK(columns[0].at(row) == row.place());
  CHECK(columns[1].at(row).file == base::FileId{4});
  CHECK(std::holds_alternative<std::monostate>(columns[2].get(row)));
}

TEST_CASE("a row prints as one JSON line without what is missing", "[facts]") {
  const Sample row{{base::FileId{3}, {5, 9}, "k\"1"}, "x\n", {{"a", "b"}, {}}, {}, true};
  CHECK(facts::print(Sample::kTable, row) ==
        R"({"table":"sample","key":"k\"1","name":"x\\n","protocols":["a","b"],"is_on":true})");
}

TEST_CASE("a text without data is missing, an empty one is not", "[facts]") {
  Sample row;
  CHECK(std::holds_alternative<std::monostate>(Sample::kTable.columns[0].get(row)));
  row.name = "";
  CHECK_FALSE(std::holds_alternative<std::monostate>(Sample::kTable.columns[0].get(row)));
  CHECK(Sample::kTable.find("port") == &Sample::kTable.columns[2]);
  CHECK(Sample::kTable.find("prot") == nullptr);
}
