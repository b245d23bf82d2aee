// SPDX-License-Identifier: MIT
#include "facts/config/config_rows.h"

#include "catch.h"

TEST_CASE("a configuration key without a value prints what is known of it", "[facts]") {
  facts::ConfigKey row;
  row.key = "a.example:db_password";
  row.name = "db_password";
  row.is_secret = true;
  const std::string line = facts::print(facts::ConfigKey::kTable, row);
  CHECK(line.starts_with(R"({"table":"config_key","key":"a.example:db_password")"));
  CHECK(line.find(R"("value")") == std::string::npos);
  CHECK(line.find(R"("is_secret":true)") != std::string::npos);
}

TEST_CASE("the value column stands at the value, also when it is withheld", "[facts]") {
  facts::ConfigKey row;
  row.file = base::FileId{3};
  row.span = {1, 5};
  row.value.at = {base::FileId{3}, {7, 12}};
  const facts::Column* value = facts::ConfigKey::kTable.find("value");
  REQUIRE(value != nullptr);
  CHECK(std::holds_alternative<std::monostate>(value->get(row)));
  CHECK(value->at(row).span == base::Span{7, 12});
}
