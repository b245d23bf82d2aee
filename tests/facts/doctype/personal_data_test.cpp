// SPDX-License-Identifier: MIT
#include "facts/doctype/personal_data.h"

#include "catch.h"

namespace facts {

TEST_CASE("personal data is told by names that mean one thing", "[facts]") {
  CHECK(is_personal_field("date_of_birth", "Date"));
  CHECK(is_personal_field("anything", "Password"));
  CHECK_FALSE(is_personal_field("title", "Data"));
  CHECK_FALSE(is_personal_field("salary", "Section Break"));
}

}  // namespace facts
