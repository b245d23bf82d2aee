// SPDX-License-Identifier: MIT
#include "syntax/yaml_document.h"

#include <string>

#include "catch.h"

using syntax::DataTree;
using syntax::parse_yaml;
using syntax::Value;

namespace {

std::string written(std::string_view bytes, Value value) {
  return std::string(base::slice(bytes, value.span()));
}

}  // namespace

TEST_CASE("a document that was broken off takes no more events", "[syntax]") {
  const syntax::YamlMarks marks("");
  syntax::YamlDocument document("", marks);
  document.break_off({0, 0}, "why");
  yaml_event_t event = {};
  event.type = YAML_SEQUENCE_START_EVENT;
  document.take(event);
  CHECK(document.is_broken());
  CHECK(document.finish().size() == 0);
}

TEST_CASE("an anchor can be named again", "[syntax]") {
  CHECK(parse_yaml("- &a 1\n- *a\n- &a 2\n- *a\n").print() == "[1,1,2,2]");
}

TEST_CASE("merges nest, and explicit members win wherever they stand", "[syntax]") {
  const DataTree tree =
      parse_yaml("a: &a {x: 1, y: 1}\nb: &b\n  <<: *a\n  y: 2\nc:\n  y: 3\n  <<: *b\n  z: 4\n");
  CHECK(tree.root()["b"]["x"].text() == "1");
  CHECK(tree.root()["b"]["y"].text() == "2");
  CHECK(tree.root()["c"]["x"].text() == "1");
  CHECK(tree.root()["c"]["y"].text() == "3");
  CHECK_FALSE(tree.root()["c"]["<<"]);
}

TEST_CASE("an alias stands where it is used, its children where they are written", "[syntax]") {
  const std::string_view text = "a: &x {k: v}\nb: *x\nc:\n  <<: *x\n";
  const DataTree tree = parse_yaml(text);
  CHECK(written(text, tree.root()["b"]) == "*x");
  CHECK(tree.root()["b"].is_alias());
  CHECK(written(text, tree.root()["b"]["k"]) == "v");
  CHECK(written(text, tree.root()["c"]["k"]) == "v");
  CHECK(tree.root()["c"]["k"].is_alias());
  CHECK_FALSE(tree.root()["c"].is_alias());
}

TEST_CASE("aliases cannot blow up a tree", "[syntax]") {
  std::string text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
  for (int i = 1; i < 12; ++i) {
    const std::string last = "*a" + std::to_string(i - 1);
    text += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [";
    for (int k = 0; k < 10; ++k) text += last + ", ";
    text += "]\n";
  }
  const DataTree tree = parse_yaml(text);
  REQUIRE(tree.problems().size() == 1);
  CHECK(tree.problems()[0].what == "aliases that expand too far");
  CHECK(tree.size() <= 500'000);
}

TEST_CASE("merging the same mapping over and over is bounded", "[syntax]") {
  std::string text = "a: &a {";
  for (int i = 0; i < 3'000; ++i) text += "k" + std::to_string(i) + ": 1, ";
  text += "}\nb:\n";
  for (int i = 0; i < 3'000; ++i) text += "  <<: *a\n";
  CHECK(parse_yaml(text).problems().size() == 1);
}

TEST_CASE("properties and comments before a value are not part of it", "[syntax]") {
  const std::string_view text = "a: &x # note\n  b: 1\nc: !t &y [2]\nd: &z !!str q\n";
  const DataTree tree = parse_yaml(text);
  CHECK(written(text, tree.root()["a"]) == "b: 1");
  CHECK(written(text, tree.root()["c"]) == "[2]");
  CHECK(written(text, tree.root()["d"]) == "q");
}
