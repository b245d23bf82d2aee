// SPDX-License-Identifier: MIT
#include "facts/config/config_break.h"

#include "catch.h"
#include "facts/config/config_rows.h"
#include "facts/small_world.h"

using Lines = std::vector<std::string>;

namespace {

constexpr const char* kPath = "sites/a.example/site_config.json";

Lines breaks(const std::string& text) {
  return tests::make_world({{kPath, text}})->rows("config_break", {"role", "what"});
}

}  // namespace

TEST_CASE("a file that is no JSON object says where it breaks", "[facts]") {
  CHECK(breaks(R"({"a": 1,})") == Lines{"site a comma before a closing brace"});
  CHECK(breaks("[]") == Lines{"site a list stands where an object must"});
  CHECK(breaks("1") == Lines{"site it holds no object"});
  CHECK(breaks(" \n") == Lines{"site it is empty"});
  CHECK(breaks(R"({"a": 1})").empty());
}

TEST_CASE("a break at the end of the text stands on the last line with anything on it", "[facts]") {
  const std::string text = "{\n \"a\": 1\n\n";
  const auto world = tests::make_world({{kPath, text}});
  REQUIRE(world->facts.rows<facts::ConfigBreak>().size() == 1);
  const base::Span span = world->facts.rows<facts::ConfigBreak>()[0].span;
  CHECK(base::slice(text, span) == "1");
}

TEST_CASE("a placeholder that something fills in is no break", "[facts]") {
  for (const char* text : {R"({"db_port": ${DB_PORT}})", R"({"db_port": {{ port }}})",
                           "{% if x %}{}{% endif %}", R"({"n": $(N)})"}) {
    CAPTURE(text);
    CHECK(breaks(text).empty());
    const auto world = tests::make_world({{kPath, text}});
    CHECK(world->rows("unchecked", {"reason"}).front() == "the configuration is a template");
  }
}

TEST_CASE("keys around a break are read", "[facts]") {
  const auto world = tests::make_world(
      {{kPath, "{\n \"developer_mode\": 1,\n // note\n \"mute_emails\": ,\n \"logging\": 2,\n}"}});
  CHECK(world->rows("effective_key", {"name", "value"}) == Lines{"developer_mode 1", "logging 2"});
  CHECK(world->rows("site_setting", {"name"}).empty());
}
