// SPDX-License-Identifier: MIT
#include "facts/config/session_rows.h"

#include "catch.h"

TEST_CASE("what is not known of a session value is missing, not false", "[facts]") {
  facts::SessionValue row;
  row.key = "session_expiry";
  row.mechanism = "single_value";
  const std::string line = facts::print(facts::SessionValue::kTable, row);
  CHECK(line == R"({"table":"session_value","key":"session_expiry","mechanism":"single_value"})");
}
