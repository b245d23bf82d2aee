// SPDX-License-Identifier: MIT
#include "facts/secrets/secret_rows.h"

#include "catch.h"

TEST_CASE("no column of a secret could hold the secret itself", "[facts]") {
  for (const facts::Table* table : {&facts::Secret::kTable, &facts::FixtureSecret::kTable}) {
    CHECK(table->find("value") == nullptr);
    CHECK(table->find("text") == nullptr);
    CHECK(table->find("length") != nullptr);
    CHECK(table->find("is_published") != nullptr);
  }
}
