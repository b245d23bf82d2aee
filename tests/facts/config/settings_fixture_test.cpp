// SPDX-License-Identifier: MIT
#include "catch.h"
#include "facts/config/session.h"
#include "facts/small_world.h"

using tests::make_world;
using Lines = std::vector<std::string>;

TEST_CASE("a fixture gives System Settings its scalars", "[facts]") {
  const auto world = make_world(
      {{"acme/hooks.py", ""},
       {"acme/fixtures/system_settings.json",
        R"([{"doctype": "System Settings", "name": "System Settings", "session_expiry": "08:00",
             "deny_multiple_sessions": 1, "time_zone": "", "app_name": null, "rows": []},
            {"doctype": "Website Settings", "session_expiry": "x"}])"}});
  CHECK(world->rows("system_setting", {"app", "field", "value", "source"}) ==
        Lines{"acme session_expiry 08:00 system_settings_fixture",
              "acme deny_multiple_sessions 1 system_settings_fixture"});
}

TEST_CASE("a fixture may be one document", "[facts]") {
  const auto world = make_world({{"acme/hooks.py", ""},
                                 {"acme/fixtures/system_settings.json",
                                  R"({"doctype": "System Settings", "session_expiry": "08:00"})"}});
  CHECK(world->rows("system_setting", {"field"}) == Lines{"session_expiry"});
}
