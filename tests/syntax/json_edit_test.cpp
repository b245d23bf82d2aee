// SPDX-License-Identifier: MIT
#include "syntax/json_edit.h"

#include "catch.h"

using base::spliced;
using syntax::parse_json;

namespace {

std::string without(const std::string& text, const std::vector<std::string>& keys) {
  const syntax::DataTree tree = parse_json(text);
  std::vector<syntax::Value> children;
  for (const std::string& key : keys) children.push_back(tree.root()[key]);
  return spliced(text, syntax::remove_children(tree.root(), children));
}

std::string with(const std::string& text, std::string_view key, std::string_view json) {
  const syntax::DataTree tree = parse_json(text);
  const auto splice = syntax::set_member(tree.root(), text, key, json);
  return splice ? spliced(text, {*splice}) : "none";
}

std::string items(const std::string& text, const std::vector<std::string_view>& texts) {
  const syntax::DataTree tree = parse_json(text);
  const auto splice = syntax::set_items(tree.root(), text, texts);
  return splice ? spliced(text, {*splice}) : "none";
}

}  // namespace

TEST_CASE("members go with their comma and their line", "[syntax]") {
  const std::string text = "{\n \"a\": 1,\n \"b\": 2,\n \"c\": 3\n}";
  CHECK(without(text, {"a"}) == "{\n \"b\": 2,\n \"c\": 3\n}");
  CHECK(without(text, {"b"}) == "{\n \"a\": 1,\n \"c\": 3\n}");
  CHECK(without(text, {"c"}) == "{\n \"a\": 1,\n \"b\": 2\n}");
  CHECK(without(text, {"a", "b"}) == "{\n \"c\": 3\n}");
  CHECK(without(text, {"b", "c"}) == "{\n \"a\": 1\n}");
  CHECK(without(text, {"a", "c"}) == "{\n \"b\": 2\n}");
  CHECK(without(text, {"a", "b", "c"}) == "{}");
}

TEST_CASE("a member finds its sorted place and the manner of its neighbours", "[syntax]") {
  const std::string text = "{\n \"b\": 1,\n \"d\": 2\n}";
  CHECK(with(text, "a", "0") == "{\n \"a\": 0,\n \"b\": 1,\n \"d\": 2\n}");
  CHECK(with(text, "c", "0") == "{\n \"b\": 1,\n \"c\": 0,\n \"d\": 2\n}");
  CHECK(with(text, "e", "0") == "{\n \"b\": 1,\n \"d\": 2,\n \"e\": 0\n}");
  CHECK(with(text, "d", "0") == "{\n \"b\": 1,\n \"d\": 0\n}");
  CHECK(with("{\"z\":1,\"b\":2}", "c", "0") == "{\"z\":1,\"b\":2,\"c\":0}");
  CHECK(with("{\n  \"b\": 1\n}", "a", "0") == "{\n  \"a\": 0,\n  \"b\": 1\n}");
  CHECK(with("{}", "a", "0") == "none");
}

TEST_CASE("items are replaced in the manner of the old ones", "[syntax]") {
  CHECK(items("[\n  \"a\",\n  \"b\"\n ]", {"x", "y", "z"}) == "[\n  \"x\",\n  \"y\",\n  \"z\"\n ]");
  CHECK(items("[\"a\", \"b\"]", {"x"}) == "[\"x\"]");
  CHECK(items("[\n  \"a\"\n ]", {"x", "y"}) == "[\n  \"x\",\n  \"y\"\n ]");
  CHECK(items("[]", {"x"}) == "none");
  CHECK(items("[\"a\"]", {}) == "none");
}

TEST_CASE("a value is found by its span, with all that it stands in", "[syntax]") {
  const std::string text = R"({"a": [1, {"b": 22}]})";
  const syntax::DataTree tree = parse_json(text);
  const auto path = syntax::json_path(tree, tree.root()["a"].first().next()["b"].span());
  REQUIRE(path.size() == 4);
  CHECK(path.back().text() == "22");
  CHECK(syntax::json_path(tree, {1, 3}).empty());
}

TEST_CASE("a text keeps raw letters where the old one had them", "[syntax]") {
  CHECK(syntax::json_text_like("\"a\"", "\u00e9") == "\"\\u00e9\"");
  CHECK(syntax::json_text_like("\"\u00fc\"", "\u00e9\n") == "\"\u00e9\\n\"");
}
