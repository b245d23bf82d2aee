// SPDX-License-Identifier: MIT
#include "facts/scrub.h"

#include "catch.h"

TEST_CASE("a name becomes a folder as Frappe writes it", "[facts]") {
  CHECK(facts::scrub("Care Visit") == "care_visit");
  CHECK(facts::scrub("Non-Stock Item") == "non_stock_item");
}
