// SPDX-License-Identifier: MIT
#include "facts/doctype/doctype.h"

#include "catch.h"
#include "facts/small_world.h"

namespace facts {
namespace {

using Lines = std::vector<std::string>;

constexpr const char* kPath = "acme/sales/doctype/order/order.json";

}  // namespace

TEST_CASE("a DocType's JSON gives the DocType and its fields", "[facts]") {
  const auto world = tests::make_world(
      {{"acme/hooks.py", ""},
       {kPath, R"({"doctype":"DocType","name":"Order","module":"Sales","track_changes":1,
         "is_submittable":1,"fields":[{"fieldname":"item","fieldtype":"Link","options":"Item",
         "reqd":1,"permlevel":2}, 7]})"}});
  CHECK(world->rows("doctype", {"name", "module", "app", "source", "track_changes", "is_table",
                                "is_submittable"}) ==
        Lines{"Order Sales acme doctype_json true false true"});
  CHECK(world->rows("doctype_field", {"doctype", "fieldname", "fieldtype", "options", "is_required",
                                      "permlevel", "fetch_from"}) ==
        Lines{"Order item Link Item true 2 -"});
}

TEST_CASE("custom DocTypes live in fixtures", "[facts]") {
  const auto world = tests::make_world(
      {{"acme/hooks.py", ""},
       {"acme/fixtures/doctype.json",
        R"([{"doctype":"DocType","name":"Visit Log","custom":1},{"doctype":"Item","name":"a"}])"}});
  CHECK(world->rows("doctype", {"name", "source", "is_custom", "is_log"}) ==
        Lines{"Visit Log fixture_json true true"});
}

TEST_CASE("a single record that is no settings is a tool", "[facts]") {
  const auto world =
      tests::make_world({{"acme/hooks.py", ""},
                         {"acme/fixtures/doctype.json",
                          R"([{"doctype":"DocType","name":"Import Tool","issingle":1},
            {"doctype":"DocType","name":"Shop Settings","issingle":1}])"}});
  CHECK(world->rows("doctype", {"name", "is_tool"}) ==
        Lines{"Import Tool true", "Shop Settings false"});
}

TEST_CASE("what is no DocType gives no rows", "[facts]") {
  const std::string text =
      GENERATE(as<std::string>(), "", "[", "[]", "7", R"({"doctype":"DocType"})",
               R"({"doctype":"Report","name":"Order"})", R"({"doctype":"DocType","name":7})",
               R"({"doctype":"DocType","name":"Order",})");
  INFO(text);
  const auto world = tests::make_world({{"acme/hooks.py", ""}, {kPath, text}});
  CHECK(world->rows("doctype", {"name"}).empty());
}

}  // namespace facts
