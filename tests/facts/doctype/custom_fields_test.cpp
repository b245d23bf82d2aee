// SPDX-License-Identifier: MIT
#include "facts/doctype/custom_fields.h"

#include "catch.h"
#include "facts/facts.h"

namespace facts {

TEST_CASE("the tables of custom fields print their rows", "[facts]") {
  CustomField field;
  field.key = "Item.custom_a";
  field.doctype = "Item";
  field.fieldname = "custom_a";
  field.how = "fixture";
  CHECK(
      print(CustomField::kTable, field) ==
      R"({"table":"custom_field","key":"Item.custom_a","doctype":"Item","fieldname":"custom_a","how":"fixture","is_standard":false})");
  CHECK(find_table("custom_field_use") != nullptr);
  CHECK(find_table("custom_field_gap") != nullptr);
}

}  // namespace facts
