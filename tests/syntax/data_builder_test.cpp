// SPDX-License-Identifier: MIT
#include "syntax/data_builder.h"

#include <array>

#include "catch.h"

using syntax::DataBuilder;
using syntax::DataKind;
using syntax::DataTree;

namespace {

void member(DataBuilder& out, std::string_view key, std::string_view number) {
  out.key(key, {0, 1});
  out.scalar(DataKind::Int, number, {2, 3});
}

}  // namespace

TEST_CASE("events become a tree", "[syntax]") {
  DataBuilder out;
  REQUIRE(out.open(DataKind::Object, 0));
  member(out, "a", "1");
  out.key("b", {4, 5});
  CHECK(out.has_key());
  REQUIRE(out.open(DataKind::Array, 6));
  CHECK_FALSE(out.in_object());
  out.scalar(DataKind::Null, "null", {7, 8});
  out.close(9);
  CHECK(out.in_object());
  out.close(10);
  const DataTree tree = out.finish(10);
  CHECK(tree.print() == R"({"a":1,"b":[null]})");
  CHECK(tree.root().span() == base::Span{0, 10});
}

TEST_CASE("what is still open ends where the text ends", "[syntax]") {
  DataBuilder out;
  REQUIRE(out.open(DataKind::Object, 0));
  out.key("a", {1, 2});
  const DataTree tree = out.finish(7);
  CHECK(tree.print() == R"({"a":?})");
  CHECK(tree.root().span().end == 7);
}

TEST_CASE("a copy is a tree of its own", "[syntax]") {
  DataBuilder out;
  REQUIRE(out.open(DataKind::Array, 0));
  const std::uint32_t original = out.next_index();
  REQUIRE(out.open(DataKind::Object, 1));
  member(out, "a", "1");
  member(out, "b", "2");
  out.close(4);
  CHECK(out.copy(original, {5, 6}, 100));
  CHECK_FALSE(out.copy(original, {5, 6}, 9));
  CHECK(out.finish(9).print() == R"([{"a":1,"b":2},{"a":1,"b":2},{"a":1}])");
}

TEST_CASE("a merge keeps what the object has and takes the strongest source", "[syntax]") {
  DataBuilder out;
  REQUIRE(out.open(DataKind::Array, 0));
  const auto source = [&](std::string_view number) {
    const std::uint32_t index = out.next_index();
    REQUIRE(out.open(DataKind::Object, 1));
    member(out, "own", number);
    member(out, "shared", number);
    out.close(2);
    return index;
  };
  const std::array<std::uint32_t, 2> sources = {source("1"), source("2")};
  REQUIRE(out.open(DataKind::Object, 3));
  const std::array<std::uint32_t, 1> removed = {out.next_index()};
  member(out, "<<", "0");
  member(out, "own", "3");
  CHECK(out.merge(removed, sources, 100));
  member(out, "last", "4");
  out.close(4);
  CHECK(out.finish(9).print() ==
        R"([{"own":1,"shared":1},{"own":2,"shared":2},{"own":3,"shared":1,"last":4}])");
}

TEST_CASE("a container can cover its children", "[syntax]") {
  DataBuilder out;
  REQUIRE(out.open(DataKind::Object, 5));
  out.cover({5, 6});
  out.key("a", {2, 3});
  out.scalar(DataKind::Int, "1", {8, 9});
  out.close_around();
  CHECK(out.finish(0).root().span() == base::Span{2, 9});
}

TEST_CASE("depth and problems are bounded", "[syntax]") {
  DataBuilder out;
  for (std::size_t i = 0; i < DataBuilder::kMaxDepth; ++i) REQUIRE(out.open(DataKind::Array, 0));
  CHECK_FALSE(out.open(DataKind::Array, 0));
  for (int i = 0; i < 500; ++i) out.problem({0, 0}, "again");
  CHECK(out.finish(0).problems().size() == DataBuilder::kMaxProblems);
}
