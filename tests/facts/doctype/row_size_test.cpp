// SPDX-License-Identifier: MIT
// The numbers are those of a real server: tests/oracle/mariadb_rows.py creates such tables.
#include "facts/doctype/row_size.h"

#include "catch.h"
#include "facts/small_world.h"

namespace facts {
namespace {

// Of a DocType with `count` fields of one type, and what else its JSON says.
std::string free_bytes(int count, const std::string& field, const std::string& more = "") {
  std::string fields;
  for (int i = 0; i < count; ++i) {
    fields += std::string(i == 0 ? "" : ",") + R"({"fieldname":"f)" + std::to_string(i) +
              R"(","fieldtype":)" + field + "}";
  }
  const auto world = tests::make_world(
      {{"acme/hooks.py", ""},
       {"acme/sales/doctype/order/order.json",
        R"({"doctype":"DocType","name":"Order","fields":[)" + fields + "]" + more + "}"}});
  return world->rows("doctype", {"excess_bytes", "is_nearly_full"}).front();
}

}  // namespace

TEST_CASE("a row holds 113 fields of 140 characters", "[facts]") {
  CHECK(free_bytes(80, R"("Data")") == "0 false");
  CHECK(free_bytes(113, R"("Data")") == "0 true");
  CHECK(free_bytes(114, R"("Data")") != "0 true");
}

TEST_CASE("a row holds 375 texts, and fewer short columns, because these stay in the page",
          "[facts]") {
  CHECK(free_bytes(375, R"("Small Text")") == "0 true");
  CHECK(free_bytes(376, R"("Small Text")") != "0 true");
  CHECK(free_bytes(49, R"("Data","length":40)") == "0 true");
  CHECK(free_bytes(50, R"("Data","length":40)") != "0 true");
  CHECK(free_bytes(50, R"("Data","length":64)") == "0 false");
}

TEST_CASE("what is no column takes no room", "[facts]") {
  CHECK(free_bytes(300, R"("Section Break")") == "0 false");
  CHECK(free_bytes(300, R"("Data","is_virtual":1)") == "0 false");
  CHECK(free_bytes(300, R"("Data")", R"(,"issingle":1)") == "0 false");
}

}  // namespace facts
