// SPDX-License-Identifier: MIT
#include "facts/doctype/json_walk.h"

#include <string>

#include "catch.h"

namespace facts {

TEST_CASE("every object of a document is visited, outer ones first, in source order", "[facts]") {
  const syntax::DataTree tree =
      syntax::parse_json(R"({"n":"a","l":[{"n":"b","x":{"n":"c"}},[{"n":"d"}]],"m":{"n":"e"}})");
  std::string seen;
  for_each_object(tree.root(), [&](syntax::Value json) { seen += json["n"].text(); });
  CHECK(seen == "abcde");
}

TEST_CASE("a document breaks off where it is no JSON, not at a byte order mark", "[facts]") {
  CHECK_FALSE(breaks_off(syntax::parse_json("{}")));
  CHECK_FALSE(breaks_off(syntax::parse_json("\xEF\xBB\xBF{}")));
  CHECK(breaks_off(syntax::parse_json("{")));
  CHECK(breaks_off(syntax::parse_json("")));
  CHECK(breaks_off(syntax::parse_json("\xEF\xBB\xBF{")));
}

TEST_CASE("a file's kind tells how it declares", "[facts]") {
  CHECK(how_declared(project::Kind::FixtureJson) == "fixture");
  CHECK(how_declared(project::Kind::CustomizeJson) == "customize export");
  CHECK(how_declared(project::Kind::Json) == "json data");
}

TEST_CASE("a dump of a site is told from data that an app installs", "[facts]") {
  const auto is_dump = [](std::string_view text) {
    return is_site_dump(syntax::parse_json(text).root());
  };
  CHECK(is_dump(R"({"Custom Field":[{"dt":"Item","fieldname":"a","is_system_generated":0}]})"));
  CHECK(is_dump(R"({"Property Setter":[{"doc_type":"Item","is_system_generated":1}]})"));
  CHECK_FALSE(is_dump(R"({"Custom Field":[{"dt":"Item","fieldname":"a"}]})"));
  CHECK_FALSE(is_dump(R"([{"doctype":"Custom Field","is_system_generated":0}])"));
}

}  // namespace facts
