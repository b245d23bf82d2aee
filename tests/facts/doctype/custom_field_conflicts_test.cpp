// SPDX-License-Identifier: MIT
#include "catch.h"
#include "facts/doctype/custom_fields.h"
#include "facts/small_world.h"

namespace facts {
namespace {

using Lines = std::vector<std::string>;

std::string record(const std::string& fieldname, const std::string& fieldtype) {
  return R"({"doctype":"Custom Field","dt":"Contact","name":"Contact-)" + fieldname +
         R"(","fieldname":")" + fieldname + R"(","fieldtype":")" + fieldtype + R"("})";
}

Lines fields(const std::string& fixtures, const tests::Files& more = {}) {
  tests::Files files = more;
  files.try_emplace("acme/hooks.py", "");
  files.try_emplace("acme/fixtures/custom_field.json", fixtures);
  return tests::make_world(files)->rows("custom_field", {"fieldname", "is_standard", "earlier"});
}

}  // namespace

TEST_CASE("a custom field may have the name of a field that is there", "[facts]") {
  CHECK(fields("[" + record("first_name", "Data") + "," + record("tier", "Data") + "]") ==
        Lines{"first_name true -", "tier false -"});
}

TEST_CASE("a custom field may be declared twice with different types", "[facts]") {
  CHECK(fields("[" + record("tier", "Data") + "," + record("tier", "Int") + "]") ==
        Lines{"tier false -", "tier false Data"});
  const std::string code =
      "create_custom_field('Contact', {'fieldname': 'tier', 'fieldtype': 'Int'})\n";
  CHECK(fields("[" + record("tier", "Data") + "]", {{"acme/setup.py", code}}) ==
        Lines{"tier false -", "tier false Data"});
  // What a patch once made is changed by later ones.
  CHECK(fields("[" + record("tier", "Data") + "]", {{"acme/patches/one.py", code}}) ==
        Lines{"tier false -", "tier false -"});
}

}  // namespace facts
