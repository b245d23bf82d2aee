// SPDX-License-Identifier: MIT
#include "facts/doctype/display_condition.h"

#include "catch.h"
#include "facts/small_world.h"

namespace facts {

TEST_CASE("a condition is a script, an event, a field or nothing of it", "[facts]") {
  struct Case {
    std::string condition;
    std::string form;
    bool is_valid;
  };
  const Case one = GENERATE(values<Case>({{"eval:doc.a == 1", "script", true},
                                          {"eval:doc.a == 1;", "script", true},
                                          {"eval: doc.a ? [1].includes(2) : null", "script", true},
                                          {"eval:doc.a and doc.b", "script", false},
                                          {"eval:(doc.a", "script", false},
                                          {"fn:is_open", "event", true},
                                          {"status", "field", true},
                                          {"größe", "field", true},
                                          {"doc.status", "none", true},
                                          {"!status", "none", true},
                                          {"is_new()", "none", true}}));
  INFO(one.condition);
  const auto world =
      tests::make_world({{"acme/hooks.py", ""},
                         {"acme/sales/doctype/order/order.json",
                          R"({"doctype":"DocType","name":"Order","fields":[{"fieldname":"a",
                             "depends_on":")" +
                              one.condition + R"("}]})"}});
  CHECK(world->rows("display_condition", {"fieldname", "property", "form", "is_valid"}) ==
        std::vector<std::string>{"a depends_on " + one.form + (one.is_valid ? " true" : " false")});
}

}  // namespace facts
