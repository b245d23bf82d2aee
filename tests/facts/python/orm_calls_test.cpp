// SPDX-License-Identifier: MIT
#include "facts/python/orm_calls.h"

#include "base/text.h"
#include "catch.h"

namespace facts {

TEST_CASE("database functions are known by their path", "[facts]") {
  REQUIRE(find_orm_call("frappe.db.get_value") != nullptr);
  CHECK(find_orm_call("frappe.db.get_value")->behind[0] == Holds::Filters);
  CHECK(find_orm_call("frappe.db.get_value")->behind[1] == Holds::Fields);
  CHECK(find_orm_call("get_value") == nullptr);
  CHECK(find_orm_call("") == nullptr);
  CHECK(keyword_holds("or_filters") == Holds::Filters);
  CHECK(keyword_holds("limit") == Holds::Nothing);
}

TEST_CASE("an item of a field list names a field only when it is plain", "[facts]") {
  CHECK(listed_field("custom_a") == "custom_a");
  CHECK(listed_field(" custom_a as b") == "custom_a");
  CHECK(listed_field("sum(custom_a) as b").empty());
  CHECK(listed_field("`tabItem`.custom_a").empty());
  CHECK(listed_field("custom_a + 1").empty());
  CHECK(listed_field("*").empty());
  CHECK(listed_field("").empty());
}

TEST_CASE("an order names its fields", "[facts]") {
  CHECK(base::join(ordered_fields("custom_a desc, b,`tabX`.c, count(*)"), " ") == "custom_a b");
  CHECK(ordered_fields("").empty());
}

}  // namespace facts
