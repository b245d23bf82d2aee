// SPDX-License-Identifier: MIT
#include "facts/knowledge/fieldtypes.h"

#include <set>

#include "catch.h"

namespace facts {

TEST_CASE("a field type has a code of its own", "[facts]") {
  std::set<char> codes;
  for (const char* type : {"Link", "Long Text", "Table", "Table MultiSelect", "Tab Break", "Text",
                           "Time", "Datetime", "Date", "Data", "Dynamic Link", "Password"}) {
    INFO(type);
    CHECK(fieldtype_of(fieldtype_code(type)) == type);
    CHECK(codes.insert(fieldtype_code(type)).second);
  }
  CHECK(fieldtype_code("Email") == '?');
  CHECK(fieldtype_of('?').empty());
}

TEST_CASE("breaks hold no value, links have a target", "[facts]") {
  CHECK(is_layout_fieldtype("Section Break"));
  CHECK(is_layout_fieldtype("HTML"));
  CHECK_FALSE(is_layout_fieldtype("HTML Editor"));
  CHECK_FALSE(is_layout_fieldtype("Email"));
  CHECK(has_target("Table MultiSelect"));
  CHECK_FALSE(has_target("Select"));
}

}  // namespace facts
