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

TEST_CASE("a field says which earlier one has its name, whatever the case", "[facts]") {
  const auto world =
      tests::make_world({{"acme/hooks.py", ""},
                         {kPath, R"({"doctype":"DocType","name":"Order","fields":[{"fieldname":"a"},
         {"fieldname":"b"},{"fieldname":"A"}]})"}});
  CHECK(world->rows("doctype_field", {"fieldname", "earlier"}) == Lines{"a -", "b -", "A a"});
}

TEST_CASE("a Select says which of its options are untidy, and whether it offers its default",
          "[facts]") {
  const auto world = tests::make_world(
      {{"acme/hooks.py", ""}, {kPath, R"({"doctype":"DocType","name":"Order","fields":[
         {"fieldname":"a","fieldtype":"Select","options":"\nOpen\nOpen\n Done","default":"Done"},
         {"fieldname":"b","fieldtype":"Select","options":"x","default":"x"},
         {"fieldname":"c","fieldtype":"Data","options":"x","default":"y"}]})"}});
  CHECK(world->rows("doctype_field", {"choice_faults", "is_default_offered"}) ==
        Lines{R"(["Open"," Done"] false)", "[] true", "[] -"});
}

TEST_CASE("a DocType says what its flags need and where its naming contradicts itself", "[facts]") {
  const auto world = tests::make_world(
      {{"acme/hooks.py", ""},
       {kPath, R"({"doctype":"DocType","name":"Order","is_submittable":1,"is_tree":1,
         "autoname":"field:a","naming_rule":"Random","field_order":["a"],
         "fields":[{"fieldname":"a"},{"fieldname":"rgt"},{"fieldname":"old_parent"}]})"}});
  CHECK(world->rows("doctype", {"lacking", "unordered", "naming_conflict"}) ==
        Lines{R"(["amended_from","lft"] ["rgt","old_parent"] By fieldname)"});
}

TEST_CASE("permission rows say their rights, and what contradicts them", "[facts]") {
  const auto world = tests::make_world(
      {{"acme/hooks.py", ""}, {kPath, R"({"doctype":"DocType","name":"Order","permissions":[
         {"role":"Clerk","read":1,"submit":1},{"role":"Clerk","read":1,"write":0},
         {"role":"Guest","permlevel":2,"read":1}, {"read":1}]})"}});
  CHECK(world->rows("doctype_permission", {"role", "permlevel", "rights", "faults", "earlier"}) ==
        Lines{R"(Clerk 0 ["read","submit"] ["submit without write",)"
              R"("submit, but it is not submittable"] -)",
              R"(Clerk 0 ["read"] [] Clerk)", R"(Guest 2 ["read"] ["no row for level 0"] -)"});
}

}  // namespace facts
