// SPDX-License-Identifier: MIT
#include "catch.h"
#include "facts/config/session.h"
#include "facts/small_world.h"

using facts::is_session_expiry;
using tests::make_world;
using Lines = std::vector<std::string>;

TEST_CASE("a session expiry is hours and two digits of minutes", "[facts]") {
  for (const char* good : {"06:00", "6:30", "170:00", "00:30"}) CHECK(is_session_expiry(good));
  for (const char* bad : {"04:00:00", "3600", "00:00", "06:60", "6:5", ":30", "06:", "six:00", "",
                          "1000:00", "-1:00", "06:00 "}) {
    CAPTURE(bad);
    CHECK_FALSE(is_session_expiry(bad));
  }
}

TEST_CASE("whether a value works depends on where it stands and on the major", "[facts]") {
  const std::string code =
      "frappe.db.set_single_value('System Settings', 'session_expiry', '06:00')\n"
      "frappe.db.set_default('session_expiry', '06:00:00')\n";
  const auto values = [&](std::vector<int> majors) {
    return make_world({{"acme/hooks.py", ""}, {"acme/install.py", code}}, std::move(majors))
        ->rows("session_value", {"mechanism", "format_ok", "is_effective"});
  };
  CHECK(values({15}) == Lines{"single_value true false", "default true true"});
  CHECK(values({16}) == Lines{"single_value true true", "default true false"});
  CHECK(values({15, 16}) == Lines{"single_value true false", "default true false"});
}

TEST_CASE("configuration files never set it", "[facts]") {
  const auto world = make_world(
      {{"sites/common_site_config.json", R"({"session_expiry": "04:00:00"})"},
       {"sites/a.example/site_config.json", R"({"session_expiry_key": "x", "session_expiry": ""})"},
       {".github/site_config.json", R"({"session_expiry": "1"})"}});
  CHECK(world->rows("session_value", {"subject", "name", "source", "format_ok", "is_effective"}) ==
        Lines{"a.example session_expiry_key site_config - false",
              "all sites session_expiry common_site_config false false"});
}
