// SPDX-License-Identifier: MIT
#include "rule/reader.h"

#include "catch.h"

using rule::Reader;

namespace {

std::string first_error(const Reader& reader) {
  return reader.error() ? base::to_string(*reader.error()) : "";
}

}  // namespace

TEST_CASE("a reader gives typed members", "[rule]") {
  Reader reader("f.json", R"({"a": "x", "b": ["y", "z"], "c": true, "d": 4})");
  CHECK(reader.text(reader.root(), "a") == "x");
  CHECK(reader.texts(reader.root(), "a") == std::vector<std::string>{"x"});
  CHECK(reader.texts(reader.root(), "b") == std::vector<std::string>{"y", "z"});
  CHECK(reader.flag(reader.root(), "c"));
  CHECK(reader.integer(reader.root(), "d") == 4);
  CHECK(reader.text(reader.root(), "none").empty());
  CHECK(first_error(reader).empty());
}

TEST_CASE("a reader keeps the first mistake", "[rule]") {
  Reader reader("f.json", "{\"a\": 1,\n \"b\": 2}");
  CHECK(reader.text(reader.root(), "b").empty());
  CHECK(reader.text(reader.root(), "a").empty());
  CHECK(first_error(reader) == "f.json:2:7: expected a text");
}

TEST_CASE("a key that stands twice is a mistake", "[rule]") {
  Reader reader("f.json", R"({"a": 1, "a": 2})");
  reader.only_keys(reader.root(), {"a"});
  CHECK(first_error(reader) == "f.json:1:10: key 'a' stands twice");
}

TEST_CASE("broken JSON is the first mistake", "[rule]") {
  const Reader reader("f.json", "{\"a\": }");
  CHECK(first_error(reader).starts_with("f.json:1:7: "));
}
