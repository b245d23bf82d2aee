// SPDX-License-Identifier: MIT
#include "facts/knowledge/own_doctypes.h"

#include "catch.h"
#include "facts/small_world.h"

namespace facts {

TEST_CASE("a DocType is found by its name, wherever it is defined", "[facts]") {
  const auto world =
      tests::make_world({{"acme/hooks.py", "app_name = 'acme'\n"},
                         {"acme/sales/doctype/big_order/big_order.json",
                          R"({"doctype":"DocType","name":"Big Order"})"},
                         {"acme/fixtures/doctype.json",
                          R"([{"doctype":"DocType","name":"Made There","custom":1}])"}});
  Library library(world->workspace);
  OwnDoctypes own(library);
  CHECK(own.has("Big Order"));
  CHECK(own.has("Made There"));
  CHECK_FALSE(own.has("big order"));
  CHECK_FALSE(own.has("Bigger Order"));
  CHECK(own.names() == std::set<std::string>{"Big Order", "Made There"});
}

}  // namespace facts
