// SPDX-License-Identifier: MIT
#include "facts/doctype/field_types.h"

#include "catch.h"

namespace facts {

TEST_CASE("a field type is stored, a table, layout or unknown", "[facts]") {
  struct Case {
    std::string_view type;
    std::string_view kind;
  };
  const Case one = GENERATE(values<Case>({{"Data", "value"},
                                          {"", "value"},
                                          {"Password", "value"},
                                          {"Long Int", "value"},
                                          {"Table MultiSelect", "table"},
                                          {"Section Break", "layout"},
                                          {"HTML", "layout"},
                                          {"HTML Editor", "value"},
                                          {"Email", "unknown"},
                                          {"data", "unknown"}}));
  INFO(one.type);
  CHECK(to_string(field_kind(one.type)) == one.kind);
}

TEST_CASE("texts have no length, and short columns are neither", "[facts]") {
  CHECK(is_varchar("Link"));
  CHECK_FALSE(is_varchar("Small Text"));
  CHECK(is_long_text("Small Text"));
  CHECK_FALSE(is_long_text("Int"));
  CHECK_FALSE(is_varchar("Int"));
}

}  // namespace facts
