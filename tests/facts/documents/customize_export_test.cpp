// SPDX-License-Identifier: MIT
#include "facts/documents/customize_export.h"

#include "catch.h"
#include "facts/small_world.h"

namespace facts {
namespace {

std::vector<std::string> exports(const std::string& path, const std::string& text) {
  return tests::make_world({{"acme/hooks.py", ""}, {path, text}})
      ->rows("customize_export",
             {"doctype", "is_synced", "fields", "setters", "permissions", "links"});
}

}  // namespace

TEST_CASE("an export of Customize Form says what it brings and when", "[facts]") {
  CHECK(exports("acme/a/custom/contact.json",
                R"({"doctype":"Contact","custom_fields":[{},{}],"property_setters":[{}],
                    "custom_perms":[{}],"sync_on_migrate":1})") ==
        std::vector<std::string>{"Contact true 2 1 1 0"});
  CHECK(exports("acme/a/custom/contact.json", R"({"doctype":"Contact"})") ==
        std::vector<std::string>{"Contact false 0 0 0 0"});
  CHECK(exports("acme/a/custom/contact.json", R"({"doctype":"Contact")").empty());
  CHECK(exports("acme/custom/contact.json", R"({"doctype":"Contact"})").empty());
}

}  // namespace facts
